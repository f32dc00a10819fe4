package dev.livestroke.export.saved;

/** What tells our file from other JSON. */
final class FileFormat {

    /** The value of {@code format}. */
    static final String NAME = "livestroke-animation";

    /** What this code writes, and the latest version that it reads. */
    static final int VERSION = 1;

    private FileFormat() {}
}
