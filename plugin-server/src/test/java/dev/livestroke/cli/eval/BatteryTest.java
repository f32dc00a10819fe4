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
import java.util.Set;
import java.util.stream.Collectors;
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
        return Battery.shipped().cases();
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
    void a_case_that_compares_brings_the_other_along() {
        assertThat(battery.chosen("star-rotates-quickly", false))
                .extracting(Case::id)
                .containsExactly("star-rotates-slowly", "star-rotates-quickly");
    }

    @Test
    void a_quick_run_asks_about_a_quarter() {
        assertThat(battery.chosen("", true)).hasSizeBetween(10, 18).allMatch(Case::quick);
        assertThat(battery.chosen("dog", false))
                .allMatch(asked -> asked.drawing().equals("dog"));
    }
}
