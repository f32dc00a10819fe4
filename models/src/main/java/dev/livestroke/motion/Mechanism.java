package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Points that move by a law of their own before handles move them: a wheel goes round, a leg swings about its hip. A law
 * has no parameters that a search could wash out.
 */
public sealed interface Mechanism permits Rotor, Limb {

    /** Returns the indices of the control points that it moves. */
    List<Integer> points();

    /** Returns whether nothing ties its points to all others. */
    boolean isLoose();

    /**
     * Moves its points in {@code still}, [points, 2].
     *
     * @param time of the pass, 0 to 1; at both ends of a loop nothing changes, to the bit
     * @param fade how much of the motion at time 0 is taken off now ({@link Clock})
     * @param strength what multiplies the motion
     */
    void move(double[] still, double time, double fade, double strength);

    /** Returns for each of {@code count} points which mechanism it belongs to, from 1; 0 for none. */
    static int[] owners(List<Mechanism> mechanisms, int count) {
        int[] owners = new int[count];
        for (int m = 0; m < mechanisms.size(); m++) {
            for (int point : mechanisms.get(m).points()) {
                owners[point] = m + 1;
            }
        }
        return owners;
    }

    /** Writes what {@link #load} reads. */
    static void save(List<Mechanism> mechanisms, DataOutput out) throws IOException {
        out.writeInt(mechanisms.size());
        for (Mechanism mechanism : mechanisms) {
            out.writeBoolean(mechanism.isLoose());
            if (mechanism instanceof Rotor rotor) {
                rotor.save(out);
            } else if (mechanism instanceof Limb limb) {
                limb.save(out);
            }
        }
    }

    /** Reads what {@link #save} wrote. */
    static List<Mechanism> load(DataInput in) throws IOException {
        List<Mechanism> mechanisms = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            mechanisms.add(in.readBoolean() ? Rotor.load(in) : Limb.load(in));
        }
        return List.copyOf(mechanisms);
    }
}
