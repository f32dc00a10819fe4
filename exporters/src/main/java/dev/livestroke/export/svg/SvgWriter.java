package dev.livestroke.export.svg;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.AnimationWriter;
import dev.livestroke.export.Exported;
import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.export.fit.MotionFitter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes SVG that moves by itself: one file without scripts, also for {@code img}. Shapes and transforms move by SMIL,
 * since it is what every browser plays, transforms by CSS keyframes if asked for. Groups and paint are the drawing's own.
 *
 * <p>Every id is the layer's own behind a prefix, so that several files can share a page; by default the prefix is made of
 * the content, which keeps ids the same from one export to the next. A layer's name, where it differs from the id, is kept
 * as {@code data-name}.
 *
 * <p>A viewer that does not animate shows the drawing at rest. So does a browser whose user asked for reduced motion: a
 * second, still picture takes the place of the moving one by a media query, since SMIL cannot be stopped by one. Nothing
 * is lost, so there are no warnings.
 */
public final class SvgWriter implements AnimationWriter {

    private static final Pattern PREFIX = Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*)?");
    private static final String BY_CONTENT = "?";

    private final double tolerancePx;
    private final String idPrefix;
    private final boolean cssTransforms;

    /** Makes a writer with the usual tolerance, a prefix made of the content, and SMIL throughout. */
    public SvgWriter() {
        this(MotionFitter.DEFAULT_TOLERANCE_PX, BY_CONTENT, false);
    }

    private SvgWriter(double tolerancePx, String idPrefix, boolean cssTransforms) {
        this.tolerancePx = tolerancePx;
        this.idPrefix = idPrefix;
        this.cssTransforms = cssTransforms;
    }

    /** Returns this writer with another tolerance of the fit; see {@link MotionFitter#fit}. */
    public SvgWriter withTolerance(double px) {
        return new SvgWriter(px, idPrefix, cssTransforms);
    }

    /**
     * Returns this writer with {@code prefix} before every id; an empty one leaves ids as they are.
     *
     * @throws IllegalArgumentException if the prefix is not a letter followed by letters, digits, _ . or -
     */
    public SvgWriter withIdPrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "an id prefix must be a letter, then letters, digits, _ . or -: \"" + prefix + "\"");
        }
        return new SvgWriter(tolerancePx, prefix, cssTransforms);
    }

    /** Returns this writer with transforms by CSS keyframes: the same picture, and a style sheet that others can edit. */
    public SvgWriter withCssTransforms() {
        return new SvgWriter(tolerancePx, idPrefix, true);
    }

    @Override
    public Exported write(Animation animation) {
        return write(MotionFitter.fit(animation, tolerancePx));
    }

    /** Writes keyframes that were fitted before; the tolerance of this writer has no say. */
    public Exported write(FittedAnimation animation) {
        String prefix = idPrefix;
        if (prefix.equals(BY_CONTENT)) {
            prefix = ContentPrefix.of(new SvgDocument(animation, "", cssTransforms).text());
        }
        return new Exported(new SvgDocument(animation, prefix, cssTransforms).text(), List.of());
    }
}
