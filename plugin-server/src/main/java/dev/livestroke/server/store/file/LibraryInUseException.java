package dev.livestroke.server.store.file;

import java.nio.file.Path;

/** Another process has the library open. */
public final class LibraryInUseException extends StoreException {

    private static final long serialVersionUID = 1L;

    LibraryInUseException(Path folder) {
        super("the library in " + folder
                + " is in use by another Livestroke; stop that one, or name another folder with" + " --library");
    }
}
