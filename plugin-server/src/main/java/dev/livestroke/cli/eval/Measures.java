package dev.livestroke.cli.eval;

import dev.livestroke.animator.AnimationReport;
import dev.livestroke.cli.eval.check.Motion;
import dev.livestroke.cli.eval.check.Smoothness;
import dev.livestroke.cli.eval.check.StrokeShape;

/**
 * What an animation does to its drawing, apart from what was asked.
 *
 * @param motion mean distance of control points from their mean place, as a share of the prior's canvas
 * @param strokeDistortion how far control points are from the best affine map of their stroke at rest, root mean square, as a
 *     share of the stroke's length; mean over strokes and moments
 * @param edgeChange mean change of the distance between neighbouring control points by local motion, relative
 * @param offCanvas share of points of the curves, over all moments, that leave the drawing's canvas
 * @param jerk how rough the motion is: the third difference over the first one, root mean square, at 48 moments a pass; a sine
 *     of k waves has (2 sin(pi k / 48))², so 0.02 for one and 0.4 for five
 * @param gap mean distance of control points between the end of the pass and its beginning, as a share of the drawing's size;
 *     not 0 where the drawing goes away or grows
 */
record Measures(double motion, double strokeDistortion, double edgeChange, double offCanvas, double jerk, double gap) {

    static Measures of(Motion motion, AnimationReport report) {
        return new Measures(
                report.motion(),
                StrokeShape.distortion(motion),
                report.distortion(),
                report.offCanvas(),
                Smoothness.jerk(motion),
                Smoothness.gap(motion));
    }
}
