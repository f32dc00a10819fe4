package dev.livestroke.animator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.motion.HandleField;
import dev.livestroke.motion.HandleSettings;
import dev.livestroke.motion.PointGraph;
import dev.livestroke.motion.SimpleMotion;
import dev.livestroke.sds.GaussianPrior;
import dev.livestroke.sds.TextMargin;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartSearchTest {

    private static final ClipFormat FORMAT = new ClipFormat(8, 32, 32, 2, 0.62);

    private final ControlPoints points = new ControlPoints(MovingPart.of(Drawings.pinMan()), FORMAT.fill());
    private final ClipPainter painter = ClipPainter.of(points, FORMAT, FORMAT.frames());
    private final HandleField field =
            new HandleField(points.rest(), new PointGraph(points.rest()), FORMAT.frames(), HandleSettings.DEFAULT);

    @ParameterizedTest
    @EnumSource(value = SimpleMotion.class, mode = EnumSource.Mode.EXCLUDE, names = "REST")
    void the_motion_that_the_prior_wants_wins(SimpleMotion wanted) {
        Start start = search(clip(wanted), 1);
        assertThat(start).isEqualTo(new Start(SearchPlan.WHOLE, List.of(wanted)));
        assertThat(painter.paint(field.move().moved())).containsExactly(clip(wanted));
    }

    @Test
    void a_prior_that_wants_stillness_is_given_rest() {
        assertThat(search(clip(SimpleMotion.REST), 1))
                .isEqualTo(new Start(SearchPlan.WHOLE, List.of(SimpleMotion.REST)));
    }

    @Test
    void where_rest_wins_by_little_small_parts_are_searched() {
        assertThat(search(clip(SimpleMotion.REST), 0.1))
                .isEqualTo(new Start(SearchPlan.SMALL_PARTS, List.of(SimpleMotion.REST)));
    }

    @Test
    void without_a_clear_winner_the_start_is_rest() {
        assertThat(search(clip(SimpleMotion.SPIN), 0).motion()).isEqualTo(SimpleMotion.REST);
        assertThat(search(clip(SimpleMotion.SPIN), 0).plan()).isEqualTo(SearchPlan.WHOLE);
    }

    @Test
    void progress_rises_to_the_number_of_evaluations() {
        List<Integer> heard = new ArrayList<>();
        StartSearch search = starts(margin(clip(SimpleMotion.REST), 1), () -> false);
        search.find(heard::add);
        assertThat(heard).isSorted().doesNotHaveDuplicates().endsWith(search.steps());
    }

    @Test
    void one_that_is_told_that_it_is_enough_ends_with_the_best_so_far() {
        AtomicInteger asked = new AtomicInteger();
        StartSearch search = starts(margin(clip(SimpleMotion.LEFT), 1), () -> asked.incrementAndGet() > 3);
        assertThat(search.find(done -> {}).motion()).isEqualTo(SimpleMotion.LEFT);
    }

    private Start search(float[] wanted, double strength) {
        return starts(margin(wanted, strength), () -> false).find(done -> {});
    }

    private StartSearch starts(TextMargin margin, BooleanSupplier enough) {
        return new StartSearch(
                List.of(field),
                List.of(SimpleMotion.values()),
                () -> painter.paint(field.move().moved()),
                margin,
                enough);
    }

    /** A prior that, told the prompt, expects something between white paper (0) and the wanted clip (1). */
    private TextMargin margin(float[] wanted, double strength) {
        float[] target = wanted.clone();
        for (int i = 0; i < target.length; i++) {
            target[i] = (float) (-1 + strength * (target[i] + 1));
        }
        GaussianPrior prior = new GaussianPrior(FORMAT, target, 0.05);
        return new TextMargin(prior, prior.condition("", new float[FORMAT.picturePixels()]), 1);
    }

    private float[] clip(SimpleMotion motion) {
        HandleField other =
                new HandleField(points.rest(), new PointGraph(points.rest()), FORMAT.frames(), HandleSettings.DEFAULT);
        other.start(motion);
        return painter.paint(other.move().moved());
    }
}
