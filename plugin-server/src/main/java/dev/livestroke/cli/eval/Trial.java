package dev.livestroke.cli.eval;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.Course;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.GroupDirection;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.SketchAnimator;
import dev.livestroke.animator.Stage;
import dev.livestroke.cli.eval.check.CheckReader;
import dev.livestroke.cli.eval.check.Motion;
import dev.livestroke.cli.eval.check.Verdict;
import dev.livestroke.geometry.Sketch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Asks the cases of a battery, one after the other; later cases may compare with earlier ones. */
final class Trial {

    private static final Timing TIMING = new Timing(2, 30, Loop.FOREVER);

    private final SketchAnimator animator;
    private final Optional<Retrieval> retrieval;
    private final Distillation distillation;
    private final Map<String, Motion> motions = new HashMap<>();

    Trial(SketchAnimator animator, Optional<Retrieval> retrieval, Distillation distillation) {
        this.animator = animator;
        this.retrieval = retrieval;
        this.distillation = distillation;
    }

    /** Animates one case and looks at what came out. */
    Result ask(Case asked, long seed) {
        Sketch sketch = Battery.drawing(asked.drawing());
        long begin = System.nanoTime();
        Animated animated =
                animator.animate(request(asked, sketch, seed), ProgressListener.SILENT, new CancellationToken());
        double seconds =
                (System.nanoTime() - begin) / 1e9 - animated.report().seconds().getOrDefault(Stage.LOADING, 0.0);
        Animation animation = animated.animation();
        Motion motion = Motion.of(animation);
        motions.put(key(asked.id(), seed), motion);
        Motion rest = Motion.of(Animation.still(sketch, TIMING));
        return new Result(
                asked,
                seed,
                verdict(asked, motion, seed),
                verdict(asked, rest, seed),
                Measures.of(motion, animated.report()),
                retrieval
                        .map(judge -> OptionalInt.of(judge.rank(asked, animation)))
                        .orElse(OptionalInt.empty()),
                seconds,
                1000 / animated.report().stepsPerSecond(),
                animated.report().start(),
                animation);
    }

    private Verdict verdict(Case asked, Motion motion, long seed) {
        return asked.checks().stream()
                .map(check -> CheckReader.read(check, id -> earlier(id, seed)).of(motion))
                .reduce(Verdict::and)
                .orElseThrow();
    }

    private Motion earlier(String id, long seed) {
        Motion motion = motions.get(key(id, seed));
        if (motion == null) {
            throw new IllegalArgumentException(
                    "the case " + id + ", which another compares with, was not asked before");
        }
        return motion;
    }

    private static String key(String id, long seed) {
        return id + " " + seed;
    }

    private AnimationRequest request(Case asked, Sketch sketch, long seed) {
        List<GroupDirection> groups = asked.groups().entrySet().stream()
                .map(group -> GroupDirection.of(group.getKey(), group.getValue()))
                .toList();
        return new AnimationRequest(
                sketch,
                asked.prompt(),
                TIMING,
                distillation,
                seed,
                Direction.DEFAULT.withCourse(Course.FOREVER).withGroups(groups),
                Optional.empty());
    }
}
