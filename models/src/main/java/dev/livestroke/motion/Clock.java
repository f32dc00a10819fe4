package dev.livestroke.motion;

/**
 * How a field reads time: where its motion begins, whether it must come back, and whether it goes to and fro.
 *
 * <p>A field shows {@code x(s(t)) - x(0)} if it starts from rest and {@code x(s(t))} otherwise, with t from 0 to 1 over one
 * pass and s(t) = t, or {@code (1 - cos 2 pi t) / 2} to and fro: there at half time, back at the end, at rest at both
 * turns. An open field may end elsewhere than it began; a closed one repeats after the pass.
 *
 * @param fromRest whether time 0 shows the drawing as it was drawn, exactly
 * @param open whether the end may differ from the beginning
 * @param toAndFro whether the second half of the pass is the first one backwards
 */
public record Clock(boolean fromRest, boolean open, boolean toAndFro) {

    /** Repeats, and begins anywhere. */
    public static final Clock LOOP = new Clock(false, false, false);

    /** Returns the field's own time s at time {@code t} of the pass, both 0 to 1. */
    double at(double t) {
        return toAndFro ? (1 - Math.cos(2 * Math.PI * t)) / 2 : t;
    }

    /** Returns the time about which what grows with time is measured: what it adds there is nothing. */
    double origin() {
        return fromRest ? 0 : 0.5;
    }
}
