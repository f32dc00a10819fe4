package dev.livestroke.server.session;

import dev.livestroke.server.drawing.DrawingViews;
import dev.livestroke.server.drawing.MotionClips;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.LibraryMessage;
import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.ExportSettings;
import dev.livestroke.server.workshop.ExportedFile;
import dev.livestroke.server.workshop.SavedMotion;
import dev.livestroke.server.workshop.Shelf;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers what a client asks of the library. */
final class Bookshelf implements LibraryMessage.Handler<Answer> {

    private static final int USUAL_LIMIT = 50;

    private final Shelf shelf;
    private final Downloads downloads;
    private final String origin;

    /** @param origin the client's web origin, which alone may fetch its exports from a page */
    Bookshelf(Shelf shelf, Downloads downloads, String origin) {
        this.shelf = shelf;
        this.downloads = downloads;
        this.origin = origin;
    }

    @Override
    public Answer list(LibraryMessage.List message) {
        int limit = message.limit().orElse(USUAL_LIMIT);
        List<AnimationSummary> found = shelf.list(message.document(), message.before(), limit + 1);
        boolean more = found.size() > limit;
        return new Answer.Animations(message.id(), found.subList(0, Math.min(limit, found.size())), more);
    }

    @Override
    public Answer get(LibraryMessage.Get message) {
        SavedMotion saved = shelf.get(message.animation());
        return new Answer.Animation(
                message.id(),
                saved.summary(),
                saved.options(),
                DrawingViews.of(saved.sketch()),
                saved.animation().map(MotionClips::of));
    }

    @Override
    public Answer rename(LibraryMessage.Rename message) {
        return new Answer.Renamed(message.id(), shelf.rename(message.animation(), message.name()));
    }

    @Override
    public Answer delete(LibraryMessage.Delete message) {
        shelf.delete(message.animation());
        int undoSeconds = (int) shelf.undoWindow().toSeconds();
        return new Answer.Deleted(message.id(), message.animation(), undoSeconds);
    }

    @Override
    public Answer undelete(LibraryMessage.Undelete message) {
        return new Answer.Undeleted(message.id(), shelf.undelete(message.animation()));
    }

    @Override
    public Answer export(LibraryMessage.Export message) {
        ExportSettings settings = message.settings().orElse(ExportSettings.DEFAULT);
        ExportedFile file = shelf.export(message.animation(), message.format(), settings);
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Answer.Exported(
                message.id(),
                message.animation(),
                message.format(),
                "/downloads/" + downloads.offer(file, origin) + "/" + name,
                file.name(),
                file.mediaType(),
                file.bytes().length,
                (int) Downloads.LIFE.toSeconds(),
                file.warnings());
    }
}
