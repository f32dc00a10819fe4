package dev.livestroke.format.inspect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks into dotLottie files of version 1 and 2. Nothing is unpacked onto the disk, and no more than a limit in memory. */
final class DotLottieContents {

    private static final int MOST_ENTRIES = 1000;
    private static final int LARGEST_BYTES = 64_000_000;

    private DotLottieContents() {}

    static List<Inspection.Content> of(byte[] file) {
        List<Inspection.Content> contents = new ArrayList<>();
        boolean manifest = false;
        int left = LARGEST_BYTES;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                requireSafe(name);
                if (++entries > MOST_ENTRIES) {
                    throw new InspectionException("the archive has over " + MOST_ENTRIES + " files", null);
                }
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0) {
                    throw new InspectionException(
                            "the archive unpacks to over " + LARGEST_BYTES / 1_000_000 + " MB", null);
                }
                manifest |= name.equals("manifest.json");
                if (name.matches("(a|animations)/[^/]+\\.json")) {
                    String id = name.replaceFirst(".*/", "").replaceFirst("\\.json$", "");
                    contents.add(LottieContent.of(Inspector.json(new String(bytes, StandardCharsets.UTF_8)), id));
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new InspectionException("the archive is broken: " + Inspector.firstLine(broken), broken);
        }
        if (!manifest || contents.isEmpty()) {
            throw new InspectionException(
                    "expected a dotLottie archive with manifest.json and animations in a/, found another", null);
        }
        return contents;
    }

    /** Other programs unpack such files, and a path that leads out of the folder is an attack on them. */
    private static void requireSafe(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.matches("(.*/)?\\.\\.(/.*)?")) {
            throw new InspectionException("the archive has a file that leads out of it: \"" + name + "\"", null);
        }
    }
}
