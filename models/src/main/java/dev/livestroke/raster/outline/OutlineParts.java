package dev.livestroke.raster.outline;

import dev.livestroke.raster.coverage.Polygon;

/**
 * Numbers the parts of an outline as it is drawn: each turns so little that it and its neighbour, together, turn by less than
 * half a circle and cannot cross ({@link Polygon#beginPart}).
 */
final class OutlineParts {

    /** A part turns no more than this, in radians, nor does what lies between two neighbours turn by more than a corner. */
    private static final double TURN_OF_PART = 1.2;

    /** Parts before and after a larger turn, in radians, are no neighbours. */
    static final double CORNER = 0.6;

    /** A smooth closed outline turns once round, so it has at least as many parts; with fewer, all would be neighbours. */
    private static final int LEAST_PARTS_OF_RING = 4;

    private final Polygon polygon;
    private int part;
    private int firstPart;
    private double turned;
    private boolean tangled;
    private boolean wasTangled; // just before
    private boolean tight;
    private int ring;

    OutlineParts(Polygon polygon) {
        this.polygon = polygon;
    }

    /** Begins a mark. */
    void begin() {
        part = -2;
        ring = 0;
    }

    /** Begins a contour, or a line with all its sides: a part that is no neighbour of those before. */
    void beginContour() {
        beginPart(part + 2);
        firstPart = part;
        wasTangled = false;
        tight = false;
        ring = 0;
    }

    /** Says by what angle, in radians, or a little more, the outline turns next. */
    void turn(double angle) {
        turn(angle, false);
        wasTangled = false;
    }

    /**
     * Says the same of a turn tighter than the pen. Its outer side goes on as ever. The inner side is tangled, and meets itself
     * before and after; so the turn has parts of its own, that those may be no neighbours.
     */
    void turnTightly(double angle) {
        turn(angle, true);
        wasTangled = true;
    }

    private void turn(double angle, boolean tightly) {
        if (angle > CORNER) {
            beginPart(part + 2);
        } else if (tight != tightly || turned + angle > TURN_OF_PART) {
            beginPart(part + 1);
        }
        tight = tightly;
        turned += Math.min(angle, CORNER);
    }

    /** Ends a tight turn, after which comes something that may meet what was before it. */
    void leaveTurn() {
        if (tight) {
            tight = false;
            beginPart(part + 2);
        }
    }

    /**
     * Says that the edges to come may cross others, up to {@link #untangle} or {@link #resume}.
     *
     * @return whether the ones before could not
     */
    boolean tangle() {
        boolean before = tangled;
        tangled = true;
        polygon.beginPart(Polygon.TANGLED);
        return !before;
    }

    /** Goes on with the part at hand after something tangled beside it. */
    void resume() {
        tangled = false;
        polygon.beginPart(part);
    }

    /** Begins a part that is no neighbour of the one before, as something tangled lies between. */
    void untangle() {
        tangled = false;
        wasTangled = true;
        tight = false;
        beginPart(part + 2);
    }

    /** Ends a contour that is back at its start; {@code smooth} says that there is no corner there. */
    void close(boolean smooth) {
        ring = smooth && !wasTangled && firstPart == 0 && part >= LEAST_PARTS_OF_RING - 1 ? part + 1 : 0;
    }

    /** Returns how many parts there are if the last is a neighbour of the first, else 0. */
    int ring() {
        return ring;
    }

    private void beginPart(int number) {
        part = number;
        turned = 0;
        polygon.beginPart(part);
    }
}
