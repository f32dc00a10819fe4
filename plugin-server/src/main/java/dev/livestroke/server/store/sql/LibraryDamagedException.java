package dev.livestroke.server.store.sql;

import dev.livestroke.server.store.file.StoreException;
import java.nio.file.Path;

/** The database's file is not sound. */
public final class LibraryDamagedException extends StoreException {

    private static final long serialVersionUID = 1L;

    LibraryDamagedException(Path file, String finding) {
        super(file + " is damaged: " + finding + "; put it aside and run livestroke library restore with a backup");
    }
}
