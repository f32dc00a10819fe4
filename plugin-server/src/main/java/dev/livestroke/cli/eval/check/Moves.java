package dev.livestroke.cli.eval.check;

/**
 * The drawing is elsewhere at the end: its centre's net way is at least {@value #TRAVEL} of its size, and at most half as
 * far aside.
 */
public record Moves(Heading heading) implements Check {

    static final double TRAVEL = 0.15;

    @Override
    public Verdict of(Motion motion) {
        double dx = Signals.net(motion.whole().centreX());
        double dy = Signals.net(motion.whole().centreY());
        double travel = heading.along(dx, dy);
        return Verdict.of(
                Figure.atLeast("travel", travel, TRAVEL),
                Figure.atMost("aside", heading.aside(dx, dy), Math.max(0, travel) / 2));
    }
}
