package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A leg that swings about its hip and bends on the way forward, before handles move it. With h the hip, u = 2π(n s + φ) and a
 * the amount, a point p that follows by w and reaches r of the way from hip to foot turns about h by
 *
 * <pre>w a (0.9 r (1 + cos u) / 2 - sin u)</pre>
 *
 * which is how legs walked in the clips that the embedded prior was trained on.
 *
 * @param members its points
 * @param x of the hip at rest, canvas units
 * @param y of the hip at rest, canvas units
 * @param stride how it swings
 */
public record Limb(List<Member> members, double x, double y, Stride stride) implements Mechanism {

    private static final double BEND = 0.9;

    /**
     * A point of a leg.
     *
     * @param point index of a control point
     * @param follows how much of the swing it makes, 0 (none, where a leg grows out of an outline) to 1
     * @param reach how far down the leg it is, 0 (hip) to 1 (foot)
     */
    public record Member(int point, double follows, double reach) {

        /** @throws IllegalArgumentException if a share is not from 0 to 1 */
        public Member {
            if (!(follows >= 0 && follows <= 1 && reach >= 0 && reach <= 1)) {
                throw new IllegalArgumentException(
                        "a point follows and reaches by 0 to 1, found " + follows + " and " + reach);
            }
        }
    }

    /**
     * How a leg swings.
     *
     * @param amount greatest angle of the upper leg, radians; negative for a drawing that goes to the left
     * @param cycles in a pass, a whole number so that a loop closes
     * @param phase in cycles
     */
    public record Stride(double amount, int cycles, double phase) {

        /** A leg that rests. */
        public static final Stride NONE = new Stride(0, 0, 0);
    }

    /** Copies the list. */
    public Limb {
        members = List.copyOf(members);
    }

    /** Returns the same leg with another stride. */
    public Limb striding(Stride other) {
        return new Limb(members, x, y, other);
    }

    @Override
    public List<Integer> points() {
        return members.stream().map(Member::point).toList();
    }

    @Override
    public boolean isLoose() {
        return false;
    }

    @Override
    public void move(double[] still, double time, double fade, double strength) {
        double swing = swing(time) - fade * swing(0);
        double bend = bend(time) - fade * bend(0);
        for (Member member : members) {
            double angle = strength * stride.amount * member.follows * (member.reach * bend + swing);
            double less = Math.cos(angle) - 1;
            double sin = Math.sin(angle);
            int i = 2 * member.point;
            double dx = still[i] - x;
            double dy = still[i + 1] - y;
            still[i] += less * dx - sin * dy;
            still[i + 1] += sin * dx + less * dy;
        }
    }

    private double swing(double time) {
        return -Math.sin(angle(time));
    }

    private double bend(double time) {
        return BEND * (1 + Math.cos(angle(time))) / 2;
    }

    /** Whole turns are taken off before the sine, so that time 1 equals time 0 to the bit. */
    private double angle(double time) {
        double turns = stride.cycles * time;
        return 2 * Math.PI * (turns - Math.floor(turns) + stride.phase);
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(x);
        out.writeDouble(y);
        out.writeDouble(stride.amount);
        out.writeInt(stride.cycles);
        out.writeDouble(stride.phase);
        out.writeInt(members.size());
        for (Member member : members) {
            out.writeInt(member.point);
            out.writeDouble(member.follows);
            out.writeDouble(member.reach);
        }
    }

    static Limb load(DataInput in) throws IOException {
        double x = in.readDouble();
        double y = in.readDouble();
        Stride stride = new Stride(in.readDouble(), in.readInt(), in.readDouble());
        List<Member> members = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            members.add(new Member(in.readInt(), in.readDouble(), in.readDouble()));
        }
        return new Limb(members, x, y, stride);
    }
}
