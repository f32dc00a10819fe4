package dev.livestroke.svgimport.value;

import dev.livestroke.geometry.Affine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Reads {@code transform} attributes, and the CSS property of the same name as far as it is flat. */
public final class TransformList {

    /** The largest entry of a map that is taken for one a person could mean. */
    private static final double LARGEST = 1e9;

    private TransformList() {}

    /** Returns the composed map, the first function outermost; nothing if the text is no transform list. */
    public static Optional<Affine> parse(String text) {
        TextScanner scanner = new TextScanner(text.strip());
        if (scanner.rest().equals("none")) {
            return Optional.of(Affine.IDENTITY);
        }
        Affine map = Affine.IDENTITY;
        while (!scanner.atEnd()) {
            Optional<Affine> next = function(scanner).flatMap(composed(map));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            map = next.get();
            scanner.skipSeparator();
        }
        return Optional.of(map);
    }

    /** Returns {@code outer} after {@code inner}, or nothing if an entry is beyond 1e9. */
    public static Optional<Affine> compose(Affine outer, Affine inner) {
        return isSane(outer) && isSane(inner)
                ? Optional.of(outer.compose(inner)).filter(TransformList::isSane)
                : Optional.empty();
    }

    private static Function<Affine, Optional<Affine>> composed(Affine outer) {
        return inner -> compose(outer, inner);
    }

    private static boolean isSane(Affine map) {
        return Math.max(Math.max(Math.abs(map.a()), Math.abs(map.b())), Math.max(Math.abs(map.c()), Math.abs(map.d())))
                        <= LARGEST
                && Math.max(Math.abs(map.e()), Math.abs(map.f())) <= LARGEST;
    }

    private static Optional<Affine> function(TextScanner scanner) {
        String name = scanner.word();
        scanner.skipSpaces();
        if (!scanner.take('(')) {
            return Optional.empty();
        }
        List<Double> numbers = new ArrayList<>();
        scanner.skipSpaces();
        while (!scanner.take(')')) {
            Optional<Double> number = argument(scanner);
            if (number.isEmpty() || numbers.size() == 6) {
                return Optional.empty();
            }
            numbers.add(number.get());
            scanner.skipSeparator();
        }
        return map(name, numbers);
    }

    /** Takes a number; CSS may write px behind a length, and a unit behind an angle, which becomes degrees. */
    private static Optional<Double> argument(TextScanner scanner) {
        OptionalDouble number = scanner.number();
        if (number.isEmpty() || !(Math.abs(number.getAsDouble()) <= LARGEST)) {
            return Optional.empty();
        }
        double value = number.getAsDouble();
        return switch (scanner.word()) {
            case "", "px", "deg" -> Optional.of(value);
            case "rad" -> Optional.of(Math.toDegrees(value));
            case "turn" -> Optional.of(360 * value);
            case "grad" -> Optional.of(0.9 * value);
            default -> Optional.empty();
        };
    }

    private static Optional<Affine> map(String name, List<Double> n) {
        return switch (name + "/" + n.size()) {
            case "matrix/6" -> Optional.of(new Affine(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5)));
            case "translate/1", "translateX/1" -> Optional.of(Affine.translate(n.get(0), 0));
            case "translate/2" -> Optional.of(Affine.translate(n.get(0), n.get(1)));
            case "translateY/1" -> Optional.of(Affine.translate(0, n.get(0)));
            case "scale/1" -> Optional.of(Affine.scale(n.get(0), n.get(0)));
            case "scale/2" -> Optional.of(Affine.scale(n.get(0), n.get(1)));
            case "scaleX/1" -> Optional.of(Affine.scale(n.get(0), 1));
            case "scaleY/1" -> Optional.of(Affine.scale(1, n.get(0)));
            case "rotate/1" -> Optional.of(turn(n.get(0)));
            case "rotate/3" ->
                Optional.of(Affine.translate(n.get(1), n.get(2))
                        .compose(turn(n.get(0)))
                        .compose(Affine.translate(-n.get(1), -n.get(2))));
            case "skewX/1" -> Optional.of(new Affine(1, 0, Math.tan(Math.toRadians(n.get(0))), 1, 0, 0));
            case "skewY/1" -> Optional.of(new Affine(1, Math.tan(Math.toRadians(n.get(0))), 0, 1, 0, 0));
            default -> Optional.empty();
        };
    }

    private static Affine turn(double degrees) {
        return Affine.rotate(Math.toRadians(degrees));
    }
}
