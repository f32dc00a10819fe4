package dev.livestroke.motion;

/**
 * How a field reads time: where its motion begins, whether it must come back, and whether it goes to and fro.
 *
 * <p>A field shows {@code x(s) - w(s) x(0)} if it starts from rest and {@code x(s)} otherwise, with t from 0 to 1 over one
 * pass and s(t) = t, or {@code (1 - cos 2 pi t) / 2} to and fro: there at half time, back at the end, at rest at both
 * turns. The fade w is 1 at s = 0 and falls smoothly: {@code (1 + cos 2 pi s) / 2}, on an open field {@code (1 + cos pi s)
 * / 2}. A motion about another place than rest so begins and ends gently; with w = 1 throughout, a butterfly beat its
 * wings half closed and opened them for a single frame. An open field may end elsewhere than it began; a closed one repeats after the pass.
 *
 * @param fromRest whether time 0 shows the drawing as it was drawn, exactly
 * @param open whether the end may differ from the beginning
 * @param toAndFro whether the second half of the pass is the first one backwards
 */
public record Clock(boolean fromRest, boolean open, boolean toAndFro) {

    /** Repeats, and begins anywhere. */
    public static final Clock LOOP = new Clock(false, false, false);

    /** Returns the clock of the way there alone: what is searched for where the way back follows from it. */
    Clock there() {
        return new Clock(fromRest, open, false);
    }

    /** Returns the field's own time s at time {@code t} of the pass, both 0 to 1. */
    double at(double t) {
        return toAndFro ? (1 - Math.cos(2 * Math.PI * t)) / 2 : t;
    }

    /** Returns how much of the motion's value at the start is taken off at the field's own time {@code s}. */
    double fade(double s) {
        if (!fromRest) {
            return 0;
        }
        // Whole turns are taken off before the cosine, so that time 1 equals time 0 to the bit.
        double angle = open ? Math.PI * s : 2 * Math.PI * (s - Math.floor(s));
        return (1 + Math.cos(angle)) / 2;
    }

    /** Returns the time about which what grows with time is measured: what it adds there is nothing. */
    double origin() {
        return fromRest ? 0 : 0.5;
    }
}
