package dev.livestroke.format.inspect;

import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/**
 * What is in a file.
 *
 * @param kind what the file is
 * @param bytes its size
 * @param gzippedBytes its size as web servers send it
 * @param animations one for most files; a dotLottie file may have more
 */
public record Inspection(String kind, long bytes, long gzippedBytes, List<Content> animations) {

    /** Copies the list. */
    public Inspection {
        animations = List.copyOf(animations);
    }

    /**
     * One animation.
     *
     * @param seconds length of a pass; 0 if nothing moves
     * @param fps frames per second; 0 where the format has none
     * @param layers layers, groups and paths together
     * @param keyframes by what they change, where there are any
     * @param colors as {@code #rrggbb}
     * @param warnings what players may stumble over
     */
    public record Content(
            String name,
            double width,
            double height,
            double seconds,
            double fps,
            int layers,
            int paths,
            Map<String, Integer> keyframes,
            SortedSet<String> colors,
            List<String> warnings) {}

    /** Returns it as lines for a person. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        line(text, "file", "%s, %.1f kB (%.1f kB gzipped)", kind, bytes / 1e3, gzippedBytes / 1e3);
        for (Content content : animations) {
            text.append(System.lineSeparator());
            line(text, "animation", "%s", content.name());
            line(text, "canvas", "%s x %s px", plain(content.width()), plain(content.height()));
            line(
                    text,
                    "duration",
                    "%s s%s",
                    plain(content.seconds()),
                    content.fps() > 0 ? " at " + plain(content.fps()) + " fps" : "");
            line(text, "layers", "%d, %d of them paths", content.layers(), content.paths());
            int all = content.keyframes().values().stream().mapToInt(n -> n).sum();
            line(text, "keyframes", "%d %s", all, all == 0 ? "" : content.keyframes());
            line(text, "colours", "%d %s", content.colors().size(), String.join(" ", content.colors()));
            content.warnings().forEach(warning -> line(text, "warning", "%s", warning));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String format, Object... values) {
        String value = String.format(Locale.ROOT, format, values).strip();
        // What a file calls itself must not steer the terminal.
        text.append(String.format("%-11s", label + ":")).append(value.replaceAll("\\p{Cntrl}", "\ufffd"));
        text.append(System.lineSeparator());
    }

    private static String plain(double value) {
        double rounded = Math.rint(1000 * value) / 1000;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    /** Returns it as JSON. */
    public String toJson() {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(this) + "\n";
    }
}
