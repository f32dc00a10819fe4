package dev.livestroke.cli;

import dev.livestroke.format.Backdrop;
import dev.livestroke.format.ExportFormat;
import dev.livestroke.format.LoopStyle;
import dev.livestroke.geometry.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the texts of the options of {@code export} become values. */
final class ExportValues {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    private ExportValues() {}

    /** A file format. */
    static final class Format implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String text) {
            return ExportFormat.named(text)
                    .orElseThrow(() -> new TypeConversionException("expected "
                            + Arrays.stream(ExportFormat.values())
                                    .map(ExportFormat::word)
                                    .collect(Collectors.joining(", "))
                            + ", found '" + text + "'"));
        }
    }

    /** What happens at the end of a pass. */
    static final class Repeat implements ITypeConverter<LoopStyle> {
        @Override
        public LoopStyle convert(String text) {
            return OptionValues.choice(text, LoopStyle.values());
        }
    }

    /** How many times as fast. */
    static final class Speed implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return OptionValues.number(text, "0.05", "20");
        }
    }

    /** In px. */
    static final class Tolerance implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return OptionValues.number(text, "0.01", "10");
        }
    }

    /** What lies behind the drawing. */
    static final class Background implements ITypeConverter<Backdrop> {
        @Override
        public Backdrop convert(String text) {
            String word = text.strip().toLowerCase(Locale.ROOT);
            if (word.equals("transparent")) {
                return Backdrop.TRANSPARENT;
            }
            if (!HEX.matcher(word).matches()) {
                throw new TypeConversionException("expected #rrggbb or transparent, found '" + text + "'");
            }
            int rgb = Integer.parseInt(word.substring(1), 16);
            return new Backdrop.Solid(new Color(rgb >> 16, rgb >> 8 & 255, rgb & 255));
        }
    }
}
