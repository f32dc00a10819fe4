package dev.livestroke.svgimport.value;

import dev.livestroke.geometry.Affine;
import java.util.List;
import java.util.Optional;

/** The rectangle of user space that a viewport shows (SVG {@code viewBox}); width and height are positive. */
public record ViewBox(double left, double top, double width, double height) {

    /** Returns the view box that {@code text} is, or nothing if it is none, or has no area. */
    public static Optional<ViewBox> parse(String text) {
        return TextScanner.numbers(text)
                .filter(numbers -> numbers.size() == 4)
                .filter(numbers -> numbers.stream().allMatch(Double::isFinite))
                .filter(numbers -> numbers.get(2) > 0 && numbers.get(3) > 0)
                .map(ViewBox::of);
    }

    /** Returns the map from this box to a viewport with its corner at (0, 0) and the given size. */
    public Affine toViewport(double viewportWidth, double viewportHeight, AspectRatio aspect) {
        double scaleX = aspect.scaleX(viewportWidth / width, viewportHeight / height);
        double scaleY = aspect.scaleY(viewportWidth / width, viewportHeight / height);
        double x = aspect.alignX() * (viewportWidth - width * scaleX) - left * scaleX;
        double y = aspect.alignY() * (viewportHeight - height * scaleY) - top * scaleY;
        return new Affine(scaleX, 0, 0, scaleY, x, y);
    }

    private static ViewBox of(List<Double> numbers) {
        return new ViewBox(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
