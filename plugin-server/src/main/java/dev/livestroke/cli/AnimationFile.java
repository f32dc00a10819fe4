package dev.livestroke.cli;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.saved.AnimationFileException;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An animation file that the command line names. */
record AnimationFile(Path path) {

    /** Returns the file's name without its ending. */
    String name() {
        return String.valueOf(path.getFileName()).replaceFirst("(?i)(?<=.)(\\.livestroke)?\\.json$", "");
    }

    /** @throws CommandFailure with {@link ExitCode#INPUT} if it cannot be read */
    Animation read() {
        return saved().animation();
    }

    /** @throws CommandFailure with {@link ExitCode#INPUT} if it cannot be read */
    SavedAnimation saved() {
        if (!Files.isRegularFile(path)) {
            throw refused("there is no such file; name an animation file, *.livestroke.json");
        }
        try {
            return new SavedAnimationReader().read(path);
        } catch (AnimationFileException badFile) {
            throw refused(FailureReport.firstLine(badFile));
        } catch (IOException broken) {
            throw refused("it cannot be read: " + FailureReport.firstLine(broken));
        }
    }

    private CommandFailure refused(String reason) {
        return new CommandFailure(ExitCode.INPUT, path + ": " + reason);
    }
}
