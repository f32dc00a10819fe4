package dev.livestroke.raster.outline;

/**
 * Cuts a cubic into pieces that are nearly straight and turn little, in order. It is halved until a part needs only a few
 * pieces, and that part is cut evenly; what is out of sight is not cut.
 */
final class Flattener {

    private static final double SMALLEST_SPAN = 0x1p-30;

    /** A part that needs more pieces is halved. */
    private static final int MOST_PIECES = 4;

    /** Even cuts turn unevenly: of a part's turn, each piece is granted more than its share by the inverse of this. */
    private static final double EVENNESS = 0.8;

    /** Cosine of the largest turn of a part. */
    private static final double WIDEST = 0.17;

    private final CubicStack stack = new CubicStack();
    private View view = new View(0, 0, 0, 0);
    private double reach;
    private double tolerance;
    private boolean turnsMatter;
    private boolean along;
    private boolean inReach;

    /** For each number of pieces the cosine of the largest turn of a part. */
    private final double[] leastCosines = new double[MOST_PIECES + 1];

    private final Legs legs = new Legs();

    // The part at hand.
    private double start;
    private double span;
    private int pieces;
    private int piece;
    private boolean sharpTurn;
    private double length;

    /**
     * Begins with a new curve, {@code controls} [4, 2].
     *
     * @param reach how far from the view, px, a curve still counts
     * @param tolerance how far a piece may stray from its chord, px
     * @param along whether a piece may not stray along its chord either: parameters then go evenly with its length
     * @param leastCosine cosine of the largest turn within a piece, or -1 for any
     */
    void start(double[] controls, View view, double reach, double tolerance, boolean along, double leastCosine) {
        this.view = view;
        this.reach = reach;
        this.tolerance = tolerance;
        this.along = along;
        turnsMatter = leastCosine >= 0;
        if (leastCosine != leastCosines[1]) {
            allowTurns(leastCosine);
        }
        for (int i = 0; i < 4; i++) {
            stack.setPoint(i, controls[2 * i], controls[2 * i + 1]);
        }
        stack.begin();
        inReach = stack.isInReach(view.left(), view.top(), view.right(), view.bottom(), reach);
        pieces = 0;
        piece = 0;
    }

    private void allowTurns(double leastCosine) {
        leastCosines[1] = leastCosine;
        double turn = Math.acos(leastCosine);
        for (int n = 2; n <= MOST_PIECES; n++) {
            leastCosines[n] = Math.max(Math.min(WIDEST, leastCosine), Math.cos(Math.min(Math.PI, n * EVENNESS * turn)));
        }
    }

    /** Goes on to the next piece; returns false where there is none. */
    boolean next() {
        if (piece < pieces) {
            piece++;
            return true;
        }
        while (!stack.isEmpty()) {
            int part = stack.take();
            sharpTurn = false;
            boolean hidden =
                    !inReach && stack.isOutOfReach(part, view.left(), view.top(), view.right(), view.bottom(), reach);
            legs.load(stack.numbers(), part);
            pieces = hidden ? 1 : piecesIn(stack.spanOf(part));
            if (pieces > 0) {
                length = hidden ? Double.MAX_VALUE : legs.chord() / pieces;
                start = stack.startOf(part);
                span = stack.spanOf(part);
                piece = 1;
                return true;
            }
            stack.halve(part);
        }
        return false;
    }

    /** Returns the parameter at which the piece ends. */
    double endT() {
        return piece == pieces ? start + span : start + span * piece / pieces;
    }

    /** Returns whether the piece is a point, nearly, at which the curve turns sharply. */
    boolean isSharpTurn() {
        return sharpTurn;
    }

    /** Returns the length of the piece, px: of several even ones, the mean along their common chord. */
    double length() {
        return length;
    }

    /** Returns how many even pieces of a part are straight enough, or 0 if it must be halved. */
    private int piecesIn(double spanOfPart) {
        if (spanOfPart <= SMALLEST_SPAN) {
            return 1;
        }
        double square = tolerance * tolerance;
        double cosine = legs.leastCosine();
        boolean straight = (along ? legs.squaredDrift() : legs.squaredStray()) <= square;
        if (straight && cosine >= leastCosines[1]) {
            return 1;
        }
        int count = evenPieces(square, cosine);
        sharpTurn = count == 0 && straight && legs.squares() < square / 4;
        return sharpTurn ? 1 : count;
    }

    /** Returns how many pieces of a part, 2 or more, are straight enough, or 0 if it must be halved. */
    private int evenPieces(double square, double cosine) {
        boolean even = legs.areEven(); // a leg without length has no direction, and any once it is moved
        if (turnsMatter && !even) {
            return 0;
        }
        double stray = legs.squaredDriftOfPieces();
        if (even && !along && cosine >= WIDEST) {
            stray = Math.min(stray, legs.squaredStrayOfPieces(cosine));
        }
        for (int n = 2; n <= MOST_PIECES; n++) {
            if (stray <= square * n * n * n * n && cosine >= leastCosines[n]) {
                return n;
            }
        }
        return 0;
    }
}
