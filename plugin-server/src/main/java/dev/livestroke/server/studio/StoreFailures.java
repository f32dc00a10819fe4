package dev.livestroke.server.studio;

import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.store.file.StoreFullException;
import dev.livestroke.server.workshop.WorkshopException;

/** What a client is told when the library fails. */
final class StoreFailures {

    private StoreFailures() {}

    static WorkshopException told(StoreException failure) {
        ErrorCode code = failure instanceof StoreFullException ? ErrorCode.DISK_FULL : ErrorCode.INTERNAL;
        return new WorkshopException(code, String.valueOf(failure.getMessage()));
    }
}
