package dev.livestroke.server.fuzz;

import dev.livestroke.svgimport.SvgImporter;
import dev.livestroke.svgimport.report.SvgFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Bytes are a sane drawing, or are refused in one line. */
public final class SvgFuzz {

    private static final SvgImporter IMPORTER = new SvgImporter();

    private SvgFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        try {
            SaneSketches.require(IMPORTER.read(new ByteArrayInputStream(bytes)).sketch());
        } catch (SvgFormatException refused) {
            SaneSketches.requireWords(refused);
        }
    }
}
