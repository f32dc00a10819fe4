package dev.livestroke.server.studio;

import dev.livestroke.animation.Pace;
import dev.livestroke.animation.PartTiming;
import dev.livestroke.animation.Retiming;
import dev.livestroke.export.ExportException;
import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.format.Backdrop;
import dev.livestroke.format.ExportFormat;
import dev.livestroke.format.ExportOptions;
import dev.livestroke.format.ExportSubject;
import dev.livestroke.format.Exporter;
import dev.livestroke.format.LoopStyle;
import dev.livestroke.geometry.Color;
import dev.livestroke.server.protocol.Capabilities;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.motion.ExportSettings;
import dev.livestroke.server.protocol.motion.GroupTiming;
import dev.livestroke.server.workshop.ExportedFile;
import dev.livestroke.server.workshop.WorkshopException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of files that an animation can become. */
final class ExportFormats {

    private static final int NAME_CHARS = 60;

    private ExportFormats() {}

    /** Returns those that this computer can write. */
    static List<Capabilities.Format> all() {
        return Arrays.stream(ExportFormat.values())
                .filter(ExportFormat::isAvailable)
                .map(format -> new Capabilities.Format(
                        format.word(),
                        format.description(),
                        format.mediaType(),
                        format.extension().substring(1)))
                .toList();
    }

    /** @throws WorkshopException if there is no such format, or the file cannot be made */
    static ExportedFile write(String format, String name, SavedAnimation saved, ExportSettings settings) {
        ExportFormat known = ExportFormat.named(format)
                .orElseThrow(() -> new WorkshopException(
                        ErrorCode.UNAVAILABLE, "there is no format \"" + format + "\": choose one of the list"));
        try {
            ExportSubject subject = new ExportSubject(fileName(name), retimed(saved, settings));
            var files = Exporter.write(known, subject, options(settings));
            var file = files.single(fileName(name));
            String mediaType = file.name().endsWith(".zip") ? "application/zip" : known.mediaType();
            List<String> warnings = files.warnings().stream()
                    .map(ExportWarning::message)
                    .distinct()
                    .toList();
            return new ExportedFile(file.name(), mediaType, file.bytes(), warnings);
        } catch (ExportException | IllegalArgumentException refused) {
            throw new WorkshopException(ErrorCode.BAD_VALUE, String.valueOf(refused.getMessage()));
        }
    }

    private static SavedAnimation retimed(SavedAnimation saved, ExportSettings settings) {
        Map<String, PartTiming> timings = new LinkedHashMap<>();
        String all = saved.animation().sketch().root().id();
        settings.easing().ifPresent(word -> timings.put(all, new PartTiming(1, 0, pace(word))));
        for (GroupTiming timing : settings.timings()) {
            ExportSettings.Easing easing = timing.easing().or(settings::easing).orElse(ExportSettings.Easing.EVEN);
            timings.put(
                    timing.layer(),
                    new PartTiming(
                            timing.speed().orElse(1.0), timing.delaySeconds().orElse(0.0), pace(easing)));
        }
        return timings.isEmpty()
                ? saved
                : new SavedAnimation(Retiming.of(saved.animation(), timings), saved.provenance(), saved.field());
    }

    private static Pace pace(ExportSettings.Easing word) {
        return Pace.valueOf(word.name());
    }

    private static ExportOptions options(ExportSettings settings) {
        ExportOptions usual = ExportOptions.DEFAULT;
        return new ExportOptions(
                settings.loop()
                        .map(word ->
                                LoopStyle.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))),
                settings.speed().orElse(usual.speed()),
                settings.durationSeconds(),
                settings.fps(),
                settings.sizePx(),
                settings.background().map(ExportFormats::backdrop),
                settings.tolerancePx().orElse(usual.tolerancePx()));
    }

    private static Backdrop backdrop(String text) {
        if (text.equals("transparent")) {
            return Backdrop.TRANSPARENT;
        }
        if (!text.matches("#[0-9a-f]{6}")) {
            throw new IllegalArgumentException("expected a background as #rrggbb or transparent, found another text");
        }
        int rgb = Integer.parseInt(text.substring(1), 16);
        return new Backdrop.Solid(new Color(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }

    /** Returns what of a title every file system takes. */
    private static String fileName(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), NAME_CHARS));
        return cut.isEmpty() ? "animation" : cut;
    }
}
