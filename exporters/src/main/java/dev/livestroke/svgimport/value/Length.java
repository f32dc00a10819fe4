package dev.livestroke.svgimport.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A length with its unit, as written. */
public record Length(double value, Unit unit) {

    /** The units of SVG; absolute ones hold their size in CSS px. */
    public enum Unit {
        PX(1),
        PT(96 / 72.0),
        PC(16),
        MM(96 / 25.4),
        CM(96 / 2.54),
        Q(96 / 101.6),
        IN(96),
        EM(0),
        REM(0),
        EX(0),
        CH(0),
        PERCENT(0);

        private final double px;

        Unit(double px) {
            this.px = px;
        }
    }

    /** The browsers' default font size, in px. */
    public static final double DEFAULT_FONT_SIZE = 16;

    /** Returns a length in user units. */
    public static Length px(double value) {
        return new Length(value, Unit.PX);
    }

    /** Returns the length that {@code text} is, or nothing if it is none or not finite. */
    public static Optional<Length> parse(String text) {
        TextScanner scanner = new TextScanner(text.strip());
        return take(scanner).filter(length -> scanner.atEnd());
    }

    /** Returns the lengths that {@code text} lists, with spaces or commas between, or nothing if one is none. */
    public static Optional<List<Length>> parseList(String text) {
        TextScanner scanner = new TextScanner(text.strip());
        List<Length> lengths = new ArrayList<>();
        while (!scanner.atEnd()) {
            Optional<Length> length = take(scanner);
            if (length.isEmpty()) {
                return Optional.empty();
            }
            lengths.add(length.get());
            scanner.skipSeparator();
        }
        return Optional.of(lengths);
    }

    /** Returns whether the length depends on a viewport. */
    public boolean isPercentage() {
        return unit == Unit.PERCENT;
    }

    /** Returns the length in user units, of which one is one CSS px before transforms. */
    public double resolve(Axis axis, LengthContext context) {
        return switch (unit) {
            case PERCENT -> value / 100 * context.whole(axis);
            case EM -> value * context.fontSize();
            case REM -> value * DEFAULT_FONT_SIZE;
            // Without the font, half an em is what CSS prescribes for both.
            case EX, CH -> value * context.fontSize() / 2;
            default -> value * unit.px;
        };
    }

    private static Optional<Length> take(TextScanner scanner) {
        OptionalDouble number = scanner.number();
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            return Optional.empty();
        }
        if (scanner.take('%')) {
            return Optional.of(new Length(number.getAsDouble(), Unit.PERCENT));
        }
        return unit(scanner.word()).map(unit -> new Length(number.getAsDouble(), unit));
    }

    private static Optional<Unit> unit(String word) {
        if (word.isEmpty()) {
            return Optional.of(Unit.PX);
        }
        String name = word.toUpperCase(Locale.ROOT);
        for (Unit unit : Unit.values()) {
            if (unit != Unit.PERCENT && unit.name().equals(name)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
