package dev.livestroke.server.broker;

import com.google.gson.JsonParseException;
import dev.livestroke.server.json.RecordJson;
import dev.livestroke.server.secret.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        try {
            new PrivateFile(file).write(RecordJson.write(this));
        } catch (IOException refused) {
            throw new BrokerException("cannot write " + file, refused);
        }
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
