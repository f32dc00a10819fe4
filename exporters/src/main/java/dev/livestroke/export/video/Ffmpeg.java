package dev.livestroke.export.video;

import dev.livestroke.export.ExportException;
import dev.livestroke.export.Filmstrip;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program ffmpeg on this computer. */
public final class Ffmpeg {

    /** The variable that names the program where it is not on the path. */
    public static final String VARIABLE = "LIVESTROKE_FFMPEG";

    private static final List<String> NAMES = List.of("ffmpeg", "ffmpeg.exe");
    private static final long PATIENCE_SECONDS = 120;

    private final Path program;

    private Ffmpeg(Path program) {
        this.program = program;
    }

    /**
     * Returns the ffmpeg that {@code environment} names: {@value #VARIABLE}, else the first one on {@code PATH}; empty if
     * there is none.
     */
    public static Optional<Ffmpeg> find(Map<String, String> environment) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        Stream<Path> candidates = chosen.isBlank()
                ? Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(environment.getOrDefault("PATH", ""))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                : Stream.of(Path.of(chosen));
        return candidates
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(Ffmpeg::new);
    }

    /** Returns what to tell a person where {@link #find} finds nothing. */
    public static ExportException missing() {
        return new ExportException(
                "a video needs ffmpeg, which is not on this computer: install it (ffmpeg.org), or name it with the"
                        + " environment variable " + VARIABLE,
                null);
    }

    /**
     * Returns {@code film} as a video file. Its sides must be even.
     *
     * @throws ExportException if ffmpeg fails; the message has its last line
     */
    public byte[] encode(Filmstrip film, VideoCodec codec) {
        if (film.widthPx() % 2 != 0 || film.heightPx() % 2 != 0) {
            throw new IllegalArgumentException("a video needs even sides: " + film.widthPx() + " x " + film.heightPx());
        }
        try (Workplace workplace = new Workplace()) {
            Path video = workplace.file("video" + codec.ending());
            Path log = workplace.file("log");
            run(film, codec, workplace, video, log);
            return Files.readAllBytes(video);
        } catch (IOException failed) {
            throw new ExportException("cannot make a video with " + program + ": " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ExportException("the video was stopped", stopped);
        }
    }

    private void run(Filmstrip film, VideoCodec codec, Workplace workplace, Path video, Path log)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(film, codec, video))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        workplace.owns(process);
        Optional<IOException> broken = feed(film, process);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("it did not finish within " + PATIENCE_SECONDS + " s of the last picture");
        }
        if (process.exitValue() != 0 || broken.isPresent() || !Files.isRegularFile(video)) {
            throw new IOException(explain(codec, Files.readString(log, StandardCharsets.UTF_8)));
        }
    }

    private List<String> command(Filmstrip film, VideoCodec codec, Path video) {
        String fps = BigDecimal.valueOf(film.fps()).toPlainString();
        List<String> command = new ArrayList<>(List.of(program.toString(), "-hide_banner", "-loglevel", "error", "-y"));
        command.addAll(List.of("-f", "rawvideo", "-pix_fmt", "rgba"));
        command.addAll(List.of("-s", film.widthPx() + "x" + film.heightPx(), "-r", fps, "-i", "pipe:0", "-an"));
        // sRGB's primaries and matrix are those of BT.709; said so, players show the colours of the drawing.
        command.addAll(List.of("-vf", "scale=out_color_matrix=bt709:out_range=tv"));
        command.addAll(codec.options());
        command.addAll(List.of("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"));
        command.addAll(List.of("-color_range", "tv", video.toString()));
        return command;
    }

    /** Returns the failure if the program closes its ear before the last picture. */
    private static Optional<IOException> feed(Filmstrip film, Process process) {
        byte[] rgba = new byte[4 * film.widthPx() * film.heightPx()];
        try (OutputStream pipe = new BufferedOutputStream(process.getOutputStream())) {
            for (int i = 0; i < film.count(); i++) {
                int[] argb = film.argb(i);
                for (int k = 0; k < argb.length; k++) {
                    rgba[4 * k] = (byte) (argb[k] >> 16);
                    rgba[4 * k + 1] = (byte) (argb[k] >> 8);
                    rgba[4 * k + 2] = (byte) argb[k];
                    rgba[4 * k + 3] = (byte) (argb[k] >>> 24);
                }
                pipe.write(rgba);
            }
            return Optional.empty();
        } catch (IOException broken) {
            return Optional.of(broken);
        }
    }

    private static String explain(VideoCodec codec, String log) {
        String last = log.lines()
                .filter(line -> !line.isBlank())
                .reduce((one, next) -> next)
                .orElse("it says nothing");
        return log.contains("Unknown encoder")
                ? "it was built without the encoder " + codec.encoder() + "; install a full ffmpeg"
                : last.strip();
    }
}
