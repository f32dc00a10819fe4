package dev.livestroke.export.players;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.awt.image.BufferedImage;

/** Shows Lottie as rlottie does, through its C interface (rlottie_capi.h). */
final class Rlottie implements AutoCloseable {

    private final Functions rlottie = Native.load(Settings.rlottie().orElseThrow(), Functions.class);
    private final Scene scene;
    private final Pointer animation;

    Rlottie(Scene scene) {
        this.scene = scene;
        this.animation = rlottie.lottie_animation_from_file(
                scene.file(Player.Kind.LOTTIE).toString());
        if (animation == null) {
            throw new AssertionError("rlottie refused " + scene.name());
        }
    }

    /** Returns the frame that is shown at {@code seconds}. */
    BufferedImage show(double seconds) {
        int width = scene.width();
        int height = scene.height();
        long frame = Math.round(seconds * scene.animation().timing().fps());
        try (Memory pixels = new Memory(4L * width * height)) {
            pixels.clear();
            rlottie.lottie_animation_render(
                    animation,
                    new NativeLong(frame),
                    pixels,
                    new NativeLong(width),
                    new NativeLong(height),
                    new NativeLong(4L * width));
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            picture.getRaster().setDataElements(0, 0, width, height, pixels.getIntArray(0, width * height));
            return picture;
        }
    }

    @Override
    public void close() {
        rlottie.lottie_animation_destroy(animation);
    }

    /** The functions by their names in C. */
    interface Functions extends Library {
        Pointer lottie_animation_from_file(String path);

        void lottie_animation_render(
                Pointer animation,
                NativeLong frame,
                Pointer argbPremultiplied,
                NativeLong width,
                NativeLong height,
                NativeLong bytesPerLine);

        void lottie_animation_destroy(Pointer animation);
    }
}
