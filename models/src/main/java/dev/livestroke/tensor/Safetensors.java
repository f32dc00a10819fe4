package dev.livestroke.tensor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A safetensors file: an unsigned 64-bit length, a JSON header of names, types, shapes and byte ranges, then the data. The
 * header is checked completely when the file is opened; data is mapped tensor by tensor, so a file may exceed 2 GiB (a
 * tensor may not). Immutable; safe for many threads.
 *
 * @see <a href="https://github.com/huggingface/safetensors">the format</a>
 */
public final class Safetensors implements Weights {

    private static final String LFS_POINTER = "version https://git-lfs";

    private final String origin;
    private final Map<String, TensorEntry> entries;
    private final Bytes data;

    private Safetensors(String origin, long size, Bytes file) {
        this.origin = origin;
        long headerBytes = SafetensorsHeader.length(origin, size, file);
        ByteBuffer json = file.slice(Long.BYTES, headerBytes);
        this.entries = new SafetensorsHeader(origin, size - Long.BYTES - headerBytes).parse(json);
        this.data = (offset, length) -> file.slice(Long.BYTES + headerBytes + offset, length);
    }

    /**
     * Opens the file at {@code path}; its data is memory-mapped when read.
     *
     * @throws WeightsException if it can't be read or is damaged
     */
    public static Safetensors map(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            requireNoPointer(path, channel);
            return new Safetensors(path.toString(), channel.size(), (offset, length) -> mapped(path, offset, length));
        } catch (IOException e) {
            throw new WeightsException(path + ": expected a readable safetensors file, found " + e, e);
        }
    }

    /**
     * Reads all of {@code in}, at most 2 GiB: meant for resources inside a jar. Closing it stays the caller's.
     *
     * @param origin what to call the source in messages
     * @throws WeightsException if it can't be read or is damaged
     */
    public static Safetensors read(String origin, InputStream in) {
        try {
            return of(origin, in.readAllBytes());
        } catch (IOException e) {
            throw new WeightsException(origin + ": expected readable weights, found " + e, e);
        }
    }

    /**
     * Returns the weights in {@code file}, the bytes of a safetensors file; they are not copied.
     *
     * @throws WeightsException if they are damaged
     */
    public static Safetensors of(String origin, byte[] file) {
        return new Safetensors(
                origin,
                file.length,
                (offset, length) -> ByteBuffer.wrap(file).slice(Math.toIntExact(offset), Math.toIntExact(length)));
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public Set<String> names() {
        return entries.keySet();
    }

    @Override
    public Dims dims(String name) {
        return entry(name).dims();
    }

    @Override
    public void copyTo(String name, FloatBuffer target) {
        TensorEntry entry = entry(name);
        if (!entry.type().isReadable()) {
            throw new WeightsException(
                    origin + ": " + name + ": expected element type F32, F16 or BF16, found " + entry.type());
        }
        if (entry.bytes() > Integer.MAX_VALUE) {
            throw new WeightsException(
                    origin + ": " + name + ": expected at most 2147483647 bytes, found " + entry.bytes());
        }
        entry.type().copy(data.slice(entry.begin(), entry.bytes()).order(ByteOrder.LITTLE_ENDIAN), target);
    }

    @Override
    public Optional<ByteBuffer> halves(String name) {
        TensorEntry entry = entry(name);
        return entry.type() == ElementType.F16 && entry.bytes() <= Integer.MAX_VALUE
                ? Optional.of(data.slice(entry.begin(), entry.bytes()).order(ByteOrder.LITTLE_ENDIAN))
                : Optional.empty();
    }

    private TensorEntry entry(String name) {
        TensorEntry entry = entries.get(name);
        if (entry == null) {
            throw new WeightsException(origin + ": " + name + ": expected a tensor, found none of this name");
        }
        return entry;
    }

    /** A clone without Git LFS has a few lines of text where weights should be. */
    private static void requireNoPointer(Path path, FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(LFS_POINTER.length());
        channel.read(start, 0);
        if (new String(start.array(), StandardCharsets.US_ASCII).equals(LFS_POINTER)) {
            throw new WeightsException(path + ": expected weights, found a Git LFS pointer to them; run git lfs pull");
        }
    }

    private static ByteBuffer mapped(Path path, long offset, long length) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, offset, length); // outlives the channel
        } catch (IOException e) {
            throw new WeightsException(
                    path + ": expected " + length + " readable bytes from byte " + offset + ", found " + e, e);
        }
    }

    /** Random access to a file's bytes. */
    @FunctionalInterface
    interface Bytes {

        /** Returns {@code length} bytes from {@code offset}; both lie within the file. */
        ByteBuffer slice(long offset, long length);
    }
}
