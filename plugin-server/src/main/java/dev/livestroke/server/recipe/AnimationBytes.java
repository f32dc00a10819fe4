package dev.livestroke.server.recipe;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.export.saved.Provenance;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationReader;
import dev.livestroke.export.saved.SavedAnimationWriter;
import dev.livestroke.geometry.Sketch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Drawings and animations as animation files. */
public final class AnimationBytes {

    private static final Provenance NONE = new Provenance("", 0, Map.of(), "", "", Instant.EPOCH);

    private AnimationBytes() {}

    /** Returns a drawing that rests; equal drawings give equal bytes. */
    public static byte[] ofDrawing(Sketch sketch) {
        return ofMotion(Animation.still(sketch, new Timing(1, 1, Loop.ONCE)));
    }

    /** Returns an animation without its story, such as a preview. */
    public static byte[] ofMotion(Animation animation) {
        return new SavedAnimationWriter().write(new SavedAnimation(animation, NONE, Optional.empty()));
    }

    /**
     * Returns an animation with its story.
     *
     * @param request what it was made from
     * @param prior by name
     * @param asked when the user asked
     */
    public static byte[] ofResult(Animation animation, AnimationRequest request, String prior, Instant asked) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("steps", String.valueOf(request.distillation().steps()));
        settings.put("guidance", String.valueOf(request.distillation().guidance()));
        settings.put("field", request.distillation().field().name().toLowerCase(Locale.ROOT));
        Provenance provenance = new Provenance(request.prompt(), request.seed(), settings, prior, app(), asked);
        return new SavedAnimationWriter().write(new SavedAnimation(animation, provenance, Optional.empty()));
    }

    private static String app() {
        return Optional.ofNullable(AnimationBytes.class.getPackage().getImplementationVersion())
                .orElse("");
    }

    /**
     * Returns the animation in {@code file}; a drawing is one without tracks.
     *
     * @throws dev.livestroke.export.saved.AnimationFileException if it is no animation file
     */
    public static Animation read(byte[] file) {
        return new SavedAnimationReader().read(file).animation();
    }
}
