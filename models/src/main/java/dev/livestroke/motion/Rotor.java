package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Points that go round a centre together, like a wheel or sails, before all else that moves them. A whole number of turns
 * in a pass, so that a loop closes.
 *
 * @param points indices of control points
 * @param x of the centre at rest, canvas units
 * @param y of the centre at rest, canvas units
 * @param radius how far its points are from the centre at most, canvas units
 * @param turns clockwise on screen where positive
 */
public record Rotor(List<Integer> points, double x, double y, double radius, int turns) {

    /** Copies the list. */
    public Rotor {
        points = List.copyOf(points);
    }

    /** Returns the same points with another number of turns. */
    public Rotor turning(int count) {
        return new Rotor(points, x, y, radius, count);
    }

    /**
     * Turns this rotor's points in {@code still}, [points, 2].
     *
     * @param time of the pass, 0 to 1; at both ends nothing changes, to the bit
     * @param strength what multiplies the turns, which are rounded then
     */
    void turn(double[] still, double time, double strength) {
        double turned = Math.rint(strength * turns) * time;
        double angle = 2 * Math.PI * (turned - Math.floor(turned));
        double less = Math.cos(angle) - 1;
        double sin = Math.sin(angle);
        for (int point : points) {
            double dx = still[2 * point] - x;
            double dy = still[2 * point + 1] - y;
            still[2 * point] += less * dx - sin * dy;
            still[2 * point + 1] += sin * dx + less * dy;
        }
    }

    /** Returns for each of {@code count} points which rotor it belongs to, from 1; 0 for none. */
    static int[] owners(List<Rotor> rotors, int count) {
        int[] owners = new int[count];
        for (int r = 0; r < rotors.size(); r++) {
            for (int point : rotors.get(r).points) {
                owners[point] = r + 1;
            }
        }
        return owners;
    }

    static void save(List<Rotor> rotors, DataOutput out) throws IOException {
        out.writeInt(rotors.size());
        for (Rotor rotor : rotors) {
            out.writeDouble(rotor.x);
            out.writeDouble(rotor.y);
            out.writeDouble(rotor.radius);
            out.writeInt(rotor.turns);
            out.writeInt(rotor.points.size());
            for (int point : rotor.points) {
                out.writeInt(point);
            }
        }
    }

    static List<Rotor> load(DataInput in) throws IOException {
        List<Rotor> rotors = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            double x = in.readDouble();
            double y = in.readDouble();
            double radius = in.readDouble();
            int turns = in.readInt();
            List<Integer> points = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                points.add(in.readInt());
            }
            rotors.add(new Rotor(points, x, y, radius, turns));
        }
        return List.copyOf(rotors);
    }
}
