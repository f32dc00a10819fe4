package dev.livestroke.format;

import java.util.Arrays;
import java.util.Objects;

/** A file to be written: its name, with forward slashes where it lies in a folder of its own, and its bytes. */
public final class ExportedFile {

    private final String name;
    private final byte[] bytes;

    /** Takes {@code bytes} without a copy. */
    ExportedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Returns the name, relative to the folder that the user chose. */
    public String name() {
        return name;
    }

    /** Returns the content; not a copy, so do not change it. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExportedFile file && name.equals(file.name) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return name + ", " + bytes.length + " bytes";
    }
}
