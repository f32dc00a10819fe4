package dev.livestroke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The panel in a real browser against the real server with the embedded prior, both as processes of their own. The steps
 * are in plugin-ui/test/real, one file for each host; here is what they need: the class path of the server.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PanelTest {

    private static final Path PANEL = Path.of("..", "plugin-ui");
    private static final long LIMIT_MINUTES = 30;

    @ParameterizedTest
    @ValueSource(strings = {"page", "figma", "inkscape"})
    void a_drawing_is_animated_in(String host) throws IOException, InterruptedException {
        if (host.equals("inkscape")) {
            assumeThat(runs("inkscape") && runs("xvfb-run"))
                    .as("Inkscape and xvfb-run are installed, without which there is nothing to test the extension in")
                    .isTrue();
        }
        Path log = Files.createTempFile("panel-" + host, ".log");
        ProcessBuilder tests = new ProcessBuilder(
                        "node",
                        Path.of("node_modules", "vitest", "vitest.mjs").toString(),
                        "run",
                        "--config",
                        "vitest.real.config.ts",
                        "test/real/" + host + ".test.ts")
                .directory(PANEL.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        tests.environment().put("LIVESTROKE_CLASS_PATH", System.getProperty("java.class.path"));
        tests.environment().put("JAVA_HOME", System.getProperty("java.home"));
        tests.environment().put("NO_COLOR", "1");
        Process process = tests.start();
        boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(log);
        Files.delete(log);
        assertThat(ended).as("ended in time; it said:%n%s", said).isTrue();
        assertThat(process.exitValue())
                .as("what the tests in the browser said (they need Node 20 or newer):%n%s", said)
                .isZero();
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--help")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
