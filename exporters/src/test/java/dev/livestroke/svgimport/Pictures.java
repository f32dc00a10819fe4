package dev.livestroke.svgimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Compares pictures pixel by pixel. */
final class Pictures {

    /** A channel that differs by more than this, of 255, makes a pixel count as different. */
    private static final int VISIBLE = 32;

    private Pictures() {}

    /** Returns the share of pixels, 0 to 1, in which a channel differs visibly. */
    static double difference(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
        assertThat(other.getHeight()).isEqualTo(one.getHeight());
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += isFar(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
            }
        }
        return different / (double) (one.getWidth() * one.getHeight());
    }

    /** Returns the share of pixels, 0 to 1, that are not white: a guard against comparing two empty pictures. */
    static double inked(BufferedImage image) {
        BufferedImage white = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, white.getWidth(), white.getHeight());
        return difference(white, image);
    }

    /** Keeps both pictures below {@code target} for a person to look at. */
    static void keep(String name, BufferedImage ours, BufferedImage batik) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            ImageIO.write(ours, "png", folder.resolve(name + "-ours.png").toFile());
            ImageIO.write(batik, "png", folder.resolve(name + "-batik.png").toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isFar(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff)) > VISIBLE) {
                return true;
            }
        }
        return false;
    }
}
