package dev.livestroke.server.store.file;

import java.nio.file.Path;

/** There is no space left for what should be saved. What was saved before is untouched. */
public final class StoreFullException extends StoreException {

    private static final long serialVersionUID = 1L;

    /** @param place the file or folder that should have grown */
    public StoreFullException(Path place, Throwable cause) {
        super(
                "the disk that holds " + place + " is full: this was not saved, and nothing saved before is lost; free"
                        + " some space and try again",
                cause);
    }
}
