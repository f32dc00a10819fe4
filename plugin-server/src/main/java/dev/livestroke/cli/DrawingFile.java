package dev.livestroke.cli;

import dev.livestroke.svgimport.ImportedDrawing;
import dev.livestroke.svgimport.SvgImporter;
import dev.livestroke.svgimport.report.SvgFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The drawing that the command line names. */
final class DrawingFile {

    private final Path path;

    DrawingFile(Path path) {
        this.path = path;
    }

    /** Returns the name of the file without its ending: what the outputs are named after. */
    String name() {
        String file = String.valueOf(path.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** @throws CommandFailure with {@link ExitCode#INPUT} if it cannot be read or holds nothing to animate */
    ImportedDrawing read() {
        if (!Files.exists(path)) {
            throw refused("there is no such file; name an SVG file");
        }
        if (Files.isDirectory(path)) {
            throw refused("it is a folder; name one SVG file in it");
        }
        if (!Files.isReadable(path)) {
            throw refused("no permission to read it; change its permissions");
        }
        try {
            return new SvgImporter().read(path);
        } catch (SvgFormatException badFile) {
            throw refused(FailureReport.firstLine(badFile));
        } catch (IOException broken) {
            throw refused("it cannot be read: " + FailureReport.firstLine(broken));
        }
    }

    private CommandFailure refused(String reason) {
        return new CommandFailure(ExitCode.INPUT, path + ": " + reason);
    }
}
