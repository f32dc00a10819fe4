package dev.livestroke.server.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps every other process from opening the same library; the system lets go of it when this process dies. */
public final class LibraryLock implements AutoCloseable {

    private final FileChannel channel;

    private LibraryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws LibraryInUseException if another process, or this one, has it
     */
    public static LibraryLock take(LibraryFolder folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LibraryInUseException(folder.root());
            }
            return new LibraryLock(channel);
        } catch (IOException refused) {
            throw DurableFile.failure("cannot lock", folder.lock(), refused);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new StoreException("cannot unlock the library: " + broken.getMessage(), broken);
        }
    }
}
