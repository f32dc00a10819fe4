package dev.livestroke.animator;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.motion.AffineParts;
import dev.livestroke.motion.FieldMotion;
import dev.livestroke.motion.Penalties;
import java.util.ArrayList;
import java.util.List;

/**
 * What the prior looks at under one prompt: the whole scene with what rests in it, or one part by itself, framed to fill
 * the prior's canvas as a single drawing does.
 */
final class View {

    private final ControlPoints shown;
    private final List<Seen> seen;
    private final ClipPainter painter;
    private final ConditionedPrior conditioned;
    private final int frames;
    private Framing camera = Framing.SAME;

    /** A part in this view: the index here of each of its points, and the way from its canvas units to the view's. */
    private static final class Seen {
        private final Part part;
        private final int[] indices;
        private final Framing framing;

        Seen(Part part, int[] indices, Framing framing) {
            this.part = part;
            this.indices = indices;
            this.framing = framing;
        }
    }

    /** @param shown the points of all layers that are painted, those of {@code parts} among them */
    View(ControlPoints shown, List<Part> parts, String prompt, VideoPrior prior) {
        ClipFormat format = prior.format();
        this.shown = shown;
        this.frames = format.frames();
        this.seen = parts.stream().map(this::seen).toList();
        this.painter = ClipPainter.of(shown, format, frames);
        float[] restPicture =
                ClipPainter.of(shown, format, 1).paint(shown.rest().points());
        this.conditioned = prior.condition(prompt, restPicture);
    }

    /** Returns the points of all layers that are painted. */
    ControlPoints shown() {
        return shown;
    }

    List<Part> parts() {
        return seen.stream().map(one -> one.part).toList();
    }

    ConditionedPrior conditioned() {
        return conditioned;
    }

    /**
     * Looks where the drawing is on average over the pass, so that one that starts from rest and goes away has as much room
     * as one about its middle place. Does nothing in a view of several parts, whose places are to be kept.
     */
    void follow() {
        if (seen.size() > 1) {
            return;
        }
        FieldMotion motion = seen.get(0).part.field().move();
        double x = 0;
        double y = 0;
        double growth = 0;
        for (AffineParts parts : motion.affine()) {
            x += parts.translateX() / motion.frames();
            y += parts.translateY() / motion.frames();
            growth += Math.log(parts.scaleX() > 0 ? parts.scaleX() : 1) / motion.frames();
        }
        double zoom = Math.exp(-growth);
        Framing framing = seen.get(0).framing;
        camera = new Framing(zoom, -zoom * framing.scale() * x, -zoom * framing.scale() * y);
    }

    /** Returns the prior's canvas without its edge, in the canvas units of {@code part}. */
    Penalties.Bounds canvas(Part part) {
        return seen.stream()
                .filter(s -> s.part == part)
                .findFirst()
                .orElseThrow()
                .framing
                .then(camera)
                .canvas();
    }

    /** Returns the clip of all parts' motions as they are now, after {@link #follow}. */
    float[] paintFollowing() {
        follow();
        return paint();
    }

    /** Returns the clip of all parts' motions as they are now. */
    float[] paint() {
        return paint(parts().stream().map(part -> part.field().move()).toList());
    }

    /**
     * Returns the clip.
     *
     * @param motions of the parts, in the order of {@link #parts}
     */
    float[] paint(List<FieldMotion> motions) {
        double[] rest = shown.rest().points();
        double[] points = new double[frames * rest.length];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = camera.x(rest[i % rest.length]);
            points[i + 1] = camera.y(rest[i % rest.length + 1]);
        }
        for (int k = 0; k < seen.size(); k++) {
            Seen part = seen.get(k);
            Framing framing = part.framing.then(camera);
            double[] moved = motions.get(k).moved();
            for (int i = 0; i < moved.length; i += 2) {
                int at = index(part, i, rest.length);
                points[at] = framing.x(moved[i]);
                points[at + 1] = framing.y(moved[i + 1]);
            }
        }
        return painter.paint(points);
    }

    /**
     * Returns the gradient of the latest {@link #paint} by each part's moved points, in the order of {@link #parts}.
     *
     * @param clipGradient derivative by the clip
     */
    List<double[]> pull(float[] clipGradient) {
        double[] gradient = painter.pull(clipGradient);
        List<double[]> pulled = new ArrayList<>();
        int perFrame = shown.rest().pointCount() * 2;
        for (Seen part : seen) {
            double scale = part.framing.scale() * camera.scale();
            double[] own = new double[frames * part.indices.length * 2];
            for (int i = 0; i < own.length; i += 2) {
                int at = index(part, i, perFrame);
                own[i] = scale * gradient[at];
                own[i + 1] = scale * gradient[at + 1];
            }
            pulled.add(own);
        }
        return pulled;
    }

    /** Returns where number {@code i} of a part's [frames, points, 2] is among the view's. */
    private static int index(Seen part, int i, int perFrame) {
        int own = part.indices.length * 2;
        return i / own * perFrame + 2 * part.indices[i % own / 2];
    }

    private Seen seen(Part part) {
        int[] indices = new int[part.points().rest().pointCount()];
        int at = 0;
        for (PathLayer layer : part.points().layers()) {
            int first = shown.first(layer.id());
            for (int p = 0; p < layer.path().pointCount(); p++) {
                indices[at++] = first + p;
            }
        }
        return new Seen(part, indices, part.points().to(shown));
    }
}
