package dev.livestroke.export.video;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder and a process that are gone when it is closed, or when the program is stopped before. */
final class Workplace implements AutoCloseable {

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final Thread hook = new Thread(this::clear, "livestroke-video");

    Workplace() throws IOException {
        folder = Files.createTempDirectory("livestroke-video");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    synchronized void owns(Process process) {
        processes.add(process);
    }

    private synchronized void clear() {
        processes.forEach(Process::destroyForcibly);
        File[] files = folder.toFile().listFiles();
        for (File file : files == null ? new File[0] : files) {
            file.delete();
        }
        folder.toFile().delete();
    }

    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running, or has run: it clears what is clear already.
            return;
        }
    }
}
