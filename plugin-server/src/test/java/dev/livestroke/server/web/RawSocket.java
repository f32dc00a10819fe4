package dev.livestroke.server.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A WebSocket client of our own (RFC 6455) that can do everything wrong: any header, any frame, no reading. */
final class RawSocket implements AutoCloseable {

    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final DataInputStream in;
    private final List<String> head = new ArrayList<>();

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** What came: text, or the close code. */
    record Frame(int opcode, byte[] payload) {
        boolean isClose() {
            return opcode == CLOSE;
        }

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xffff;
        }
    }

    /** Sends {@code request} with {@code headers} and reads the answer's head. */
    static RawSocket request(int port, String request, String... headers) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        RawSocket raw = new RawSocket(socket);
        raw.write((request + "\r\n" + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        raw.readHead();
        return raw;
    }

    /** Asks for the WebSocket with {@code headers}. */
    static RawSocket upgrade(int port, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Upgrade: websocket");
        all.add("Connection: Upgrade");
        all.add("Sec-WebSocket-Version: 13");
        all.add("Sec-WebSocket-Key: AAECAwQFBgcICQoLDA0ODw==");
        return request(port, "GET /ws HTTP/1.1", all.toArray(String[]::new));
    }

    /** Opens the WebSocket as a plugin's frame does. */
    static RawSocket open(int port) throws IOException {
        return open(port, "null");
    }

    /** Opens the WebSocket as a page of {@code origin} does; empty for a program that sends none. */
    static RawSocket open(int port, String origin) throws IOException {
        String host = "Host: 127.0.0.1:" + port;
        RawSocket raw = origin.isEmpty() ? upgrade(port, host) : upgrade(port, host, "Origin: " + origin);
        if (raw.status() != 101) {
            throw new IOException("expected 101, found " + raw.head);
        }
        return raw;
    }

    /** Returns the HTTP status; 0 if the server hung up. */
    int status() {
        return head.isEmpty() ? 0 : Integer.parseInt(head.get(0).split(" ")[1]);
    }

    /** Returns the value of a header of the answer; empty if there is none. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ": ";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    /** Returns the rest of an HTTP answer. */
    byte[] body() throws IOException {
        return in.readNBytes(Integer.parseInt(header("Content-Length")));
    }

    void send(String text) throws IOException {
        frame(0x80 | TEXT, text.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Sends one frame whose first byte is {@code first}. */
    void frame(int first, byte[] payload, boolean masked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        int mask = masked ? 0x80 : 0;
        if (payload.length < 126) {
            bytes.write(mask | payload.length);
        } else if (payload.length < 65536) {
            bytes.write(mask | 126);
            bytes.write(ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            bytes.write(mask | 127);
            bytes.write(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        if (masked) {
            byte[] key = new byte[4];
            new Random(payload.length).nextBytes(key);
            bytes.write(key);
            byte[] hidden = payload.clone();
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] ^= key[i % 4];
            }
            bytes.write(hidden);
        } else {
            bytes.write(payload);
        }
        write(bytes.toByteArray());
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Returns the next text or close frame; pings are answered, and end no wait: without a word it fails in time. */
    Frame next() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(TIMEOUT_MILLIS);
        while (true) {
            if (System.nanoTime() > deadline) {
                throw new SocketTimeoutException("nothing but pings for " + TIMEOUT_MILLIS + " ms");
            }
            int first;
            try {
                first = in.readUnsignedByte();
            } catch (EOFException gone) {
                return new Frame(CLOSE, new byte[] {0x03, (byte) 0xEE}); // 1006: closed without a goodbye
            }
            byte[] payload = in.readNBytes(length());
            int opcode = first & 0xf;
            if (opcode == PING) {
                frame(0x80 | PONG, payload, true);
            } else if (opcode != PONG) {
                return new Frame(opcode, payload);
            }
        }
    }

    /** Reads until the connection is closed, and returns the close code. */
    int closeCode() throws IOException {
        Frame frame = next();
        while (!frame.isClose()) {
            frame = next();
        }
        return frame.closeCode();
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        return length == 126 ? in.readUnsignedShort() : length == 127 ? Math.toIntExact(in.readLong()) : length;
    }

    private void readHead() throws IOException {
        String line = line();
        while (!line.isEmpty()) {
            head.add(line);
            line = line();
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n' && next >= 0) {
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
