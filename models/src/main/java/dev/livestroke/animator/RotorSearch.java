package dev.livestroke.animator;

import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.Rotor;
import dev.livestroke.sds.TextMargin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Lets wheels and sails of a part go round where the prior wants that. A clip that the prior draws cannot tell: it loses
 * count of spokes. But through strong noise it explains turning wheels better than resting ones if the prompt asks for
 * them. Rotors of about one size turn together, as the wheels of a car do.
 */
final class RotorSearch {

    private static final double[] TIMES = {0.9, 0.8};
    private static final int[] TURNS = {1, -1};

    /**
     * By how much turning must be explained better than rest, as the mean margin over {@link #TIMES}: 0.13 to 0.26 were found
     * for a windmill, a car and a bicycle whose wheels are to turn, 0.05 and less where nothing was to.
     */
    private static final double CLEAR = 0.1;

    /** Asking with the prompt and without takes as long as this many estimates. */
    private static final int COST = 2;

    private final View view;
    private final Part part;
    private final TextMargin margin;
    private final BooleanSupplier enough;
    private final List<List<Rotor>> sets;

    /** @param enough whether to leave things as they are */
    RotorSearch(View view, Part part, TextMargin margin, BooleanSupplier enough) {
        this.view = view;
        this.part = part;
        this.margin = margin;
        this.enough = enough;
        this.sets = bySize(Rotors.of(part.points()));
    }

    /** Returns how often {@link #turn} asks the prior at most, in estimates. */
    int steps() {
        return sets.isEmpty() ? 0 : COST * TIMES.length * (1 + TURNS.length * sets.size());
    }

    /**
     * Lets the part's rotors turn or rest.
     *
     * @param asked told {@link #steps} times, after what takes as long as an estimate
     */
    void turn(Runnable asked) {
        if (sets.isEmpty() || enough.getAsBoolean()) {
            return;
        }
        HandleField field = part.handles().orElseThrow();
        double known = explained(asked);
        for (List<Rotor> set : sets) {
            List<Rotor> others = field.rotors();
            List<Rotor> best = others;
            double most = known + CLEAR;
            for (int turns : TURNS) {
                List<Rotor> turning = new ArrayList<>(others);
                set.forEach(rotor -> turning.add(rotor.turning(turns)));
                field.turn(turning);
                double now = explained(asked);
                if (now > most) {
                    most = now;
                    best = turning;
                    known = now;
                }
            }
            field.turn(best);
        }
    }

    private double explained(Runnable asked) {
        float[] clip = view.paint(
                view.parts().stream().map(other -> other.field().move()).toList());
        double sum = 0;
        for (double time : TIMES) {
            sum += margin.of(clip, time, 0);
            for (int i = 0; i < COST; i++) {
                asked.run();
            }
        }
        return sum / TIMES.length;
    }

    private static List<List<Rotor>> bySize(List<Rotor> rotors) {
        Map<Long, List<Rotor>> sets = new LinkedHashMap<>();
        for (Rotor rotor : rotors) {
            sets.computeIfAbsent(Math.round(2 * Math.log(rotor.radius()) / Math.log(2)), size -> new ArrayList<>())
                    .add(rotor);
        }
        return List.copyOf(sets.values());
    }
}
