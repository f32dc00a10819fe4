package dev.livestroke.server.job;

import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.store.file.StoreFullException;
import dev.livestroke.server.worker.ScriptedWorker;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An engine whose disk gets full while a job runs, and has space again later; says what happens. */
final class FullDiskServer {

    private FullDiskServer() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Ear ear = new Ear();
        try (Library library = Library.open(folder.resolve("library"));
                Jobs jobs = Jobs.start(library, JobSettings.usual(ScriptedWorker::launch), ear)) {
            VersionId running = jobs.submit(JobOrders.of("a", "steps=60 pause=20"))
                    .version()
                    .id();
            ear.awaitStep(running, 5);
            Path filler = folder.resolve("filler");
            fill(filler);
            try {
                jobs.submit(JobOrders.of("a", "steps=2 " + "x".repeat(100_000)));
            } catch (StoreFullException full) {
                System.out.println("refused: " + full.getMessage());
            }
            ear.await("trouble", () -> jobs.figures().trouble().isPresent());
            Files.delete(filler);
            ear.await(running, Happening.Finished.class);
            System.out.println("finished when there was space");
        }
        System.exit(0); // as the command line does: idle threads of the broker would hold the process for a minute
    }

    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[1024]);
            }
        } catch (IOException full) {
            System.out.println("full");
        }
    }
}
