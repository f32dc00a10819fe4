package dev.livestroke.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Tuning;
import dev.livestroke.cli.eval.check.CheckReader;
import dev.livestroke.cli.eval.check.Motion;
import dev.livestroke.cli.eval.check.Verdict;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reports of a run whose results are all of drawings at rest: right where stillness was asked, wrong elsewhere. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvalReportTest {

    private static final RunSettings SETTINGS = new RunSettings("shipped", "quick", 150, 10, Tuning.DEFAULT, 1, 1);
    private static final Battery BATTERY = Battery.shipped();

    private final List<Result> results =
            List.of(result("ball-stays-still", 1), result("star-moves-up", 1), result("heart-beats", 4));

    @Test
    void shares_are_of_all_results_and_measures_of_those_that_should_move() {
        Summary summary = Summary.of(results);
        assertThat(summary.results()).isEqualTo(3);
        assertThat(summary.passed()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(summary.stillPassed()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(summary.retrieved().orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(summary.moving().motion()).isCloseTo(0.05, within(1e-9));
        assertThat(summary.stillDeviation().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(summary.secondsPerAnimation()).isCloseTo(12, within(1e-9));
    }

    @Test
    void the_JSON_has_every_figure_with_its_range() {
        JsonObject json = JsonParser.parseString(EvalJson.of(SETTINGS, results)).getAsJsonObject();
        assertThat(json.getAsJsonObject("settings").get("weights").getAsString())
                .isEqualTo("shipped");
        assertThat(json.getAsJsonObject("summary").get("passed").getAsDouble()).isCloseTo(0.33333, within(1e-5));
        JsonObject up = json.getAsJsonArray("results").get(1).getAsJsonObject();
        assertThat(up.get("case").getAsString()).isEqualTo("star-moves-up");
        assertThat(up.get("passed").getAsBoolean()).isFalse();
        JsonObject travel = up.getAsJsonArray("figures").get(0).getAsJsonObject();
        assertThat(travel.get("name").getAsString()).isEqualTo("travel");
        assertThat(travel.get("least").getAsDouble()).isEqualTo(0.15);
        assertThat(travel.has("most")).isFalse();
    }

    @Test
    void the_page_shows_verdicts_and_the_sheet_of_each_result() {
        String page = EvalPage.of(SETTINGS, results);
        assertThat(page)
                .contains("33.3 % of 3; at rest 33.3 %")
                .contains("<img src=\"star-moves-up-1.png\"")
                .contains("<span class=\"no\">✗</span> a star moves up")
                .contains("<span class=\"yes\">✓</span> a ball stays still")
                .contains("place 4 of 10");
    }

    private static Result result(String id, int rank) {
        Case asked = BATTERY.cases().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Animation rest = Animation.still(Battery.drawing(asked.drawing()), new Timing(2, 30, Loop.FOREVER));
        Verdict verdict = asked.checks().stream()
                .map(check -> CheckReader.read(check, other -> Motion.of(rest)).of(Motion.of(rest)))
                .reduce(Verdict::and)
                .orElseThrow();
        Measures measures = new Measures(0.05, 0.01, 0.02, 0, 0.1, 0);
        return new Result(asked, 1, verdict, verdict, measures, OptionalInt.of(rank), 12, 80, "rest", rest);
    }
}
