package dev.livestroke.server.worker;

import dev.livestroke.server.broker.BrokerException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where a worker process that a server starts begins; it ends with the server, whose pipe is its input. */
public final class WorkerMain {

    /** Heap of a worker, as the launcher's; the networks lie outside of it. */
    private static final String HEAP = "-Xmx768m";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int NO_SERVER = 11;
    private static final int NO_MEMORY = 12;

    private WorkerMain() {}

    /** Starts a worker process with the class path of this one; see {@code WorkerLauncher}. */
    public static Process launch(Equipment equipment, Path link, String name) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(link.toString(), name));
        arguments.addAll(equipment.toArguments());
        return launch(WorkerMain.class, arguments);
    }

    /** Starts {@code main} as a worker process. */
    static Process launch(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putIfAbsent("OMP_WAIT_POLICY", "passive"); // waiting threads of libtorch must not spin
        return builder.start();
    }

    /** Runs a worker: the link's file, the worker's name and its equipment are the arguments. */
    public static void main(String[] arguments) {
        endWithInput();
        Equipment equipment = Equipment.parse(List.of(arguments).subList(2, arguments.length));
        try (Studio studio = new PriorStudio(equipment)) {
            System.exit(run(new Worker(arguments[1], Path.of(arguments[0]), studio, PATIENCE)));
        }
    }

    /** Returns the exit code. */
    static int run(Worker worker) {
        try {
            worker.run();
            return 0;
        } catch (MemoryExhausted exhausted) {
            System.err.println(exhausted.getMessage());
            return NO_MEMORY;
        } catch (BrokerException noServer) {
            System.err.println(noServer.getMessage());
            return NO_SERVER;
        }
    }

    /** Input ends when the server dies, however it dies. */
    static void endWithInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException closed) {
                        System.err.println("the server is gone: " + closed.getMessage());
                    }
                    Runtime.getRuntime().halt(NO_SERVER);
                },
                "livestroke-worker-input");
        watch.setDaemon(true);
        watch.start();
    }
}
