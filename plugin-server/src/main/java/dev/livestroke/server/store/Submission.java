package dev.livestroke.server.store;

import dev.livestroke.server.store.file.BlobHash;
import java.util.Optional;

/**
 * A version that is about to be made.
 *
 * @param drawing a blob that is kept already
 * @param first its first event
 */
public record Submission(
        StoredVersion.Request request, BlobHash drawing, Optional<VersionId> parent, LoggedEvent.Text first) {}
