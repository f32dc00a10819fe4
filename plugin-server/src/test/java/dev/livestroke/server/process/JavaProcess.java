package dev.livestroke.server.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts a main class of the tests in a JVM of its own. */
public final class JavaProcess {

    private static final long LONGEST_MINUTES = 10;

    private JavaProcess() {}

    /** Returns the command that runs {@code main} with this JVM's class path. */
    public static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /**
     * Starts {@code command}; its errors appear among the test's. After ten minutes it is killed: a test that reads what it
     * says would wait for ever, and no timeout interrupts that.
     */
    public static Process start(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return process;
    }

    /** Returns what the process says, line by line. */
    public static BufferedReader lines(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Returns {@code command} run with a file system of {@code megabytes} at {@code folder}, which is gone when the command
     * ends; a user's own mount namespace needs no rights. Linux only.
     */
    public static List<String> onSmallDisk(Path folder, int megabytes, List<String> command) {
        String script = "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && exec \"$@\"";
        List<String> whole = new ArrayList<>(
                List.of("unshare", "--map-root-user", "--mount", "sh", "-c", script, folder.toString()));
        whole.addAll(command);
        return whole;
    }

    /** Returns whether this system lets a user mount a small disk. */
    public static boolean hasSmallDisks(Path folder) {
        try {
            return new File("/proc/self/ns/user").exists()
                    && new ProcessBuilder(onSmallDisk(folder, 1, List.of("true")))
                                    .redirectErrorStream(true)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
