package dev.livestroke.cli;

import dev.livestroke.server.process.JavaProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command that goes on until it is stopped, in a process of its own; what it says on both channels is heard as one. */
final class Served implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final Pattern CODE = Pattern.compile("type this code in it: (\\S+)");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Writer keyboard;
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();
    private final List<String> said = new ArrayList<>();

    private Served(Map<String, String> environment, List<String> arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JavaProcess.command(Main.class, arguments.toArray(String[]::new)))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        keyboard = process.outputWriter();
        Thread listener = new Thread(this::listen, "listener of " + arguments.get(0));
        listener.setDaemon(true);
        listener.start();
    }

    /** Starts {@code livestroke} with {@code arguments}. */
    static Served start(String... arguments) throws IOException {
        return new Served(Map.of(), List.of(arguments));
    }

    /** Starts {@code livestroke serve} on any port, with a library of its own. */
    static Served serve(Path library, String... more) throws IOException {
        return serve(Map.of(), library, more);
    }

    /** As {@link #serve(Path, String...)}, with other variables of the environment. */
    static Served serve(Map<String, String> environment, Path library, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--library", library.toString()));
        arguments.addAll(List.of(more));
        return new Served(environment, arguments);
    }

    private void listen() {
        try (BufferedReader from = JavaProcess.lines(process)) {
            from.lines().map(Optional::of).forEach(lines::add);
        } catch (IOException | RuntimeException closed) {
            said.add(closed.toString());
        } finally {
            lines.add(Optional.empty());
        }
    }

    /** Returns the next line that contains {@code words}. */
    String await(String words) throws InterruptedException {
        while (true) {
            Optional<String> line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null || line.isEmpty()) {
                String why = line == null ? "nothing for " + PATIENCE_SECONDS + " s" : "its end";
                throw new AssertionError("expected '" + words + "', found " + why + "; it said " + said);
            }
            said.add(line.get());
            if (line.get().contains(words)) {
                return line.get();
            }
        }
    }

    /** Returns the port that a server says it listens on. */
    int port() throws InterruptedException {
        return Integer.parseInt(found(ADDRESS, await("Livestroke is running at")));
    }

    /** Returns the code by which a plugin may pair, which a server says at its first start. */
    String code() throws InterruptedException {
        return found(CODE, await("Plugins may pair"));
    }

    private static String found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            throw new AssertionError("expected " + pattern + ", found " + line);
        }
        return matcher.group(1);
    }

    /** Returns everything that it has said so far, as far as it was awaited. */
    List<String> said() {
        return List.copyOf(said);
    }

    void type(String line) throws IOException {
        keyboard.write(line + "\n");
        keyboard.flush();
    }

    /** Takes its keyboard away. */
    void closeKeyboard() throws IOException {
        keyboard.close();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to end, as a system does that shuts down. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end and returns its exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("expected it to end within " + PATIENCE_SECONDS + " s; it said " + said);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
