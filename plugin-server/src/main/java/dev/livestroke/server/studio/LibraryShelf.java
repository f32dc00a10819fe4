package dev.livestroke.server.studio;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationReader;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.ExportSettings;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.VersionFilter;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.store.file.BlobHash;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.workshop.ExportedFile;
import dev.livestroke.server.workshop.SavedMotion;
import dev.livestroke.server.workshop.Shelf;
import dev.livestroke.server.workshop.WorkshopException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The library as clients see it. */
final class LibraryShelf implements Shelf {

    /** A deletion is never carried out before; the library itself forgets nothing. */
    private static final Duration UNDO = Duration.ofDays(30);

    private final Library library;
    private final Recipes recipes;
    private final Summaries summaries;

    LibraryShelf(Library library, Recipes recipes, Summaries summaries) {
        this.library = library;
        this.recipes = recipes;
        this.summaries = summaries;
    }

    @Override
    public List<AnimationSummary> list(Optional<String> document, Optional<String> before, int limit) {
        return told(() -> document
                .map(key -> history(key, before, limit))
                .orElseGet(() -> library.list(new VersionFilter(
                        Optional.empty(), before.map(id -> require(id).id()), limit)))
                .stream()
                .map(summaries::of)
                .toList());
    }

    private List<StoredVersion> history(String document, Optional<String> before, int limit) {
        List<StoredVersion> newest = new ArrayList<>(library.history(document));
        Collections.reverse(newest);
        newest.removeIf(StoredVersion::deleted);
        Optional<Integer> from = before.map(id -> require(id).number());
        return newest.stream()
                .filter(version -> from.map(number -> version.number() < number).orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public SavedMotion get(String id) {
        return told(() -> {
            StoredVersion version = require(id);
            Optional<Animation> animation = recipes.animation(version);
            return new SavedMotion(
                    summaries.of(version),
                    Options.of(recipes.settings(version), version.request().seed()),
                    animation.map(Animation::sketch).orElseGet(() -> recipes.drawing(version)),
                    animation);
        });
    }

    @Override
    public AnimationSummary rename(String id, String name) {
        return told(() -> summaries.of(library.rename(require(id).id(), name)));
    }

    @Override
    public void delete(String id) {
        told(() -> library.delete(require(id).id()));
    }

    @Override
    public Duration undoWindow() {
        return UNDO;
    }

    @Override
    public AnimationSummary undelete(String id) {
        return told(() -> summaries.of(library.undelete(require(id).id())));
    }

    @Override
    public ExportedFile export(String id, String format, ExportSettings settings) {
        return told(() -> {
            StoredVersion version = require(id);
            BlobHash result = version.animation()
                    .orElseThrow(() -> new WorkshopException(
                            ErrorCode.UNAVAILABLE, "this animation is not finished: export it when it is"));
            SavedAnimation saved = new SavedAnimationReader().read(library.read(result));
            return ExportFormats.write(format, version.request().name(), saved, settings);
        });
    }

    private StoredVersion require(String id) {
        return Optional.of(id)
                .filter(VersionId::isOne)
                .flatMap(text -> library.version(new VersionId(text)))
                .orElseThrow(() -> new WorkshopException(ErrorCode.NOT_FOUND, "there is no such animation"));
    }

    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException failure) {
            throw StoreFailures.told(failure);
        }
    }
}
