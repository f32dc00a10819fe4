package dev.livestroke.cli.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code livestroke serve} in a process of its own, with the Java and the class path of this one. Linux and macOS. */
final class ServedProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("running at http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern TICKET = Pattern.compile("#ticket=([\\w-]+)");
    private static final double KIB_PER_MB = 1024;

    private final Process process;
    private final BufferedReader lines;
    private final int port;
    private final double startSeconds;

    private ServedProcess(Process process, long started) throws IOException {
        this.process = process;
        this.lines = process.inputReader(Charset.defaultCharset());
        this.port = Integer.parseInt(await(ADDRESS));
        this.startSeconds = (System.nanoTime() - started) / 1e9;
    }

    /** Returns the running server of {@code library}, on any port, once it says that it runs. */
    static ServedProcess start(Path library) throws IOException {
        return start(library, 0);
    }

    /** Returns the running server of {@code library} on {@code port}, once it says that it runs. */
    static ServedProcess start(Path library, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-XX:TieredStopAtLevel=1"); // as the launcher does
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.livestroke.cli.Main"));
        command.addAll(List.of("serve", "--port", String.valueOf(port), "--library", library.toString()));
        long started = System.nanoTime();
        return new ServedProcess(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                started);
    }

    private String await(Pattern pattern) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = pattern.matcher(line);
            if (found.find()) {
                return found.group(1);
            }
        }
        throw new IOException("expected the server to run, found that it ended");
    }

    /** Returns how long it took from the process's start until it said where it runs. */
    double startSeconds() {
        return startSeconds;
    }

    int port() {
        return port;
    }

    /** Returns the ticket in the link to its page, which it says once. */
    String ticket() throws IOException {
        return await(TICKET);
    }

    long pid() {
        return process.pid();
    }

    /** Returns the processes of its workers. */
    List<ProcessHandle> workers() {
        return process.descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** Returns the memory that a process holds now, in MB. */
    static double residentMb(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
        try (BufferedReader out = ps.inputReader()) {
            String text = out.readLine();
            return text == null ? Double.NaN : Long.parseLong(text.strip()) / KIB_PER_MB;
        }
    }

    /** Returns how many files and sockets the server has open; NaN where the system does not tell (Linux alone does). */
    double openFiles() {
        return entries("fd");
    }

    /** Returns how many threads the server has; NaN where the system does not tell (Linux alone does). */
    double threads() {
        return entries("task");
    }

    private double entries(String kind) {
        try (Stream<Path> entries = Files.list(Path.of("/proc", String.valueOf(pid()), kind))) {
            return entries.count();
        } catch (IOException notLinux) {
            return Double.NaN;
        }
    }

    /** Kills it, as a power cut would. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** Lets it stop by itself. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                process.outputWriter().write("q\n");
                process.outputWriter().flush();
            }
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
