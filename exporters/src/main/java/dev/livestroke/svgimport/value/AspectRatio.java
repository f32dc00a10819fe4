package dev.livestroke.svgimport.value;

import java.util.Optional;

/**
 * How a view box fits a viewport of another shape (SVG {@code preserveAspectRatio}).
 *
 * @param fit stretched, wholly visible, or covering all
 * @param alignX share of the spare width that goes to the left, 0 to 1
 * @param alignY share of the spare height that goes to the top, 0 to 1
 */
public record AspectRatio(Fit fit, double alignX, double alignY) {

    /** How large the view box becomes. */
    public enum Fit {
        STRETCH,
        MEET,
        SLICE
    }

    /** Centred and wholly visible. */
    public static final AspectRatio DEFAULT = new AspectRatio(Fit.MEET, 0.5, 0.5);

    /** Returns what {@code text} says, or nothing if it cannot be understood. */
    public static Optional<AspectRatio> parse(String text) {
        TextScanner scanner = new TextScanner(text.strip());
        String align = scanner.word();
        scanner.skipSpaces();
        String fit = scanner.word();
        if (!scanner.atEnd()) {
            return Optional.empty();
        }
        if (align.equals("none")) {
            return Optional.of(new AspectRatio(Fit.STRETCH, 0, 0));
        }
        boolean known = fit.isEmpty() || fit.equals("meet") || fit.equals("slice");
        if (!known || align.length() != 8 || align.charAt(0) != 'x' || align.charAt(4) != 'Y') {
            return Optional.empty();
        }
        Fit chosen = fit.equals("slice") ? Fit.SLICE : Fit.MEET;
        return share(align.substring(1, 4))
                .flatMap(x -> share(align.substring(5)).map(y -> new AspectRatio(chosen, x, y)));
    }

    double scaleX(double scaleX, double scaleY) {
        return scale(scaleX, scaleX, scaleY);
    }

    double scaleY(double scaleX, double scaleY) {
        return scale(scaleY, scaleX, scaleY);
    }

    private double scale(double own, double scaleX, double scaleY) {
        return switch (fit) {
            case STRETCH -> own;
            case MEET -> Math.min(scaleX, scaleY);
            case SLICE -> Math.max(scaleX, scaleY);
        };
    }

    private static Optional<Double> share(String word) {
        return switch (word) {
            case "Min", "min" -> Optional.of(0.0);
            case "Mid", "mid" -> Optional.of(0.5);
            case "Max", "max" -> Optional.of(1.0);
            default -> Optional.empty();
        };
    }
}
