package dev.livestroke.server.worker;

import dev.livestroke.animation.Animation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The worker process of tests: everything but the studio is the real one. */
public final class ScriptedWorker {

    private ScriptedWorker() {}

    /** Starts one; a {@code WorkerLauncher}. */
    public static Process launch(Path link, String name) throws IOException {
        return WorkerMain.launch(ScriptedWorker.class, List.of(link.toString(), name));
    }

    public static void main(String[] arguments) {
        WorkerMain.endWithInput();
        Worker worker = new Worker(arguments[1], Path.of(arguments[0]), new ScriptedStudio(), Duration.ofSeconds(20));
        System.exit(WorkerMain.run(worker));
    }

    /** Returns how far an animation of the scripted studio's shifts its path, in px. */
    public static double shift(Animation animation) {
        var track = animation.local().get(0).shapes().keyframes();
        return x(track.get(1).value()) - x(track.get(0).value());
    }

    private static double x(dev.livestroke.geometry.BezierPath path) {
        return path.subpaths().get(0).start().x();
    }

    /** Returns how far one shifts that nothing interrupted. */
    public static double shiftAfter(int steps, long seed) {
        return ScriptedStudio.shift(ScriptedStudio.motionAfter(steps, seed));
    }
}
