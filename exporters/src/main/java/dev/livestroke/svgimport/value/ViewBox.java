package dev.livestroke.svgimport.value;

import dev.livestroke.geometry.Affine;
import java.util.List;
import java.util.Optional;

/** The rectangle of user space that a viewport shows (SVG {@code viewBox}); width and height are positive. */
public record ViewBox(double left, double top, double width, double height) {

    /** Beyond this, and below its inverse, numbers are taken for a mistake. */
    private static final double LARGEST = 1e9;

    /** Returns the view box that {@code text} is, or nothing if it is none, has no area, or is beyond 1e9. */
    public static Optional<ViewBox> parse(String text) {
        return TextScanner.numbers(text)
                .filter(numbers -> numbers.size() == 4)
                .filter(numbers -> numbers.stream().allMatch(number -> Math.abs(number) <= LARGEST))
                .filter(numbers -> Math.min(numbers.get(2), numbers.get(3)) >= 1 / LARGEST)
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
