package dev.livestroke.export.saved;

import org.jspecify.annotations.Nullable;

/** A file is no animation that this version can read; the message says where in the file, what was expected and found. */
public final class AnimationFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnimationFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static AnimationFileException at(String path, String problem) {
        return new AnimationFileException(path + ": " + problem, null);
    }
}
