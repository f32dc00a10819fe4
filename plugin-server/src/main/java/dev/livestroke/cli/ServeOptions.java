package dev.livestroke.cli;

import dev.livestroke.server.telemetry.LogFormat;
import dev.livestroke.server.telemetry.LogLevel;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the texts of the server's options become values. */
final class ServeOptions {

    private static final int MOST_PORT = 65_535;

    private ServeOptions() {}

    /** A TCP port. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return OptionValues.wholeNumber(text, 0, MOST_PORT);
        }
    }

    /** A web origin. */
    static final class Origin implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                URI uri = URI.create(text);
                String origin = uri.getScheme() + "://" + uri.getRawAuthority();
                if (text.equals(origin) && List.of("http", "https").contains(uri.getScheme())) {
                    return origin;
                }
            } catch (IllegalArgumentException noUri) {
                // said below
            }
            throw new TypeConversionException(
                    "expected a website's origin as https://example.org, without a path, found '" + text + "'");
        }
    }

    /** What is logged. */
    static final class Level implements ITypeConverter<LogLevel> {
        @Override
        public LogLevel convert(String text) {
            return constant(text, LogLevel.values());
        }
    }

    /** How log lines look. */
    static final class Format implements ITypeConverter<LogFormat> {
        @Override
        public LogFormat convert(String text) {
            return constant(text, LogFormat.values());
        }
    }

    private static <E extends Enum<E>> E constant(String text, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected "
                        + Arrays.stream(constants).map(ServeOptions::word).collect(Collectors.joining(", "))
                        + ", found '" + text + "'"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
