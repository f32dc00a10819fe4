package dev.livestroke.svgimport.style;

import dev.livestroke.svgimport.value.ColorText;
import dev.livestroke.svgimport.value.StyleColor;
import java.util.Locale;
import java.util.Optional;

/** What a fill or stroke property says, before references are looked up. */
public sealed interface PaintSpec {

    /** Paints nothing. */
    PaintSpec NONE = new None();

    /** Hands this to the method of {@code visitor} that is named for it. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the paint that {@code text} describes, or nothing if it is not understood. */
    static Optional<PaintSpec> parse(String text) {
        String plain = text.strip();
        if (plain.toLowerCase(Locale.ROOT).startsWith("url(")) {
            return Reference.parse(plain);
        }
        return switch (plain.toLowerCase(Locale.ROOT)) {
            case "none" -> Optional.of(NONE);
            case "currentcolor" -> Optional.of(new CurrentColor());
            default -> ColorText.parse(withoutProfile(plain)).map(Solid::new);
        };
    }

    /** Returns the plain colour of "#rrggbb icc-color(...)". */
    private static String withoutProfile(String text) {
        int profile = text.indexOf(" icc-color(");
        return profile < 0 ? text : text.substring(0, profile);
    }

    /** Paints nothing. */
    record None() implements PaintSpec {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.none();
        }
    }

    /** Paints with the value of the {@code color} property. */
    record CurrentColor() implements PaintSpec {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.currentColor();
        }
    }

    /** Paints with one colour. */
    record Solid(StyleColor color) implements PaintSpec {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.solid(color);
        }
    }

    /**
     * Paints with a gradient or pattern.
     *
     * @param target as written, such as {@code #sky}
     * @param fallback what to paint if the target cannot be used
     */
    record Reference(String target, Optional<PaintSpec> fallback) implements PaintSpec {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }

        private static Optional<PaintSpec> parse(String text) {
            int close = text.indexOf(')');
            if (close < 0) {
                return Optional.empty();
            }
            String target = text.substring(4, close).strip().replaceAll("^[\"']|[\"']$", "");
            String rest = text.substring(close + 1).strip();
            if (rest.isEmpty() || rest.toLowerCase(Locale.ROOT).startsWith("url(")) {
                return Optional.of(new Reference(target, Optional.empty()));
            }
            return PaintSpec.parse(rest).map(fallback -> new Reference(target, Optional.of(fallback)));
        }
    }

    /** One method per kind. */
    interface Visitor<R> {
        R none();

        R currentColor();

        R solid(StyleColor color);

        R reference(Reference reference);
    }
}
