package dev.livestroke.animator;

import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.geometry.Sketch;
import java.util.ArrayList;
import java.util.List;

/** The staged drawing with its parts, and the views of it; closing it frees the parts' fields. */
final class Scene implements AutoCloseable {

    private final AnimationRequest request;
    private final Sketch sketch;
    private final List<Part> parts;
    private final List<View> views = new ArrayList<>();
    private final List<String> warnings;
    private final int frames;

    /** Stages the request's drawing for {@code prior}. */
    Scene(AnimationRequest request, VideoPrior prior) {
        this.request = request;
        this.frames = prior.format().frames();
        double fill = prior.format().fill();
        Staging staging = Staging.of(request.sketch(), request.direction());
        this.sketch = staging.sketch();
        PartBuilder builder = new PartBuilder(request, frames, fill);
        this.parts = builder.parts(staging);
        this.warnings = builder.warnings();
        try {
            ControlPoints shown = new ControlPoints(staging.sketch(), staging.seen(), fill);
            views.add(new View(shown, parts, request.prompt(), prior));
            for (Part part : parts) {
                part.staged()
                        .prompt()
                        .ifPresent(prompt -> views.add(new View(part.points(), List.of(part), prompt, prior)));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    List<Part> parts() {
        return parts;
    }

    /** Returns the view of the whole scene, then those of the parts with prompts of their own. */
    List<View> views() {
        return views;
    }

    /** Returns what a person should know about how the drawing was staged. */
    List<String> warnings() {
        return warnings;
    }

    /** Returns the motion as it is now. */
    Animation animation() {
        List<AffineTrack> affine = new ArrayList<>();
        List<PathTrack> local = new ArrayList<>();
        for (Part part : parts) {
            Tracks tracks =
                    new Tracks(part.points(), part.keyframes(), request.timing().durationSeconds());
            affine.addAll(tracks.affine(part.staged().groups(), part.field().pivot()));
            local.addAll(tracks.local());
        }
        return new Animation(sketch, request.timing(), frames, affine, local);
    }

    @Override
    public void close() {
        parts.forEach(Part::close);
    }
}
