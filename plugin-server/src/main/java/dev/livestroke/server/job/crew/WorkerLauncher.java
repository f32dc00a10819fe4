package dev.livestroke.server.job.crew;

import java.io.IOException;
import java.nio.file.Path;

/** How a worker process is started. */
@FunctionalInterface
public interface WorkerLauncher {

    /**
     * Starts a worker; its errors go where its output goes. It ends when its input does.
     *
     * @param link the file that tells how to reach the broker
     * @param name what it is called
     */
    Process launch(Path link, String name) throws IOException;
}
