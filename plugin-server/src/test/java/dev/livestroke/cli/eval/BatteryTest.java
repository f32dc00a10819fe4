package dev.livestroke.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.cli.eval.check.CheckReader;
import dev.livestroke.cli.eval.check.Motion;
import dev.livestroke.cli.eval.check.Verdict;
import dev.livestroke.geometry.Box;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatteryTest {

    private static final Timing TIMING = new Timing(2, 30, Loop.FOREVER);

    private final Battery battery = Battery.shipped();

    static List<Case> cases() {
        return Stream.of(Battery.shipped(), Battery.ofStrokes(), Battery.ofLongPrompts())
                .flatMap(each -> each.cases().stream())
                .toList();
    }

    @Test
    void it_asks_more_than_forty_prompts_about_more_than_ten_drawings() {
        assertThat(battery.cases()).hasSizeGreaterThanOrEqualTo(44);
        Set<String> drawings = battery.cases().stream().map(Case::drawing).collect(Collectors.toSet());
        assertThat(drawings).hasSizeGreaterThanOrEqualTo(10);
        assertThat(drawings).isEqualTo(battery.subjects().keySet());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_check_can_look_at_its_drawing_and_a_drawing_at_rest_passes_only_where_stillness_is_asked(Case asked) {
        Motion rest = Motion.of(Animation.still(Battery.drawing(asked.drawing()), TIMING));
        Verdict verdict = asked.checks().stream()
                .map(check -> CheckReader.read(check, id -> rest).of(rest))
                .reduce(Verdict::and)
                .orElseThrow();
        assertThat(verdict.passed()).isEqualTo(asked.kinds().equals(Set.of("stays still")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void groups_with_prompts_are_groups_or_paths_of_the_drawing(Case asked) {
        Motion rest = Motion.of(Animation.still(Battery.drawing(asked.drawing()), TIMING));
        asked.groups()
                .keySet()
                .forEach(group -> assertThat(rest.of(group).whole()).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_drawing_leaves_room_to_move_and_is_centred(Case asked) {
        Box bounds = Battery.drawing(asked.drawing()).bounds().orElseThrow();
        assertThat(Math.max(bounds.width(), bounds.height())).isBetween(100.0, 180.0);
        assertThat(bounds.center().x()).isBetween(112.0, 144.0);
        assertThat(bounds.center().y()).isBetween(112.0, 144.0);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_judge_gets_nine_other_prompts_that_say_something_else(Case asked) {
        List<String> others = battery.otherPrompts(asked);
        assertThat(new HashSet<>(others)).hasSize(9).doesNotContain(asked.prompt());
        assertThat(battery.otherPrompts(asked)).isEqualTo(others);
        if (asked.kinds().contains("moves right")) {
            assertThat(others).noneMatch(other -> other.contains("to the right"));
        }
    }

    @Test
    void the_battery_of_strokes_has_each_subject_in_4_8_16_32_and_64_segments_under_the_same_prompts() {
        Map<String, Set<String>> promptsBySegments = Battery.ofStrokes().cases().stream()
                .collect(Collectors.groupingBy(
                        asked -> Battery.drawing(asked.drawing()).paths().stream()
                                        .flatMap(path -> path.path().subpaths().stream())
                                        .mapToInt(subpath -> subpath.segments().size())
                                        .sum()
                                + " for " + asked.drawing().replaceAll(".*-", ""),
                        Collectors.mapping(Case::prompt, Collectors.toSet())));
        assertThat(promptsBySegments).containsOnlyKeys("4 for 4", "8 for 8", "16 for 16", "32 for 32", "64 for 64");
        assertThat(promptsBySegments.values())
                .allSatisfy(prompts -> assertThat(prompts).hasSize(6).isEqualTo(promptsBySegments.get("4 for 4")));
    }

    @Test
    void long_prompts_are_long() {
        assertThat(Battery.ofLongPrompts().cases())
                .hasSize(16)
                .allSatisfy(asked -> assertThat(asked.prompt().split(" ")).hasSizeBetween(16, 24));
    }

    @Test
    void a_case_that_compares_brings_the_other_along() {
        assertThat(battery.chosen("star-rotates-quickly", false, BatteryPart.ALL))
                .extracting(Case::id)
                .containsExactly("star-rotates-slowly", "star-rotates-quickly");
    }

    @Test
    void parts_together_ask_every_case_once_but_for_those_that_others_compare_with() {
        List<Case> asked = IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(number -> battery.chosen("", false, new BatteryPart(number, 4)).stream())
                .toList();
        assertThat(new HashSet<>(asked)).isEqualTo(new HashSet<>(battery.cases()));
        assertThat(asked).hasSizeBetween(54, 55);
    }

    @Test
    void a_quick_run_asks_about_a_quarter() {
        assertThat(battery.chosen("", true, BatteryPart.ALL))
                .hasSizeBetween(10, 18)
                .allMatch(Case::quick);
        assertThat(battery.chosen("dog", false, BatteryPart.ALL))
                .allMatch(asked -> asked.drawing().equals("dog"));
    }
}
