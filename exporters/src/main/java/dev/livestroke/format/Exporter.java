package dev.livestroke.format;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.AnimationWriter;
import dev.livestroke.export.ExportException;
import dev.livestroke.export.ExportWarning;
import dev.livestroke.export.Exported;
import dev.livestroke.export.Filmstrip;
import dev.livestroke.export.FrameTimes;
import dev.livestroke.export.dotlottie.DotLottieArchive;
import dev.livestroke.export.gif.Dithering;
import dev.livestroke.export.gif.GifWriter;
import dev.livestroke.export.lottie.LottieWriter;
import dev.livestroke.export.png.ApngWriter;
import dev.livestroke.export.png.PngPicture;
import dev.livestroke.export.png.SpriteSheet;
import dev.livestroke.export.saved.SavedAnimation;
import dev.livestroke.export.saved.SavedAnimationWriter;
import dev.livestroke.export.svg.SvgWriter;
import dev.livestroke.export.video.Ffmpeg;
import dev.livestroke.export.video.VideoCodec;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.Sketch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Writes animations as files of any format. */
public final class Exporter {

    private static final double ANY_FPS = 1000;
    private static final int EVEN = 2;

    private final ExportFormat format;
    private final ExportSubject subject;
    private final ExportOptions options;
    private final Animation animation;

    private Exporter(ExportFormat format, ExportSubject subject, ExportOptions options) {
        this.format = format;
        this.subject = subject;
        this.options = options;
        this.animation = Adaptation.of(subject.saved().animation(), options, backdrop(format, options));
    }

    /**
     * Returns the files of {@code subject} in {@code format}, in memory.
     *
     * @throws ExportException if they would be too large, or a video cannot be made here
     */
    public static ExportedFiles write(ExportFormat format, ExportSubject subject, ExportOptions options) {
        return new Exporter(format, subject, options).write();
    }

    /**
     * Returns one dotLottie file with all of {@code variants}, named after the first.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ExportedFiles bundle(List<ExportSubject> variants, ExportOptions options) {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a dotLottie file needs at least one animation");
        }
        List<ExportWarning> warnings = new ArrayList<>();
        List<DotLottieArchive.Variant> animations = variants.stream()
                .map(variant -> {
                    Exporter exporter = new Exporter(ExportFormat.DOTLOTTIE, variant, options);
                    Exported lottie = exporter.lottie().write(exporter.animation);
                    warnings.addAll(lottie.warnings());
                    return new DotLottieArchive.Variant(variant.name(), lottie.text());
                })
                .toList();
        String app = variants.get(0).saved().provenance().app();
        return ExportedFiles.one(
                variants.get(0).name() + ExportFormat.DOTLOTTIE.extension(),
                DotLottieArchive.write(app, animations),
                warnings);
    }

    /** GIF knows no half transparency and MP4 none: drawings look best on paper there. */
    private static Backdrop backdrop(ExportFormat format, ExportOptions options) {
        boolean hard = format == ExportFormat.GIF || format == ExportFormat.MP4;
        Backdrop wanted = options.background().orElse(hard ? Backdrop.WHITE : Backdrop.TRANSPARENT);
        return format == ExportFormat.MP4 && wanted instanceof Backdrop.Transparent ? Backdrop.WHITE : wanted;
    }

    private ExportedFiles write() {
        return switch (format) {
            case LOTTIE -> text(lottie());
            case SVG -> text(svg());
            case DOTLOTTIE -> bundle(List.of(subject), options);
            case LIVESTROKE -> one(new SavedAnimationWriter().write(saved()));
            case GIF -> gif();
            case APNG -> one(ApngWriter.write(FilmChoice.film(animation, ANY_FPS)));
            case MP4 -> video(VideoCodec.H264);
            case WEBM -> video(isOpaque() ? VideoCodec.VP9 : VideoCodec.VP9_ALPHA);
            case PNG -> pictures();
            case SPRITE -> sprite();
            case SVG_FRAMES -> drawings();
        };
    }

    private LottieWriter lottie() {
        return new LottieWriter(options.tolerancePx());
    }

    private SvgWriter svg() {
        SvgWriter writer = new SvgWriter().withTolerance(options.tolerancePx());
        return options.cssTransforms() ? writer.withCssTransforms() : writer;
    }

    private ExportedFiles text(AnimationWriter writer) {
        Exported exported = writer.write(animation);
        return ExportedFiles.one(file(), exported.text().getBytes(StandardCharsets.UTF_8), exported.warnings());
    }

