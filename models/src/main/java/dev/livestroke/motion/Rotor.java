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
public record Rotor(List<Integer> points, double x, double y, double radius, int turns) implements Mechanism {

    /** Copies the list. */
    public Rotor {
        points = List.copyOf(points);
    }

    /** Returns the same points with another number of turns. */
    public Rotor turning(int count) {
        return new Rotor(points, x, y, radius, count);
    }

    @Override
    public boolean isLoose() {
        return true;
    }

    /** @param strength what multiplies the turns, which are rounded then */
    @Override
    public void move(double[] still, double time, double fade, double strength) {
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

    void save(DataOutput out) throws IOException {
        out.writeDouble(x);
        out.writeDouble(y);
        out.writeDouble(radius);
        out.writeInt(turns);
        out.writeInt(points.size());
        for (int point : points) {
            out.writeInt(point);
        }
    }

    static Rotor load(DataInput in) throws IOException {
        double x = in.readDouble();
        double y = in.readDouble();
        double radius = in.readDouble();
        int turns = in.readInt();
        List<Integer> points = new ArrayList<>();
        for (int more = in.readInt(); more > 0; more--) {
            points.add(in.readInt());
        }
        return new Rotor(points, x, y, radius, turns);
    }
}
