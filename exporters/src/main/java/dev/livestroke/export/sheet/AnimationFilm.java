package dev.livestroke.export.sheet;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.export.Filmstrip;
import dev.livestroke.export.FrameTimes;

/** An animation as a filmstrip: the same curves at any rate and size. */
public final class AnimationFilm {

    private AnimationFilm() {}

    /** Returns the pictures of {@code animation} at {@code times}, on nothing, stretched to the size. */
    public static Filmstrip of(Animation animation, FrameTimes times, int widthPx, int heightPx) {
        SketchPainter painter = new SketchPainter(widthPx, heightPx);
        return new Filmstrip(
                widthPx,
                heightPx,
                times.count(),
                times.fps(),
                animation.timing().loop() == Loop.FOREVER,
                index -> painter.paint(animation, times.seconds(index))
                        .getRGB(0, 0, widthPx, heightPx, null, 0, widthPx));
    }
}
