package dev.livestroke.cli;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.cli.output.RunReport;
import dev.livestroke.export.saved.Provenance;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.sheet.ContactSheet;
import dev.livestroke.format.ExportFormat;
import dev.livestroke.format.ExportOptions;
import dev.livestroke.format.ExportSubject;
import dev.livestroke.format.Exporter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files a run writes, and what is in them. */
final class AnimationFiles {

    /** Longer side of a frame of the contact sheet. */
    private static final int SHEET_FRAME_PX = 192;

    private final Path folder;
    private final String name;
    private final String prior;
    private final Set<ExportFormat> formats;
    private final Optional<Path> sheet;
    private final Optional<Path> report;

    /**
     * @param name what the files in {@code folder} are called, without an ending
     * @param prior the name of what knew the motion
     */
    AnimationFiles(
            Path folder,
            String name,
            String prior,
            List<ExportFormat> formats,
            Optional<Path> sheet,
            Optional<Path> report) {
        this.folder = folder;
        this.name = name;
        this.prior = prior;
        this.formats = new LinkedHashSet<>(formats);
        this.sheet = sheet;
        this.report = report;
    }

    /** Returns the same files with names that go on with {@code suffix}. */
    AnimationFiles named(String suffix) {
        return new AnimationFiles(
                folder,
                name + suffix,
                prior,
                List.copyOf(formats),
                sheet.map(file -> named(file, suffix)),
                report.map(file -> named(file, suffix)));
    }

    private static Path named(Path file, String suffix) {
        String whole = String.valueOf(file.getFileName());
        int dot = whole.lastIndexOf('.');
        int end = dot > 0 ? dot : whole.length();
        return file.resolveSibling(whole.substring(0, end) + suffix + whole.substring(end));
    }

    /** Returns the files that are known before the work, so that it is not for nothing. */
    List<Path> targets() {
        List<Path> targets = new ArrayList<>();
        formats.stream()
                .filter(ExportFormat::isOneFile)
                .forEach(format ->
                        targets.add(folder.resolve(name + format.extension()).normalize()));
        sheet.ifPresent(targets::add);
        report.ifPresent(targets::add);
        return targets;
    }

    /** Hands {@code written} the files, those of {@link #targets} among them. */
    void render(AnimationRequest request, Animated animated, WrittenFiles written) {
        Animation animation = animated.animation();
        SavedAnimation saved = new SavedAnimation(animation, provenance(request), Optional.empty());
        ExportSubject subject = new ExportSubject(name, saved);
        formats.forEach(format -> written.add(Exporter.write(format, subject, ExportOptions.DEFAULT)));
        sheet.ifPresent(file -> written.add(file, new ContactSheet(SHEET_FRAME_PX).png(animation)));
        report.ifPresent(file -> written.add(
                file,
                RunReport.of(Version.read(), request, animated.report())
                        .toJson()
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private Provenance provenance(AnimationRequest request) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("steps", String.valueOf(request.distillation().steps()));
        settings.put("guidance", String.valueOf(request.distillation().guidance()));
        settings.put("field", OptionValues.nameOf(request.distillation().field()));
        settings.put("direction", String.valueOf(request.direction()));
        return new Provenance(request.prompt(), request.seed(), settings, prior, Version.read(), Instant.now());
    }
}
