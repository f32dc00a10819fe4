package dev.livestroke.server.worker;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Track;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationReport;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.CancellationToken;
import dev.livestroke.animator.Checkpoint;
import dev.livestroke.animator.CheckpointException;
import dev.livestroke.animator.Progress;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.Stage;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.server.json.Payload;
import dev.livestroke.server.recipe.PriorUse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A studio without networks, for tests of the engine around it: the prompt is a script of {@code name=value} words. Its
 * motion is a number that every step changes, so a run that went on from a checkpoint shows whether it lost anything.
 *
 * <ul>
 *   <li>{@code steps=N pause=MS}: so many steps, each so long
 *   <li>{@code die=N}: at step N the process ends as by a crash; {@code die-once=N} only if it started from 0
 *   <li>{@code memory=N}: at step N memory runs out; {@code memory-once=N} the first time (see {@code marks})
 *   <li>{@code deaf=1}: hears no stop
 *   <li>{@code marks=FOLDER}: where it leaves marks
 * </ul>
 */
final class ScriptedStudio implements Studio {

    private static final int CRASH = 134;

    @Override
    public void warm() {}

    @Override
    public Animated animate(
            AnimationRequest request, PriorUse prior, ProgressListener listener, CancellationToken token) {
        listener.progressed(new Progress(Stage.START, 1, 1, 1));
        return run(new Script(request), 0, request.seed(), listener, token);
    }

    @Override
    public Animated resume(
            AnimationRequest request,
            PriorUse prior,
            Payload checkpoint,
            ProgressListener listener,
            CancellationToken token)
            throws CheckpointException {
        ByteBuffer state = ByteBuffer.wrap(checkpoint.bytes());
        return run(new Script(request), state.getInt(), state.getLong(), listener, token);
    }

    private static Animated run(
            Script script, int from, long motion, ProgressListener listener, CancellationToken token) {
        int steps = script.number("steps", 20);
        boolean deaf = script.number("deaf", 0) == 1;
        int done = from;
        for (long now = motion; ; now = next(now, done)) {
            if (!deaf) {
                token.throwIfCancelled();
            }
            listener.progressed(new Progress(Stage.DISTILLING, done, steps, steps - done));
            listener.previewed(script.animation(now));
            listener.checkpointable(new State(done, now));
            script.suffer(done, from);
            if (done == steps || token.isKept()) {
                return new Animated(script.animation(now), report(done));
            }
            script.pause();
            done++;
        }
    }

    /** One step of a generator (Knuth's constants), so that each step depends on all before. */
    static long next(long motion, int step) {
        return motion * 6364136223846793005L + 1442695040888963407L + step;
    }

    /** Returns the motion after {@code steps} steps that nothing interrupted. */
    static long motionAfter(int steps, long seed) {
        long motion = seed;
        for (int done = 1; done <= steps; done++) {
            motion = next(motion, done);
        }
        return motion;
    }

    private static AnimationReport report(int steps) {
        return new AnimationReport(steps, Map.of(), 1, 1, "rest", 0, 0, 0, List.of());
    }

    @Override
    public void close() {}

    private record State(int step, long motion) implements Checkpoint {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(ByteBuffer.allocate(12).putInt(step).putLong(motion).array());
        }
    }

    private record Script(AnimationRequest request) {

        int number(String name, int otherwise) {
            String text = word(name);
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        }

        private String word(String name) {
            for (String word : request.prompt().split(" ", -1)) {
                if (word.startsWith(name + "=")) {
                    return word.substring(name.length() + 1);
                }
            }
            return "";
        }

        void pause() {
            try {
                Thread.sleep(Duration.ofMillis(number("pause", 5)).toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        void suffer(int step, int from) {
            if (step == number("die", -1) || (step == number("die-once", -1) && from == 0)) {
                System.out.println("scripted crash at step " + step);
                Runtime.getRuntime().halt(CRASH);
            }
            if (step == number("memory", -1) || (step == number("memory-once", -1) && mark("memory"))) {
                throw new OutOfMemoryError("Java heap space");
            }
        }

        /** Returns whether the mark was not there. */
        private boolean mark(String name) {
            try {
                Path mark = Path.of(word("marks"), name);
                boolean first = Files.notExists(mark);
                Files.writeString(mark, "");
                return first;
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /** A path that is shifted by the motion's lowest bits. */
        Animation animation(long motion) {
            PathLayer layer = request.sketch().paths().get(0);
            BezierPath shifted = layer.path().transformed(Affine.translate(shift(motion), 0));
            Track<BezierPath> track = new Track<>(
                    List.of(
                            new Keyframe<>(0, layer.path()),
                            new Keyframe<>(request.timing().durationSeconds(), shifted)),
                    false);
            return new Animation(
                    request.sketch(), request.timing(), 1, List.of(), List.of(new PathTrack(layer.id(), track)));
        }
    }

    /** Returns how far a motion shifts the path, in px. */
    static double shift(long motion) {
        return (motion & 0xffff) / 64.0;
    }
}
