package dev.livestroke.cli;

import dev.livestroke.animation.Animation;
import dev.livestroke.animator.Animated;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.cli.output.RunReport;
import dev.livestroke.export.AnimationWriter;
import dev.livestroke.export.Exported;
import dev.livestroke.export.lottie.LottieWriter;
import dev.livestroke.export.sheet.ContactSheet;
import dev.livestroke.export.svg.SvgWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which files a run writes, and what is in them. */
final class AnimationFiles {

    /** Longer side of a frame of the contact sheet. */
    private static final int SHEET_FRAME_PX = 192;

    private final Path lottie;
    private final Path svg;
    private final Optional<Path> sheet;
    private final Optional<Path> report;

    /** @param name what the Lottie file and the animated SVG in {@code folder} are called, without an ending */
    AnimationFiles(Path folder, String name, Optional<Path> sheet, Optional<Path> report) {
        this.lottie = folder.resolve(name + ".json").normalize();
        this.svg = folder.resolve(name + ".svg").normalize();
        this.sheet = sheet;
        this.report = report;
    }

    /** Returns the files in the order in which they are written. */
    List<Path> targets() {
        List<Path> targets = new ArrayList<>(List.of(lottie, svg));
        sheet.ifPresent(targets::add);
        report.ifPresent(targets::add);
        return targets;
    }

    /**
     * Returns the contents in the order of {@link #targets}.
     *
     * @param warn hears one line for each thing that a format could not keep
     */
    List<byte[]> render(AnimationRequest request, Animated animated, Consumer<String> warn) {
        Animation animation = animated.animation();
        List<byte[]> contents = new ArrayList<>();
        contents.add(text(lottie, new LottieWriter(), animation, warn));
        contents.add(text(svg, new SvgWriter(), animation, warn));
        sheet.ifPresent(file -> contents.add(new ContactSheet(SHEET_FRAME_PX).png(animation)));
        report.ifPresent(file -> contents.add(
                utf8(RunReport.of(Version.read(), request, animated.report()).toJson())));
        return contents;
    }

    private static byte[] text(Path file, AnimationWriter writer, Animation animation, Consumer<String> warn) {
        Exported exported = writer.write(animation);
        exported.warnings().forEach(warning -> warn.accept(file + ": " + warning));
        return utf8(exported.text());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
