package dev.livestroke.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animator.Progress;
import dev.livestroke.animator.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressLinesTest {

    @Test
    void a_log_gets_one_line_for_each_stage_and_each_quarter_of_a_long_one() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressDisplay lines = new Console(
                        new PrintStream(bytes, true, StandardCharsets.UTF_8),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8),
                        0)
                .progress();

        lines.progressed(new Progress(Stage.LOADING, 0, 1, Double.NaN));
        for (int step = 1; step <= 12; step++) {
            lines.progressed(new Progress(Stage.START, step, 12, 50));
        }
        for (int step = 1; step <= 100; step++) {
            lines.progressed(new Progress(Stage.DISTILLING, step, 100, 100 - step));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Loading the prior",
                        "Choosing a start",
                        "Finding the motion",
                        "Finding the motion: 25 %, 1:15 min left",
                        "Finding the motion: 50 %, 50 s left",
                        "Finding the motion: 75 %, 25 s left",
                        "Finding the motion: 100 %");
    }
}
