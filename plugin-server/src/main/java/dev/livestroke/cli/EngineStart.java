package dev.livestroke.cli;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.Progress;
import dev.livestroke.animator.ProgressListener;
import dev.livestroke.animator.Stage;
import java.util.concurrent.CancellationException;

/** Tells failures of the machine, while the networks load, from failures later on; passes everything on. */
final class EngineStart implements ProgressListener {

    private final ProgressListener next;
    private boolean over;

    EngineStart(ProgressListener next) {
        this.next = next;
    }

    @Override
    public void progressed(Progress progress) {
        over |= progress.stage() != Stage.LOADING;
        next.progressed(progress);
    }

    @Override
    public void previewed(Animation preview) {
        next.previewed(preview);
    }

    /** Returns {@code failure}, told as one of the engine if it came before the first network was there. */
    RuntimeException explain(RuntimeException failure) {
        return over || failure instanceof CancellationException ? failure : notStarted(failure);
    }

    /** Returns what to tell a person if a native library does not load. */
    RuntimeException explain(LinkageError failure) {
        return notStarted(failure);
    }

    private static CommandFailure notStarted(Throwable cause) {
        return new CommandFailure(
                ExitCode.ENGINE,
                "the animation engine does not start: " + FailureReport.firstLine(cause)
                        + "; it needs 1 GB of free disk in the home folder, and on Linux glibc 2.28 or newer",
                cause);
    }
}
