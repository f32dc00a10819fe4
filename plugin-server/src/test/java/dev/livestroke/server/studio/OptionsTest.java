package dev.livestroke.server.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.motion.GroupOptions;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.protocol.motion.PinNode;
import dev.livestroke.server.protocol.motion.PoseNode;
import dev.livestroke.server.protocol.motion.Spot;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.recipe.Settings;
import dev.livestroke.server.workshop.WorkshopException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client asks for reaches the animator, and what a version was made with reaches the client. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsTest {

    private static final long SEED = 11;

    @Test
    void every_option_comes_back_as_it_was_asked() {
        MotionOptions asked = options(
                MotionOptions.Course.RETURN,
                List.of(new PinNode.AtPoint(10, 10)),
                List.of(
                        new PoseNode.OfPoint(0.5, new Spot(10, 10), new Spot(12, 14)),
                        new PoseNode.OfLayer(
                                1, "line", List.of(new Spot(1, 2), new Spot(3, 4), new Spot(5, 6), new Spot(7, 8)))));

        assertThat(comeBack(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @EnumSource(MotionOptions.Course.class)
    void every_course_comes_back(MotionOptions.Course course) {
        MotionOptions asked = options(course, List.of(new PinNode.OfLayer("line")), List.of());

        assertThat(comeBack(asked).course()).contains(course);
        assertThat(comeBack(asked).pins()).containsExactly(new PinNode.OfLayer("line"));
    }

    @Test
    void what_is_left_out_is_what_the_command_line_takes() {
        AnimationRequest request = Requests.of(Orders.of("a line waves"), SEED, PriorUse.USUAL);

        assertThat(request.timing().durationSeconds()).isEqualTo(2);
        assertThat(request.timing().fps()).isEqualTo(30);
        assertThat(request.seed()).isEqualTo(SEED);
        MotionOptions told = Options.of(Settings.of(request, PriorUse.USUAL), SEED);
        assertThat(told.prior()).contains("embedded");
        assertThat(told.device()).contains("auto");
        assertThat(told.guidance()).contains(10.0);
        assertThat(told.steps()).isPresent();
        assertThat(comeBack(told)).isEqualTo(told);
    }

    @Test
    void a_search_from_a_parent_s_motion_takes_half_the_steps() {
        int whole = Requests.of(Orders.of("a line waves"), SEED, PriorUse.USUAL)
                .distillation()
                .steps();

        assertThat(Requests.of(Orders.from("0123456789abcdef"), SEED, PriorUse.USUAL)
                        .distillation()
                        .steps())
                .isEqualTo(whole / 2);
    }

    @Test
    void what_the_animator_refuses_is_told_to_the_client_in_its_words() {
        MotionOptions wrong =
                options(MotionOptions.Course.ONCE, List.of(new PinNode.OfLayer("no such layer")), List.of());

        assertThatThrownBy(() -> Requests.of(Orders.of("a line waves", wrong, SEED), SEED, PriorUse.USUAL))
                .isInstanceOfSatisfying(WorkshopException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_VALUE);
                    assertThat(refusal).hasMessageContaining("no such layer");
                });
    }

    private static MotionOptions comeBack(MotionOptions asked) {
        PriorUse prior = Orders.OFFERS.require(asked);
        AnimationRequest request = Requests.of(Orders.of("a line waves", asked, SEED), SEED, prior);
        return Options.of(Settings.of(request, prior), SEED);
    }

    private static MotionOptions options(MotionOptions.Course course, List<PinNode> pins, List<PoseNode> poses) {
        return options(Optional.of("embedded"), Optional.of("cpu"), course, pins, poses);
    }

    private static MotionOptions options(
            Optional<String> prior,
            Optional<String> device,
            MotionOptions.Course course,
            List<PinNode> pins,
            List<PoseNode> poses) {
        return new MotionOptions(
                Optional.of(SEED),
                Optional.of(42),
                Optional.of(12.5),
                prior,
                device,
                Optional.of(MotionOptions.Field.HANDLES),
                Optional.of(1.5),
                Optional.of(24.0),
                Optional.of(course),
                Optional.of(MotionOptions.StartPose.REST),
                Optional.of(MotionOptions.Grouping.TOGETHER),
                List.of(new GroupOptions("line", Optional.of("waves"), Optional.of(1.5), Optional.of(0.25))),
                List.of(),
                pins,
                Optional.of(0.5),
                Optional.of(0.75),
                poses);
    }
}
