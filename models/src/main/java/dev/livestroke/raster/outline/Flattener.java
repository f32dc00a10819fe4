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

    /** Of the squared length of the longest leg of a control polygon: a shorter one may point anywhere. */
    private static final double SHORTEST_LEG = 1.0 / 256;

    private final CubicStack stack = new CubicStack();
    private View view = new View(0, 0, 0, 0);
    private double reach;
    private double tolerance;
    private boolean turnsMatter;

    /** For each number of pieces the square of the cosine of the largest turn of a part. */
    private final double[] leastSquares = new double[MOST_PIECES + 1];

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
     * @param leastCosine cosine of the largest turn within a piece, or -1 for any
     */
    void start(double[] controls, View view, double reach, double tolerance, double leastCosine) {
        this.view = view;
        this.reach = reach;
        this.tolerance = tolerance;
        turnsMatter = leastCosine >= 0;
        if (turnsMatter) {
            allowTurns(leastCosine);
        }
        for (int i = 0; i < 4; i++) {
            stack.setPoint(i, controls[2 * i], controls[2 * i + 1]);
        }
        stack.begin();
        pieces = 0;
        piece = 0;
    }

    private void allowTurns(double leastCosine) {
        leastSquares[1] = leastCosine * leastCosine;
        double turn = Math.acos(leastCosine);
        for (int n = 2; n <= MOST_PIECES; n++) {
            double least = Math.max(Math.min(WIDEST, leastCosine), Math.cos(Math.min(Math.PI, n * EVENNESS * turn)));
            leastSquares[n] = least * least;
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
            boolean hidden = stack.isOutOfReach(part, view.left(), view.top(), view.right(), view.bottom(), reach);
            pieces = hidden ? 1 : piecesIn(stack.numbers(), part, stack.spanOf(part));
            if (pieces > 0) {
                length = hidden ? Double.MAX_VALUE : chord(stack.numbers(), part) / pieces;
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

    private static double chord(double[] c, int at) {
        double dx = c[at + 6] - c[at];
        double dy = c[at + 7] - c[at + 1];
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Returns how many even pieces of a part are straight enough, or 0 if it must be halved. */
    private int piecesIn(double[] c, int at, double spanOfPart) {
        if (spanOfPart <= SMALLEST_SPAN) {
            return 1;
        }
        int count = straightPieces(c, at);
        if (count == 0 || !turnsMatter) {
            return count;
        }
        double x1 = c[at + 2] - c[at];
        double y1 = c[at + 3] - c[at + 1];
        double x2 = c[at + 4] - c[at + 2];
        double y2 = c[at + 5] - c[at + 3];
        double x3 = c[at + 6] - c[at + 4];
        double y3 = c[at + 7] - c[at + 5];
        double l1 = x1 * x1 + y1 * y1;
        double l2 = x2 * x2 + y2 * y2;
        double l3 = x3 * x3 + y3 * y3;
        // A leg without length has no direction, and any once it is moved; so there the curve is halved in either case.
        boolean even = Math.min(Math.min(l1, l2), l3) >= SHORTEST_LEG * Math.max(Math.max(l1, l2), l3);
        int most = even ? MOST_PIECES : 1;
        for (int n = count; n <= most; n++) {
            double least = leastSquares[n];
            if (turnsLittle(x1 * x2 + y1 * y2, l1 * l2, least)
                    && turnsLittle(x2 * x3 + y2 * y3, l2 * l3, least)
                    && turnsLittle(x1 * x3 + y1 * y3, l1 * l3, least)) {
                return n;
            }
        }
        sharpTurn = count == 1 && l1 + l2 + l3 < tolerance * tolerance / 4;
        return sharpTurn ? 1 : 0;
    }

    private static boolean turnsLittle(double dot, double squaredLengths, double leastSquare) {
        return dot >= 0 && dot * dot >= leastSquare * squaredLengths;
    }

    /**
     * Returns how many even pieces keep within the tolerance. One piece strays by at most 3/4 of the larger distance of the
     * inner control points from the thirds of the chord. Of n pieces each strays by at most {@code max |B''| / (8 n²)}, and
     * B'' lies between 6 times the two second differences of the control points (Wang's formula).
     */
    private int straightPieces(double[] c, int at) {
        double x1 = c[at] - 2 * c[at + 2] + c[at + 4];
        double y1 = c[at + 1] - 2 * c[at + 3] + c[at + 5];
        double x2 = c[at + 2] - 2 * c[at + 4] + c[at + 6];
        double y2 = c[at + 3] - 2 * c[at + 5] + c[at + 7];
        double thirdX1 = (2 * x1 + x2) / 3;
        double thirdY1 = (2 * y1 + y2) / 3;
        double thirdX2 = (x1 + 2 * x2) / 3;
        double thirdY2 = (y1 + 2 * y2) / 3;
        double square = tolerance * tolerance / 0.5625;
        if (Math.max(thirdX1 * thirdX1 + thirdY1 * thirdY1, thirdX2 * thirdX2 + thirdY2 * thirdY2) <= square) {
            return 1;
        }
        double largest = Math.max(x1 * x1 + y1 * y1, x2 * x2 + y2 * y2);
        for (int n = 2; n <= MOST_PIECES; n++) {
            if (largest <= square * n * n * n * n) {
                return n;
            }
        }
        return 0;
    }
}
