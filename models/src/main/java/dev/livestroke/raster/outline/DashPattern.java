package dev.livestroke.raster.outline;

import java.util.List;

/** Where in the pattern of dashes and gaps a line is. One object follows one line after another. */
final class DashPattern {

    private List<Double> lengths = List.of();
    private double sum;
    private int index;
    private double left;

    /** Begins a line drawn with {@code pen}, which has dashes. */
    void begin(Pen pen) {
        lengths = pen.dashes();
        sum = 0;
        for (int i = 0; i < lengths.size(); i++) {
            sum += lengths.get(i);
        }
        double period = lengths.size() % 2 == 0 ? sum : 2 * sum;
        double skip = pen.dashOffset() % period;
        skip += skip < 0 ? period : 0;
        index = 0;
        left = lengths.get(0);
        while (skip >= left) {
            skip -= left;
            advance();
            if (skip == 0 && left > 0) {
                break;
            }
        }
        left -= skip;
    }

    /** Returns whether the line is in a dash. */
    boolean isOn() {
        return index % 2 == 0;
    }

    /** Returns the length up to the end of this dash or gap, px. */
    double left() {
        return left;
    }

    /** Goes on by a length that is not more than what is left, px. */
    void use(double length) {
        left -= length;
    }

    /** Goes on to the next gap or dash. */
    void advance() {
        index++;
        left = lengths.get(index % lengths.size());
    }

    /** Returns about how many dashes and gaps a line of a length has. */
    double countIn(double length) {
        return length / sum * lengths.size();
    }
}
