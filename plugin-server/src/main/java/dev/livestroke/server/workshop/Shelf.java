package dev.livestroke.server.workshop;

import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.ExportSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The saved animations. Every method may throw {@link WorkshopException} with what a client is told. Safe for several
 * threads.
 */
public interface Shelf {

    /** Returns versions, the newest first: one document's, or all that are finished. */
    List<AnimationSummary> list(Optional<String> document, Optional<String> before, int limit);

    /** Returns one version with its drawing and motion. */
    SavedMotion get(String id);

    /** Gives a version another name. */
    AnimationSummary rename(String id, String name);

    /** Deletes a version; {@link #undelete} takes it back. */
    void delete(String id);

    /** Returns how long a deletion can be taken back. */
    Duration undoWindow();

    /** Takes a deletion back. */
    AnimationSummary undelete(String id);

    /** Makes a file of a finished version. */
    ExportedFile export(String id, String format, ExportSettings settings);
}
