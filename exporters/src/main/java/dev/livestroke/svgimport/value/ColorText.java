package dev.livestroke.svgimport.value;

import dev.livestroke.geometry.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads colours: {@code #rgb #rgba #rrggbb #rrggbbaa}, names, {@code rgb() rgba() hsl() hsla()} in both notations. */
public final class ColorText {

    private ColorText() {}

    /** Returns the colour that {@code text} is; nothing for {@code currentColor} and for what is no colour. */
    public static Optional<StyleColor> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("#")) {
            return hex(lower.substring(1));
        }
        if (lower.equals("transparent")) {
            return Optional.of(new StyleColor(Color.BLACK, 0));
        }
        if (!lower.endsWith(")")) {
            return NamedColors.byName(lower).map(color -> new StyleColor(color, 1));
        }
        TextScanner scanner = new TextScanner(lower);
        String name = scanner.word();
        if (!scanner.take('(')) {
            return Optional.empty();
        }
        return channels(scanner).flatMap(channels -> switch (name) {
            case "rgb", "rgba" -> rgb(channels);
            case "hsl", "hsla" -> hsl(channels);
            default -> Optional.empty();
        });
    }

    /** Returns the opacity that {@code text} is, a number or a percentage, clamped to 0 to 1. */
    public static Optional<Double> parseOpacity(String text) {
        TextScanner scanner = new TextScanner(text.strip());
        return channel(scanner)
                .filter(channel -> scanner.atEnd() && !channel.degrees())
                .map(channel -> clamp(channel.percent() ? channel.value() / 100 : channel.value(), 1));
    }

    private static Optional<StyleColor> hex(String digits) {
        if (!digits.matches("[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}")) {
            return Optional.empty();
        }
        String all = digits.length() <= 4 ? digits.replaceAll("(.)", "$1$1") : digits;
        long value = Long.parseLong(all.length() == 6 ? all + "ff" : all, 16);
        Color color = new Color((int) (value >> 24) & 0xff, (int) (value >> 16) & 0xff, (int) (value >> 8) & 0xff);
        return Optional.of(new StyleColor(color, (value & 0xff) / 255.0));
    }

    private record Channel(double value, boolean percent, boolean degrees) {}

    /** Takes three or four numbers up to the closing bracket: separated by spaces or commas, a slash before the last. */
    private static Optional<List<Channel>> channels(TextScanner scanner) {
        List<Channel> channels = new ArrayList<>();
        scanner.skipSpaces();
        while (!scanner.take(')')) {
            Optional<Channel> channel = channel(scanner);
            if (channel.isEmpty() || channels.size() == 4) {
                return Optional.empty();
            }
            channels.add(channel.get());
            scanner.skipSeparator();
            if (channels.size() == 3 && scanner.take('/')) {
                scanner.skipSpaces();
            }
        }
        return Optional.of(channels).filter(all -> all.size() >= 3 && scanner.atEnd());
    }

    private static Optional<Channel> channel(TextScanner scanner) {
        OptionalDouble number = scanner.number();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        boolean percent = scanner.take('%');
        String unit = percent ? "" : scanner.word();
        double value = number.getAsDouble();
        return switch (unit) {
            case "" -> Optional.of(new Channel(value, percent, false));
            case "deg" -> Optional.of(new Channel(value, false, true));
            case "rad" -> Optional.of(new Channel(Math.toDegrees(value), false, true));
            case "turn" -> Optional.of(new Channel(360 * value, false, true));
            default -> Optional.empty();
        };
    }

    private static Optional<StyleColor> rgb(List<Channel> channels) {
        if (channels.stream().anyMatch(Channel::degrees)) {
            return Optional.empty();
        }
        Color color = new Color(byteOf(channels.get(0)), byteOf(channels.get(1)), byteOf(channels.get(2)));
        return Optional.of(new StyleColor(color, alpha(channels)));
    }

    private static int byteOf(Channel channel) {
        return (int) Math.round(clamp(channel.percent() ? channel.value() / 100 * 255 : channel.value(), 255));
    }

    private static double alpha(List<Channel> channels) {
        if (channels.size() < 4) {
            return 1;
        }
        Channel alpha = channels.get(3);
        return clamp(alpha.percent() ? alpha.value() / 100 : alpha.value(), 1);
    }

    private static Optional<StyleColor> hsl(List<Channel> channels) {
        if (!channels.get(1).percent()
                || !channels.get(2).percent()
                || channels.get(0).percent()) {
            return Optional.empty();
        }
        double hue = channels.get(0).value() / 30;
        double saturation = clamp(channels.get(1).value() / 100, 1);
        double lightness = clamp(channels.get(2).value() / 100, 1);
        double chroma = saturation * Math.min(lightness, 1 - lightness);
        Color color = new Color(
                hslByte(0, hue, lightness, chroma),
                hslByte(8, hue, lightness, chroma),
                hslByte(4, hue, lightness, chroma));
        return Optional.of(new StyleColor(color, alpha(channels)));
    }

    /** Returns one channel, 0 to 255, by the formula of CSS Color 4, 7.1; {@code hue} is in twelfths of a turn. */
    private static int hslByte(int offset, double hue, double lightness, double chroma) {
        double k = (((offset + hue) % 12) + 12) % 12;
        double value = lightness - chroma * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
        return (int) Math.round(clamp(value, 1) * 255);
    }

    /** Returns {@code value} within 0 to {@code top}; NaN becomes 0. */
    private static double clamp(double value, double top) {
        return value > 0 ? Math.min(value, top) : 0;
    }
}
