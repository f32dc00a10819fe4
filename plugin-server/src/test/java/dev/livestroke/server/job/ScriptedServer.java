package dev.livestroke.server.job;

import dev.livestroke.server.store.Library;
import dev.livestroke.server.worker.ScriptedWorker;
import java.nio.file.Path;

/** An engine that takes a short job every moment until it is killed; says the id of each when it is accepted. */
final class ScriptedServer {

    private static final long MOMENT_MILLIS = 200;

    private ScriptedServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (Library library = Library.open(Path.of(arguments[0]));
                Jobs jobs = Jobs.start(library, new JobSettings(1, 1000, 1000, ScriptedWorker::launch), new Ear())) {
            System.out.println("ready");
            while (true) {
                System.out.println(jobs.submit(JobOrders.of("a", "steps=20 pause=10"))
                        .version()
                        .id());
                Thread.sleep(MOMENT_MILLIS);
            }
        }
    }
}
