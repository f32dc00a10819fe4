package dev.livestroke.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animator.Progress;
import dev.livestroke.animator.Stage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressBarDisplayTest {

    @Test
    void a_terminal_sees_later_steps_and_a_clean_line_at_the_end() throws InterruptedException {
        Seen seen = new Seen("10/150", "75/150  31 s left");
        PrintStream terminal = new PrintStream(seen, true, StandardCharsets.UTF_8);

        try (ProgressDisplay display = new Console(terminal, terminal, 80).progress()) {
            display.progressed(new Progress(Stage.DISTILLING, 10, 150, 60));
            assertThat(seen.early.await(60, TimeUnit.SECONDS)).isTrue();
            display.progressed(new Progress(Stage.DISTILLING, 75, 150, 31));
            assertThat(seen.late.await(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(seen.text()).endsWith("\r" + " ".repeat(79) + "\r").doesNotContain("\n");
    }

    /** Collects what is printed, and tells when certain words are among it. */
    private static final class Seen extends OutputStream {

        private final CountDownLatch early = new CountDownLatch(1);
        private final CountDownLatch late = new CountDownLatch(1);
        private final String earlyWords;
        private final String lateWords;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Seen(String earlyWords, String lateWords) {
            this.earlyWords = earlyWords;
            this.lateWords = lateWords;
        }

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
            if (text().contains(earlyWords)) {
                early.countDown();
            }
            if (text().contains(lateWords)) {
                late.countDown();
            }
        }

        synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
