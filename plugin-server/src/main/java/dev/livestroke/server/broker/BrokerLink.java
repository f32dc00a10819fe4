package dev.livestroke.server.broker;

import com.google.gson.JsonParseException;
import dev.livestroke.server.json.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * How a worker reaches the broker.
 *
 * @param host a loopback address
 * @param port of the broker, 1 to 65535
 * @param secret what lets a worker in; new at every start of the server
 */
public record BrokerLink(String host, int port, String secret) {

    /**
     * Writes the link to {@code file}, which its owner alone may read.
     *
     * @throws BrokerException if it cannot be written
     */
    public void write(Path file) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, ownerOnly(file));
            Files.writeString(part, RecordJson.write(this), StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new BrokerException("cannot write " + file, refused);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0]; // Windows: the user's folder is closed to others
    }

    /**
     * Returns the link in {@code file}.
     *
     * @throws BrokerException if there is none
     */
    public static BrokerLink read(Path file) {
        try {
            return RecordJson.read(Files.readString(file), BrokerLink.class);
        } catch (IOException | JsonParseException unreadable) {
            throw new BrokerException("no running server is told by " + file, unreadable);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port; // never the secret
    }
}
