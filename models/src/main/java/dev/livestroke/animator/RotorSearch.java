package dev.livestroke.animator;

import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.Mechanism;
import dev.livestroke.motion.Rotor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets wheels and sails of a part go round where the prior wants that. A clip that the prior draws cannot tell: it loses
 * count of spokes. But through strong noise it explains turning wheels better than resting ones if the prompt asks for
 * them. Rotors of about one size turn together, as the wheels of a car do.
 */
final class RotorSearch {

    private static final int[] TURNS = {1, -1};

    /**
     * By how much turning must be explained better than rest: by 0.10 to 0.19 it was for a windmill, a car and a bicycle whose
     * wheels were to turn, by 0.04 and less where nothing was to.
     */
    private static final double CLEAR = 0.06;

    private final Part part;
    private final List<List<Rotor>> sets;

    /** @param part has handles */
    RotorSearch(Part part) {
        this.part = part;
        this.sets = part.deforms() ? bySize(Rotors.of(part.points())) : List.of();
    }

    /** Returns how often {@link #turn} asks for an explanation. */
    int questions() {
        return sets.isEmpty() ? 0 : 1 + TURNS.length * sets.size();
    }

    /** Lets the part's rotors turn or rest. */
    void turn(Explanation explanation) {
        if (sets.isEmpty()) {
            return;
        }
        HandleField field = part.handles().orElseThrow();
        double known = explanation.now();
        for (List<Rotor> set : sets) {
            List<Mechanism> others = field.mechanisms();
            List<Mechanism> best = others;
            double most = known + CLEAR;
            for (int turns : TURNS) {
                List<Mechanism> turning = new ArrayList<>(others);
                set.forEach(rotor -> turning.add(rotor.turning(turns)));
                field.drive(turning);
                double now = explanation.now();
                if (now > most) {
                    most = now;
                    best = turning;
                    known = now;
                }
            }
            field.drive(best);
        }
    }

    private static List<List<Rotor>> bySize(List<Rotor> rotors) {
        Map<Long, List<Rotor>> sets = new LinkedHashMap<>();
        for (Rotor rotor : rotors) {
            long halfOctave = Math.round(2 * Math.log(rotor.radius()) / Math.log(2));
            sets.computeIfAbsent(halfOctave, size -> new ArrayList<>()).add(rotor);
        }
        return List.copyOf(sets.values());
    }
}
