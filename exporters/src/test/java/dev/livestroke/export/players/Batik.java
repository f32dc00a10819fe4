package dev.livestroke.export.players;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import org.apache.batik.gvt.renderer.ImageRenderer;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.jspecify.annotations.Nullable;

/** Shows SVG as Batik does, at one moment. */
final class Batik extends ImageTranscoder {

    private @Nullable BufferedImage shown;

    private Batik() {}

    static BufferedImage show(String svg, double seconds) {
        Batik batik = new Batik();
        // Without "on load", Batik ignores the snapshot time and says nothing.
        batik.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, Boolean.TRUE);
        batik.addTranscodingHint(SVGAbstractTranscoder.KEY_SNAPSHOT_TIME, (float) seconds);
        return batik.show(svg);
    }

    /** Shows SVG as a viewer does that knows no animation. */
    static BufferedImage withoutAnimation(String svg) {
        return new Batik().show(svg);
    }

    private BufferedImage show(String svg) {
        try {
            transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
        } catch (TranscoderException cause) {
            throw new AssertionError("Batik refused the file", cause);
        }
        if (shown == null) {
            throw new AssertionError("Batik painted nothing");
        }
        return shown;
    }

    @Override
    protected ImageRenderer createRenderer() {
        // By default Java2D moves outlines by up to half a px, onto the grid of pixels.
        ImageRenderer renderer = super.createRenderer();
        RenderingHints hints = renderer.getRenderingHints();
        hints.put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        renderer.setRenderingHints(hints);
        return renderer;
    }

    @Override
    public BufferedImage createImage(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput output) {
        shown = image;
    }
}
