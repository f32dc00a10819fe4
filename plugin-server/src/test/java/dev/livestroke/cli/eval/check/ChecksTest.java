package dev.livestroke.cli.eval.check;

import static dev.livestroke.cli.eval.check.Moved.REST;
import static dev.livestroke.cli.eval.check.Moved.line;
import static dev.livestroke.cli.eval.check.Moved.scale;
import static dev.livestroke.cli.eval.check.Moved.shift;
import static dev.livestroke.cli.eval.check.Moved.sine;
import static dev.livestroke.cli.eval.check.Moved.turn;
import static dev.livestroke.cli.eval.check.Moved.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.cli.eval.check.Moved.Course;
import dev.livestroke.cli.eval.check.Moved.Way;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each check on motions by formula: one that is what it asks for, and others that are not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecksTest {

    private static final Course NONE = t -> 0;
    private static final Course HOP = t -> -Math.abs(Math.sin(Math.PI * t));

    @Test
    void moves_wants_the_heading_and_a_long_way() {
        passes(new Moves(Heading.RIGHT), whole(shift(0.3, 0.05, line(1))));
        passes(new Moves(Heading.UP), whole(shift(0, -0.3, line(1))));
        fails(new Moves(Heading.RIGHT), whole(shift(-0.3, 0, line(1))));
        fails(new Moves(Heading.RIGHT), whole(shift(0.1, 0, line(1))));
        fails(new Moves(Heading.RIGHT), whole(shift(0.3, 0.3, line(1))));
        fails(new Moves(Heading.RIGHT), whole(shift(0.5, 0, sine(1, 1)))); // comes back
        fails(new Moves(Heading.DOWN), whole(shift(0, -0.3, line(1))));
        fails(new Moves(Heading.LEFT), whole(REST));
    }

    @Test
    void falls_wants_a_drop_that_no_jump_precedes() {
        passes(new Falls(), whole(shift(0, 0.3, t -> t * t)));
        fails(new Falls(), whole(shift(0, 0.1, t -> t * t)));
        fails(new Falls(), whole(shift(0, 0.3, sine(1, 1)))); // as high as deep
        fails(new Falls(), whole(REST));
    }

    @Test
    void spins_counts_whole_turns_the_right_way_round() {
        Motion clockwise = whole(turn(0.5, 0.5, line(360)));
        passes(new Spins(Turning.CLOCKWISE, 0.75), clockwise);
        passes(new Spins(Turning.EITHER, 0.75), clockwise);
        passes(new Spins(Turning.ANTICLOCKWISE, 1.5), whole(turn(0.5, 0.5, line(-720))));
        fails(new Spins(Turning.ANTICLOCKWISE, 0.75), clockwise);
        fails(new Spins(Turning.CLOCKWISE, 0.75), whole(turn(0.5, 0.5, line(180))));
        fails(new Spins(Turning.EITHER, 0.75), whole(turn(0.5, 0.5, sine(120, 1))));
        fails(new Spins(Turning.EITHER, 0.75), whole(REST));
    }

    @Test
    void bounces_counts_peaks_of_height() {
        Motion twice = whole(shift(0, 0.2, t -> HOP.at(2 * t)));
        passes(new Bounces(2, 2), twice);
        passes(new Bounces(1, 8), twice);
        fails(new Bounces(2, 2), whole(shift(0, 0.2, HOP)));
        fails(new Bounces(2, 2), whole(shift(0, 0.2, t -> HOP.at(3 * t))));
        fails(new Bounces(1, 8), whole(shift(0.2, 0, t -> HOP.at(2 * t)))); // sideways
        fails(new Bounces(1, 8), whole(shift(0, 0.02, t -> HOP.at(2 * t))));
        fails(new Bounces(1, 8), whole(shift(0, -0.4, line(1)))); // rises for good
        fails(new Bounces(1, 8), whole(REST));
    }

    @Test
    void jumps_wants_to_go_up_and_to_come_back() {
        passes(new Jumps(), whole(shift(0, 0.2, HOP)));
        fails(new Jumps(), whole(shift(0, -0.2, line(1)))); // stays up
        fails(new Jumps(), whole(shift(0, -0.2, HOP))); // downwards
        fails(new Jumps(), whole(shift(0, 0.03, HOP)));
        fails(new Jumps(), whole(REST));
    }

    @Test
    void bobs_wants_up_and_down_more_than_sideways() {
        passes(new Bobs(), whole(shift(0.02, 0.05, sine(1, 1))));
        fails(new Bobs(), whole(shift(0.06, 0.05, sine(1, 1))));
        fails(new Bobs(), whole(shift(0, 0.1, line(1))));
        fails(new Bobs(), whole(shift(0, 0.01, sine(1, 1))));
    }

    @Test
    void grows_and_shrinks_look_at_the_end() {
        Motion growing = whole(scale(0.5, 0.5, line(0.4), line(0.4)));
        passes(new Grows(), growing);
        fails(new Shrinks(), growing);
        passes(new Shrinks(), whole(scale(0.5, 0.5, line(-0.3), line(-0.3))));
        fails(new Grows(), whole(scale(0.5, 0.5, line(0.1), line(0.1))));
        fails(new Grows(), whole(scale(0.5, 0.5, sine(0.4, 1), sine(0.4, 1)))); // ends as it began
        fails(new Shrinks(), whole(REST));
    }

    @Test
    void breathes_wants_a_change_of_area_in_place() {
        passes(new Breathes(), whole(scale(0.5, 0.5, sine(0.05, 1), sine(0.05, 1))));
        fails(new Breathes(), whole(scale(0.5, 0.5, line(0.4), line(0.4))));
        fails(new Breathes(), whole(scale(0.5, 0.5, sine(0.005, 1), sine(0.005, 1))));
        fails(
                new Breathes(),
                whole(scale(0.5, 0.5, sine(0.05, 1), sine(0.05, 1)).then(shift(0.2, 0, sine(1, 1)))));
        fails(new Breathes(), whole(turn(0.5, 0.5, sine(20, 1))));
    }

    @Test
    void sways_wants_a_moving_top_over_a_fixed_base() {
        Way bend = (x, y, t) -> new double[] {x + (1 - y) * (1 - y) * 0.1 * Math.sin(2 * Math.PI * t), y};
        passes(new Sways(), whole(bend));
        fails(new Sways(), whole(shift(0.1, 0, sine(1, 1)))); // the base too
        fails(new Sways(), whole((x, y, t) -> new double[] {x + (1 - y) * 0.01 * Math.sin(2 * Math.PI * t), y}));
        fails(new Sways(), whole((x, y, t) -> new double[] {x + (1 - y) * 0.2 * t, y})); // leans
        fails(new Sways(), whole(REST));
    }

    @Test
    void swings_wants_a_pendulum() {
        passes(new Swings("bob"), pendulum(turn(0.5, 0, sine(15, 1))));
        fails(new Swings("bob"), pendulum(turn(0.5, 0, sine(2, 1))));
        fails(new Swings("bob"), pendulum(turn(0.5, 0, t -> 15 * Math.sin(Math.PI * t)))); // to one side
        fails(new Swings("bob"), pendulum(shift(0.1, 0, sine(1, 1)))); // the pivot too
        fails(new Swings("bob"), pendulum(REST));
    }

    private static Motion pendulum(Way way) {
        return new Moved()
                .part("cord", 0.49, 0, 0.51, 0.7, way)
                .part("bob", 0.4, 0.7, 0.6, 1, way)
                .motion();
    }

    @Test
    void rocks_wants_a_tilt_to_and_fro() {
        passes(new Rocks(), whole(turn(0.5, 1, sine(10, 2))));
        fails(new Rocks(), whole(turn(0.5, 1, sine(2, 2))));
        fails(new Rocks(), whole(turn(0.5, 1, line(40))));
        fails(new Rocks(), whole(turn(0.5, 0.5, line(360))));
        fails(new Rocks(), whole(shift(0.2, 0, sine(1, 2))));
    }

    @Test
    void shakes_wants_several_quick_strokes() {
        passes(new Shakes(), whole(shift(0.03, 0, sine(1, 5))));
        passes(new Shakes(), whole(shift(0, 0.03, sine(1, 4))));
        fails(new Shakes(), whole(shift(0.03, 0, sine(1, 1))));
        fails(new Shakes(), whole(shift(0.003, 0, sine(1, 5))));
    }

    @Test
    void flips_wants_a_reversed_axis() {
        passes(new Flips(), whole(scale(0.5, 0.5, t -> Math.cos(2 * Math.PI * t) - 1, NONE)));
        passes(new Flips(), whole(turn(0.5, 0.5, line(360))));
        fails(new Flips(), whole(turn(0.5, 0.5, sine(60, 1))));
        fails(new Flips(), whole(scale(0.5, 0.5, sine(-0.9, 0.5), NONE))); // flat, but not over
        fails(new Flips(), whole(REST));
    }

    @Test
    void stays_still_allows_next_to_nothing() {
        passes(new StaysStill(), whole(REST));
        passes(new StaysStill(), whole(shift(0.005, 0, sine(1, 1))));
        fails(new StaysStill(), whole(shift(0.02, 0, sine(1, 1))));
        fails(new StaysStill(), whole(shift(0.1, 0, line(1))));
    }

    @Test
    void flaps_wants_mirror_images() {
        passes(new Flaps("left", "right"), bird(shift(0.1, 0.1, sine(1, 2)), shift(-0.1, 0.1, sine(1, 2))));
        fails(new Flaps("left", "right"), bird(shift(0.1, 0, sine(1, 2)), shift(0.1, 0, sine(1, 2)))); // both right
        fails(new Flaps("left", "right"), bird(shift(0, 0.1, sine(1, 2)), shift(0, -0.1, sine(1, 2)))); // by turns
        fails(new Flaps("left", "right"), bird(shift(0.1, 0, sine(1, 2)), REST));
        fails(new Flaps("left", "right"), bird(shift(0.01, 0, sine(1, 2)), shift(-0.01, 0, sine(1, 2))));
    }

    private static Motion bird(Way left, Way right) {
        return new Moved()
                .part("body", 0.4, 0, 0.6, 1, REST)
                .part("left", 0, 0.3, 0.4, 0.6, left)
                .part("right", 0.6, 0.3, 1, 0.6, right)
                .motion();
    }

    @Test
    void flaps_is_seen_from_a_body_that_flies() {
        Way flight = shift(0.5, -0.3, line(1)).then(turn(0.5, 0.5, sine(10, 1)));
        Motion flying = new Moved()
                .part("body", 0.4, 0, 0.6, 1, flight)
                .part("left", 0, 0.3, 0.4, 0.6, shift(0.1, 0.1, sine(1, 2)).then(flight))
                .part("right", 0.6, 0.3, 1, 0.6, shift(-0.1, 0.1, sine(1, 2)).then(flight))
                .motion();
        passes(new Flaps("left", "right"), flying);
        fails(new Flaps("left", "right"), bird(flight, flight)); // wings that only tilt
    }

    @Test
    void alternates_wants_legs_in_antiphase() {
        Check walks = new Alternates("front", "back", List.of());
        passes(walks, walker(turn(0.5, 0.5, sine(20, 2)), turn(0.5, 0.5, sine(-20, 2))));
        fails(walks, walker(turn(0.5, 0.5, sine(20, 2)), turn(0.5, 0.5, sine(20, 2))));
        fails(walks, walker(turn(0.5, 0.5, sine(20, 2)), REST));
        fails(walks, walker(turn(0.5, 0.5, sine(2, 2)), turn(0.5, 0.5, sine(-2, 2))));
        fails(walks, walker(REST, REST));
    }

    private static Motion walker(Way front, Way back) {
        return new Moved()
                .part("body", 0.4, 0, 0.6, 0.5, REST)
                .part("front", 0.5, 0.5, 0.55, 1, front)
                .part("back", 0.45, 0.5, 0.5, 1, back)
                .motion();
    }

    @Test
    void gallops_wants_every_leg_to_reach_out() {
        Check gallops = new Gallops(List.of("front", "back"));
        passes(gallops, walker(turn(0.5, 0.5, sine(20, 2)), turn(0.5, 0.5, sine(20, 2))));
        fails(gallops, walker(turn(0.5, 0.5, sine(20, 2)), REST));
        fails(gallops, walker(turn(0.5, 0.5, sine(2, 2)), turn(0.5, 0.5, sine(2, 2))));
    }

    @Test
    void turns_wants_wheels_that_turn_one_way_in_their_places() {
        Check turns = new Turns(List.of("front", "back"));
        passes(turns, car(turn(0.8, 0.8, line(360)), turn(0.2, 0.8, line(360))));
        passes(turns, car(turn(0.8, 0.8, line(-180)), turn(0.2, 0.8, line(-120))));
        fails(turns, car(turn(0.8, 0.8, line(360)), REST));
        fails(turns, car(turn(0.8, 0.8, line(360)), turn(0.2, 0.8, line(-360))));
        fails(turns, car(turn(0.8, 0.8, line(30)), turn(0.2, 0.8, line(30))));
        fails(turns, car(turn(0.8, 0.8, line(360)).then(shift(0.3, 0, line(1))), turn(0.2, 0.8, line(360))));
    }

    private static Motion car(Way front, Way back) {
        return new Moved()
                .part("hull", 0, 0.2, 1, 0.7, REST)
                .part("front", 0.7, 0.7, 0.9, 0.9, front)
                .part("back", 0.1, 0.7, 0.3, 0.9, back)
                .motion();
    }

    @Test
    void wags_wants_a_small_part_to_go_quickly() {
        passes(new Wags("tail"), dog(turn(0.2, 0.5, sine(15, 3)), REST));
        fails(new Wags("tail"), dog(turn(0.2, 0.5, sine(15, 1)), REST)); // once
        fails(new Wags("tail"), dog(turn(0.2, 0.5, sine(3, 3)), REST));
        fails(new Wags("tail"), dog(REST, REST));
        Way all = turn(0.5, 0.5, sine(15, 3));
        fails(new Wags("tail"), dog(all, all)); // all of it
    }

    @Test
    void nods_wants_a_head_to_go_down_and_up() {
        passes(new Nods("tail"), dog(shift(0, 0.04, sine(1, 2)), REST));
        passes(new Nods("tail"), dog(turn(0.2, 0.5, sine(10, 2)), REST));
        fails(new Nods("tail"), dog(shift(0.04, 0, sine(1, 2)), REST));
        fails(new Nods("tail"), dog(shift(0, 0.1, line(1)), REST));
        fails(new Nods("tail"), dog(REST, REST));
    }

    @Test
    void waves_wants_the_hand_and_not_the_rest() {
        Check waves = new Waves(List.of("tail"), List.of());
        passes(waves, dog(shift(0.06, 0, sine(1, 2)), REST));
        fails(waves, dog(shift(0.01, 0, sine(1, 2)), REST));
        fails(waves, dog(shift(0.06, 0, sine(1, 2)).then(shift(0, 0.3, sine(1, 1))), shift(0, 0.3, sine(1, 1))));
        fails(waves, dog(REST, REST));
    }

    private static Motion dog(Way tail, Way body) {
        return new Moved()
                .part("body", 0.2, 0.3, 1, 0.7, body)
                .part("tail", 0, 0.4, 0.2, 0.5, tail)
                .motion();
    }

    @Test
    void ripples_wants_a_wave_that_runs_outwards() {
        passes(new Ripples("cloth", "pole"), flag(0.05, 1));
        passes(new Ripples("cloth", "pole"), flag(0.05, 2));
        passes(new Ripples("cloth", "pole"), flagOf(shortWave(1), REST)); // two thirds of the cloth long
        fails(new Ripples("cloth", "pole"), flagOf(shortWave(-1), REST));
        fails(new Ripples("cloth", "pole"), flag(0.05, -1)); // inwards
        fails(new Ripples("cloth", "pole"), flag(0.005, 1));
        fails(new Ripples("cloth", "pole"), flagOf(shift(0, 0.1, sine(1, 1)), REST)); // up and down as one
        Way running = (x, y, t) -> new double[] {x, y + 0.05 * Math.sin(2 * Math.PI * (t - x / 2))};
        fails(new Ripples("cloth", "pole"), flagOf(running, shift(0, 0.1, sine(1, 1))));
        fails(new Ripples("cloth", "pole"), flagOf(REST, REST));
    }

    private static Way shortWave(int outwards) {
        return (x, y, t) -> new double[] {x, y + 0.05 * x * Math.sin(2 * Math.PI * (2 * t - outwards * 1.5 * x))};
    }

    private static Motion flag(double size, double waves) {
        return flagOf(
                (x, y, t) -> new double[] {
                    x, y + size * x * Math.sin(2 * Math.PI * (Math.abs(waves) * t - Math.signum(waves) * x / 2))
                },
                REST);
    }

    private static Motion flagOf(Way cloth, Way pole) {
        return new Moved()
                .part("pole", 0, 0, 0.02, 1, pole)
                .part("cloth", 0.02, 0, 1, 0.4, cloth)
                .motion();
    }

    @Test
    void moves_apart_wants_a_growing_gap() {
        Check apart = new MovesApart("body", "tail");
        passes(apart, dog(shift(-0.1, 0, line(1)), shift(0.1, 0, line(1))));
        fails(apart, dog(shift(0.1, 0, line(1)), shift(-0.1, 0, line(1)))); // nearer
        fails(apart, dog(shift(0.3, 0, line(1)), shift(0.3, 0, line(1)))); // together
        fails(apart, dog(REST, REST));
    }

    @Test
    void quicker_compares_the_ways_that_points_go() {
        Motion slow = whole(turn(0.5, 0.5, line(120)));
        passes(new Quicker(slow), whole(turn(0.5, 0.5, line(360))));
        fails(new Quicker(slow), whole(turn(0.5, 0.5, line(130))));
        fails(new Quicker(whole(REST)), whole(turn(0.5, 0.5, line(360)))); // slow is not still
    }

    private static void passes(Check check, Motion motion) {
        assertThat(check.of(motion)).as(check.toString()).matches(Verdict::passed);
    }

    private static void fails(Check check, Motion motion) {
        assertThat(check.of(motion)).as(check.toString()).matches(verdict -> !verdict.passed());
    }
}
