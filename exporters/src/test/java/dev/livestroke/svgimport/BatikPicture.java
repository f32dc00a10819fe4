package dev.livestroke.svgimport;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

/** Draws our own test files with Batik's renderer, which shares no reading code with the importer. */
final class BatikPicture extends ImageTranscoder {

    private BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

    private BatikPicture() {}

    /**
     * Returns the picture of a trusted {@code svg} over white. Batik is asked for geometric precision: by default it
     * shifts lines by up to half a pixel so that they look sharper.
     */
    static BufferedImage of(String svg) {
        BatikPicture batik = new BatikPicture();
        batik.addTranscodingHint(KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
        String precise = svg.replaceFirst("<svg\\b", "<svg shape-rendering=\"geometricPrecision\"");
        try {
            batik.transcode(new TranscoderInput(new StringReader(precise)), new TranscoderOutput());
        } catch (TranscoderException broken) {
            throw new IllegalArgumentException("Batik cannot draw the test file", broken);
        }
        return batik.picture;
    }

    @Override
    public BufferedImage createImage(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    }

    @Override
    public void writeImage(BufferedImage image, TranscoderOutput output) {
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        white.createGraphics().drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        picture = white;
    }
}
