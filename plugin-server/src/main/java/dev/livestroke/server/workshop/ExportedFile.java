package dev.livestroke.server.workshop;

import java.util.List;

/** A file for a client. */
public final class ExportedFile {

    private final String name;
    private final String mediaType;
    private final byte[] bytes;
    private final List<String> warnings;

    /** Makes a file of {@code bytes}, which must not change any more. */
    public ExportedFile(String name, String mediaType, byte[] bytes, List<String> warnings) {
        this.name = name;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.warnings = List.copyOf(warnings);
    }

    /** Returns the file's name, without a folder. */
    public String name() {
        return name;
    }

    /** Returns what kind of file it is. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns what is in it; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns what the file will not show, for a person. */
    public List<String> warnings() {
        return warnings;
    }
}
