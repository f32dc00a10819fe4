package dev.livestroke.export.sheet;

import dev.livestroke.animation.Animation;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Paints an animation at one moment as browsers do: groups move by their true affine map, strokes included, and an
 * opacity applies to its layer as one picture. Immutable; may be shared by threads.
 */
public final class SketchPainter {

    private final int widthPx;
    private final int heightPx;

    /** @throws IllegalArgumentException if a side is under 1 pixel */
    public SketchPainter(int widthPx, int heightPx) {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a picture needs at least 1 x 1 px: " + widthPx + " x " + heightPx);
        }
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /** Returns the canvas at {@code seconds}, stretched to this painter's size, on nothing (ARGB). */
    public BufferedImage paint(Animation animation, double seconds) {
        AffineTransform toPixels = AffineTransform.getScaleInstance(
                widthPx / animation.sketch().width(),
                heightPx / animation.sketch().height());
        BufferedImage picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB_PRE);
        Brush brush = new Brush(picture, new Moment(animation, seconds), toPixels);
        brush.blend(animation.sketch().root(), toPixels);
        brush.graphics.dispose();
        return picture;
    }

    private record Moment(Animation animation, double seconds) {}

    /** Paints layers on one picture, without their own opacity. */
    private final class Brush implements Layer.Visitor<Optional<String>> {
        private final Graphics2D graphics;
        private final Moment moment;
        private final AffineTransform toPixels;

        private Brush(BufferedImage picture, Moment moment, AffineTransform toPixels) {
            this(picture.createGraphics(), moment, toPixels);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
        }

        private Brush(Graphics2D graphics, Moment moment, AffineTransform toPixels) {
            this.graphics = graphics;
            this.moment = moment;
            this.toPixels = toPixels;
        }

        @Override
        public Optional<String> group(GroupLayer group) {
            AffineTransform inner = new AffineTransform(toPixels);
            moment.animation()
                    .affineOf(group.id())
                    .ifPresent(track -> inner.concatenate(Shapes.transform(track.at(moment.seconds()))));
            group.children().forEach(child -> blend(child, inner));
            return Optional.empty();
        }

        @Override
        public Optional<String> path(PathLayer path) {
            Path2D outline = Shapes.path(moment.animation()
                    .localOf(path.id())
                    .map(track -> track.at(moment.seconds()))
                    .orElse(path.path()));
            graphics.setTransform(toPixels);
            path.fill().ifPresent(fill -> {
                outline.setWindingRule(Shapes.windingRule(fill.rule()));
                graphics.setPaint(Paints.of(fill.paint(), fill.opacity()));
                graphics.fill(outline);
            });
            path.stroke().ifPresent(stroke -> {
                graphics.setPaint(Paints.of(stroke.paint(), stroke.opacity()));
                graphics.setStroke(Shapes.pen(stroke));
                graphics.draw(outline);
            });
            return Optional.empty();
        }

        private void blend(Layer layer, AffineTransform map) {
            if (layer.opacity() == 1) {
                layer.accept(new Brush(graphics, moment, map));
                return;
            }
            BufferedImage apart = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB_PRE);
            Brush brush = new Brush(apart, moment, map);
            layer.accept(brush);
            brush.graphics.dispose();
            graphics.setTransform(new AffineTransform());
            graphics.setComposite(AlphaComposite.SrcOver.derive((float) layer.opacity()));
            graphics.drawImage(apart, 0, 0, null);
            graphics.setComposite(AlphaComposite.SrcOver);
        }
    }
}
