package dev.livestroke.catalog;

/** A pipeline that cannot be fetched or is not as it should be; the message says where, what, and what to do. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with the one line a user reads. */
    public CatalogException(String message) {
        super(message);
    }

    CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
