package dev.livestroke.cli.eval;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Some of a battery, so that several processes can ask it side by side: of every {@code of} cases the one with this number.
 *
 * @param number 1 to {@code of}
 */
record BatteryPart(int number, int of) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

    /** All of it. */
    static final BatteryPart ALL = new BatteryPart(1, 1);

    /** @throws IllegalArgumentException if there is no such part */
    BatteryPart {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("expected part 1 to " + of + ", found " + number);
        }
    }

    <T> List<T> of(List<T> all) {
        return IntStream.range(0, all.size())
                .filter(i -> i % of == number - 1)
                .mapToObj(all::get)
                .toList();
    }

    /** Reads {@code 2/4}. */
    static final class Converter implements ITypeConverter<BatteryPart> {
        @Override
        public BatteryPart convert(String text) {
            Matcher parts = TEXT.matcher(text.strip());
            try {
                if (parts.matches()) {
                    return new BatteryPart(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
                }
            } catch (IllegalArgumentException none) {
                throw new TypeConversionException(String.valueOf(none.getMessage()));
            }
            throw new TypeConversionException("expected a part such as 2/4, found '" + text + "'");
        }
    }
}