    /** A field belongs to the motion that it was sampled to, and not to another pace or size. */
    private SavedAnimation saved() {
        SavedAnimation saved = subject.saved();
        boolean same = animation.equals(saved.animation());
        return same ? saved : new SavedAnimation(animation, saved.provenance(), Optional.empty());
    }

    private ExportedFiles gif() {
        List<ExportWarning> warnings = new ArrayList<>();
        if (animation.timing().fps() > GifWriter.FASTEST_FPS) {
            warnings.add(warning("a GIF shows at most 50 frames per second; it was written with 50"));
        }
        if (!isOpaque()) {
            warnings.add(warning("a GIF's pixels are there or not, so edges are hard; a background makes them smooth"));
        }
        Dithering dithering = hasGradient(animation.sketch()) ? Dithering.ORDERED : Dithering.NONE;
        Filmstrip film = FilmChoice.film(animation, GifWriter.FASTEST_FPS);
        return ExportedFiles.one(file(), new GifWriter(dithering).write(film), warnings);
    }

    private ExportedFiles video(VideoCodec codec) {
        Ffmpeg ffmpeg = Ffmpeg.find(System.getenv()).orElseThrow(Ffmpeg::missing);
        List<ExportWarning> warnings = new ArrayList<>();
        if (codec == VideoCodec.H264
                && options.background().filter(Backdrop.TRANSPARENT::equals).isPresent()) {
            warnings.add(warning("an MP4 has no transparency; it was written on white"));
        }
        Filmstrip film = FilmChoice.film(animation, ANY_FPS, EVEN);
        return ExportedFiles.one(file(), ffmpeg.encode(film, codec), warnings);
    }

    private ExportedFiles pictures() {
        Filmstrip film = FilmChoice.film(animation, ANY_FPS);
        return numbered(film.count(), i -> PngPicture.encode(film.widthPx(), film.heightPx(), film.argb(i)), List.of());
    }

    /** Ids stay those of the drawing, so that a tool that takes the frames back knows its layers. */
    private ExportedFiles drawings() {
        FrameTimes times = FilmChoice.times(animation, ANY_FPS);
        SvgWriter writer = svg().withIdPrefix("");
        return numbered(
                times.count(),
                i -> writer.write(Adaptation.frozen(animation, times.seconds(i)))
                        .text()
                        .getBytes(StandardCharsets.UTF_8),
                List.of());
    }

    private ExportedFiles sprite() {
        Filmstrip film = FilmChoice.film(animation, ANY_FPS);
        String png = subject.name() + "-sprite.png";
        try {
            SpriteSheet sheet = SpriteSheet.of(film, subject.name(), png);
            return new ExportedFiles(
                    List.of(
                            new ExportedFile(png, sheet.png()),
                            new ExportedFile(
                                    subject.name() + "-sprite.json",
                                    sheet.json().getBytes(StandardCharsets.UTF_8))),
                    List.of());
        } catch (IllegalArgumentException tooLarge) {
            throw new ExportException(String.valueOf(tooLarge.getMessage()), tooLarge);
        }
    }

    private ExportedFiles numbered(int count, IntFunction<byte[]> content, List<ExportWarning> warnings) {
        String folder = subject.name() + "-" + format.word().replace("-frames", "");
        List<ExportedFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = String.format(Locale.ROOT, "%04d", i + 1);
            files.add(new ExportedFile(
                    folder + "/" + subject.name() + "-" + number + format.extension(), content.apply(i)));
        }
        return new ExportedFiles(files, warnings);
    }

    private ExportedFiles one(byte[] bytes) {
        return ExportedFiles.one(file(), bytes, List.of());
    }

    private String file() {
        return subject.name() + format.extension();
    }

    private ExportWarning warning(String message) {
        return new ExportWarning(animation.sketch().root().id(), message);
    }

    private boolean isOpaque() {
        return backdrop(format, options) instanceof Backdrop.Solid;
    }

    private static boolean hasGradient(Sketch sketch) {
        return sketch.paths().stream()
                .flatMap(path -> Stream.concat(
                        path.fill().<Paint>map(fill -> fill.paint()).stream(),
                        path.stroke().<Paint>map(stroke -> stroke.paint()).stream()))
                .anyMatch(paint -> !(paint instanceof Color));
    }
}
