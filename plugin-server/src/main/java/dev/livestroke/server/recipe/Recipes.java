package dev.livestroke.server.recipe;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.file.BlobHash;
import java.util.Optional;

/** Reads what versions of a library were made from, and became. */
public final class Recipes {

    private final Library library;

    /** Reads from {@code library}. */
    public Recipes(Library library) {
        this.library = library;
    }

    /** Returns the drawing of a version. */
    public Sketch drawing(StoredVersion version) {
        return read(version.drawing()).sketch();
    }

    /** Returns the settings of a version. */
    public Settings settings(StoredVersion version) {
        return Settings.parse(version.request().settings());
    }

    /** Returns the request that made a version, its parent with it. */
    public AnimationRequest request(StoredVersion version) {
        Optional<Animation> parent = version.parent().flatMap(library::version).flatMap(this::animation);
        StoredVersion.Request asked = version.request();
        return settings(version).request(drawing(version), asked.prompt(), asked.seed(), parent);
    }

    /** Returns the result of a version, if it is finished. */
    public Optional<Animation> animation(StoredVersion version) {
        return version.animation().map(this::read);
    }

    private Animation read(BlobHash hash) {
        return AnimationBytes.read(library.read(hash));
    }
}
