package dev.livestroke.export.lottie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.ExportWarning;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlayerLimitsTest {

    private static final LineJoin JOIN = LineJoin.ROUND;
    private static final String STRETCHED =
            "layer \"line\": its dashes are scaled unevenly; rlottie and lottie-android measure them after that";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caps, joins and miter limits",
                "linear gradients",
                "holes by fill rule",
                "morphing paths",
                "a turning group"
            })
    void what_all_players_show_alike_is_not_warned_of(String name) {
        assertThat(warnings(Drawings.all().get(name))).isEmpty();
    }

    @Test
    void a_translucent_group_whose_paths_overlap_names_the_players_that_blend_its_parts() {
        String warning =
                "layer \"glass\": its opacity applies to the layer as one picture; players that blend each part by"
                        + " itself, as lottie-web (canvas), rlottie, ThorVG (dotLottie) and lottie-android do, show overlaps";

        assertWarned(new GroupLayer("glass", "", 0.5, List.of(disc("one"), disc("two"))), warning);
        assertWarned(new GroupLayer("glass", "", 0.5, List.of(disc("one"), line(50, 50, 60, 50))), warning);
        assertWarned(new GroupLayer("glass", "", 0.5, List.of(line(0, 0, 90, 90), line(0, 90, 90, 0))), warning);
        assertWarned(new GroupLayer("glass", "", 0.5, List.of(line(0, 0, 90, 0), line(0, 3, 90, 3))), warning);
    }

    @Test
    void a_translucent_layer_whose_parts_are_apart_or_do_not_show_through_is_not_warned_of() {
        assertWarned(new GroupLayer("glass", "", 0.5, List.of(disc("one"))));
        assertWarned(new GroupLayer("glass", "", 0.5, List.of(line(0, 0, 90, 85), line(0, 10, 90, 95))));
        assertWarned(new GroupLayer("glass", "", 0.5, List.of(line(0, 0, 90, 0), line(0, 5, 90, 5))));
        assertWarned(new GroupLayer("glass", "", 0.97, List.of(disc("one"), disc("two"))));
        assertWarned(new GroupLayer("solid", "", 1, List.of(disc("one"), disc("two"))));
        assertWarned(new GroupLayer("unseen", "", 0, List.of(disc("one"), disc("two"))));
    }

    @Test
    void parts_that_meet_in_the_course_of_the_motion_are_warned_of() {
        GroupLayer rising = new GroupLayer("rising", "", 1, List.of(line(10, 40, 90, 40)));
        GroupLayer group = new GroupLayer("glass", "", 0.5, List.of(line(10, 10, 90, 10), rising));
        AffineTrack up = new AffineTrack(
                "rising",
                Point.ZERO,
                Drawings.poses(angle -> new AffinePose(0, 15 * (Math.cos(angle) - 1), 0, 1, 1, 0)));

        assertThat(warnings(new Animation(
                        Drawings.sketch(group), Drawings.TIMING, Drawings.FRAMES, List.of(up), List.of())))
                .singleElement()
                .asString()
                .contains("show overlaps");
        assertWarned(group);
    }

    @Test
    void a_translucent_path_with_fill_and_stroke_is_shown_right_by_ThorVG() {
        PathLayer disc = disc("glass");
        assertWarned(
                new PathLayer(
                        "glass",
                        "",
                        0.5,
                        disc.path(),
                        disc.fill(),
                        line(0, 0, 9, 9).stroke()),
                "layer \"glass\": its opacity applies to the layer as one picture; players that blend each part by"
                        + " itself, as lottie-web (canvas), rlottie and lottie-android do, show overlaps");
    }

    @Test
    void dashes_that_start_at_an_offset_are_warned_of_for_rlottie_unless_it_is_whole_patterns() {
        String warning = "layer \"line\": its dashes start at an offset; rlottie starts them with the first dash";

        assertWarned(dashed(LineCap.BUTT, 7, 12, 6), warning);
        assertWarned(dashed(LineCap.BUTT, -7, 12, 6), warning);
        assertWarned(dashed(LineCap.BUTT, 0, 12, 6));
        assertWarned(dashed(LineCap.BUTT, 36, 12, 6));
        assertWarned(dashed(LineCap.BUTT, 20, 10));
        assertWarned(dashed(LineCap.BUTT, 10, 10), warning);
        assertWarned(dashed(LineCap.BUTT, 7));
    }

    @Test
    void dashes_without_length_are_warned_of_where_their_caps_show() {
        String longer = "layer \"line\": lottie-android draws its dashes that are shorter than 1 px as long as 1 px";

        assertWarned(
                dashed(LineCap.ROUND, 0, 0, 14),
                "layer \"line\": its dots are dashes without length; rlottie leaves them out",
                longer);
        assertWarned(dashed(LineCap.BUTT, 0, 0, 14), longer);
        assertWarned(dashed(LineCap.ROUND, 0, 0.5, 14), longer);
        assertWarned(dashed(LineCap.ROUND, 0, 14, 0));
        assertWarned(dashed(LineCap.ROUND, 0, 1, 14));
    }

    @Test
    void lines_without_length_are_warned_of_where_their_caps_show() {
        assertThat(warnings(Drawings.all().get("dots")))
                .containsExactly(
                        "layer \"dotROUND\": it has lines without length, which show by their caps; rlottie leaves them"
                                + " out",
                        "layer \"dotSQUARE\": it has lines without length, which show by their caps; rlottie leaves them"
                                + " out");
    }

    @Test
    void wide_strokes_that_are_scaled_unevenly_are_warned_of_with_how_much_is_missed() {
        // By 1.5 along x and 1 along y: an edge of a stroke 8 wide is 6 or 4 from its middle, and 5 if it is even.
        assertThat(warnings(moving(8, angle -> new AffinePose(0, 0, 0, 1.25 + 0.25 * Math.sin(angle), 1, 0))))
                .containsExactly("layer \"line\": it is scaled unevenly and its stroke with it; rlottie and"
                        + " lottie-android keep the stroke's width even, up to 1.0 px off at its edges");
        assertThat(warnings(moving(8, angle -> new AffinePose(0, 0, 0, 1, 1, 0.4 * Math.sin(angle)))))
                .hasSize(1);
        assertThat(warnings(moving(3, angle -> new AffinePose(0, 0, 0, 1.25 + 0.25 * Math.sin(angle), 1, 0))))
                .isEmpty();
        assertThat(warnings(moving(
                        8,
                        angle -> new AffinePose(
                                0, 0, angle, 1.5 + 0.5 * Math.sin(angle), 1.5 + 0.5 * Math.sin(angle), 0))))
                .isEmpty();
    }

    @Test
    void dashes_that_are_scaled_unevenly_are_warned_of_however_thin_the_line() {
        Stroke dashed = new Stroke(Color.BLACK, 1, 2, LineCap.BUTT, JOIN, 4, List.of(12.0, 6.0), 0);

        assertThat(warnings(moving(dashed, angle -> new AffinePose(0, 0, 0, 1 + 0.2 * Math.sin(angle), 1, 0))))
                .containsExactly(STRETCHED);
        assertThat(warnings(moving(
                        dashed, angle -> new AffinePose(0, 0, angle, 2 + Math.sin(angle), 2 + Math.sin(angle), 0))))
                .isEmpty();
    }

    @Test
    void a_radial_gradient_with_its_focus_off_the_centre_is_warned_of_for_phones() {
        assertWarned(
                Drawings.filled("ball", Drawings.circle(50, 50, 20), radial(new Point(0.3, 0))),
                "layer \"ball\": lottie-android and lottie-ios draw its radial gradient from the centre, not from its"
                        + " focus");
        assertWarned(Drawings.filled("ball", Drawings.circle(50, 50, 20), radial(Point.ZERO)));
    }

    private static RadialGradient radial(Point focus) {
        List<GradientStop> stops = List.of(new GradientStop(0, Color.BLACK, 1), new GradientStop(1, Drawings.RED, 1));
        return new RadialGradient(
                Point.ZERO,
                1,
                focus,
                stops,
                GradientSpread.PAD,
                Affine.translate(50, 50).compose(Affine.scale(20, 20)));
    }

    private static PathLayer dashed(LineCap cap, double offset, double... dashes) {
        List<Double> pattern = new ArrayList<>();
        for (double dash : dashes) {
            pattern.add(dash);
        }
        return Drawings.line(
                "line", Drawings.circle(50, 50, 20), new Stroke(Color.BLACK, 1, 2, cap, JOIN, 4, pattern, offset));
    }

    private static PathLayer line(double x1, double y1, double x2, double y2) {
        CubicBezier line = CubicBezier.line(new Point(x1, y1), new Point(x2, y2));
        BezierPath path = new BezierPath(List.of(new Subpath(List.of(line), false)));
        return Drawings.line("line" + y1 + y2, path, Stroke.round(Color.BLACK, 4));
    }

    private static PathLayer disc(String id) {
        return Drawings.filled(id, Drawings.circle(50, 50, 20), Color.BLACK);
    }

    private static Animation moving(double width, DoubleFunction<AffinePose> pose) {
        return moving(Stroke.round(Color.BLACK, width), pose);
    }

    private static Animation moving(Stroke stroke, DoubleFunction<AffinePose> pose) {
        PathLayer line = Drawings.line("line", Drawings.circle(100, 90, 20), stroke);
        return new Animation(
                Drawings.sketch(line),
                Drawings.TIMING,
                Drawings.FRAMES,
                List.of(new AffineTrack("root", new Point(100, 90), Drawings.poses(pose))),
                List.of());
    }

    private static void assertWarned(Layer layer, String... expected) {
        assertThat(warnings(Drawings.still(layer))).containsExactly(expected);
    }

    private static List<String> warnings(Animation animation) {
        return new LottieWriter()
                .write(animation).warnings().stream()
                        .map(ExportWarning::toString)
                        .toList();
    }
}
