package dev.livestroke.export.gif;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.NodeList;

/** The pictures of a GIF as a viewer shows them, by the JDK's reader of single pictures. */
final class GifDecoder {

    /** A picture and how long it is shown. */
    record Shown(BufferedImage picture, int centiseconds, int storedPixels) {}

    private GifDecoder() {}

    static List<Shown> decode(byte[] file, int widthPx, int heightPx) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(stream);
            List<Shown> shown = new ArrayList<>();
            BufferedImage canvas = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_ARGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode place = node(root, "ImageDescriptor");
                IIOMetadataNode control = node(root, "GraphicControlExtension");
                BufferedImage part = reader.read(i);
                int x = number(place, "imageLeftPosition");
                int y = number(place, "imageTopPosition");
                draw(canvas, part, x, y);
                shown.add(new Shown(copy(canvas), number(control, "delayTime"), part.getWidth() * part.getHeight()));
                String disposal = control.getAttribute("disposalMethod");
                assertThat(disposal).isIn("doNotDispose", "restoreToBackgroundColor");
                if (disposal.startsWith("restore")) {
                    erase(canvas, x, y, part.getWidth(), part.getHeight());
                }
            }
            return shown;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void draw(BufferedImage canvas, BufferedImage part, int x, int y) {
        Graphics2D graphics = canvas.createGraphics();
        graphics.drawImage(part, x, y, null);
        graphics.dispose();
    }

    private static void erase(BufferedImage canvas, int x, int y, int width, int height) {
        Graphics2D graphics = canvas.createGraphics();
        graphics.setComposite(AlphaComposite.Clear);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
    }

    private static BufferedImage copy(BufferedImage canvas) {
        BufferedImage copy = new BufferedImage(canvas.getWidth(), canvas.getHeight(), canvas.getType());
        draw(copy, canvas, 0, 0);
        return copy;
    }

    private static IIOMetadataNode node(IIOMetadataNode root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return (IIOMetadataNode) nodes.item(0);
    }

    private static int number(IIOMetadataNode node, String attribute) {
        return Integer.parseInt(node.getAttribute(attribute));
    }
}
