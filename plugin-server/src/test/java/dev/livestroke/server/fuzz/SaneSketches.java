package dev.livestroke.server.fuzz;

import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.report.SvgFormatException;

/** What holds of everything that passes the gate for drawings, and of every refusal. */
final class SaneSketches {

    private static final double FARTHEST = 1e6;
    private static final int LONGEST_REFUSAL = 500;

    private SaneSketches() {}

    static void require(Sketch sketch) {
        if (sketch.paths().isEmpty()) {
            throw new IllegalStateException("expected a path, found an empty drawing");
        }
        sketch.paths().forEach(layer -> layer.path().points().forEach(SaneSketches::require));
    }

    private static void require(Point point) {
        if (!(Math.abs(point.x()) <= FARTHEST && Math.abs(point.y()) <= FARTHEST)) {
            throw new IllegalStateException("expected coordinates within 1e6, found " + point);
        }
    }

    static void requireWords(SvgFormatException refused) {
        String words = String.valueOf(refused.getMessage());
        if (!words.startsWith("expected ") || !words.equals(plain(words)) || words.length() > LONGEST_REFUSAL) {
            throw new IllegalStateException("refused in unclear words: " + words, refused);
        }
    }

    /** No control characters, no invisible ones, no ends of lines. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
    }
}
