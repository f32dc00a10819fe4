package dev.livestroke.export.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.livestroke.export.Drawings;
import dev.livestroke.export.ExportException;
import dev.livestroke.export.Films;
import dev.livestroke.export.Filmstrip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A script in ffmpeg's place shows what we ask of it; where a real one is installed, its videos are played back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class FfmpegTest {

    private static final Filmstrip FILM =
            Films.of(2, 2, 25, List.of(new int[] {0x11223344, 0xff000000, 0xffff0000, 0}, new int[] {
                0xffffffff, 0xff00ff00, 0xff0000ff, 0x80808080
            }));

    @TempDir
    private Path folder;

    @Test
    void it_is_found_on_the_path_or_where_the_variable_says() throws IOException {
        Path elsewhere = script(folder.resolve("my tools/my-ffmpeg"), "");
        script(folder.resolve("bin/ffmpeg"), "");

        assertThat(Ffmpeg.find(Map.of("PATH", "/nowhere:" + folder.resolve("bin"))))
                .isPresent();
        assertThat(Ffmpeg.find(Map.of("PATH", "/nowhere::"))).isEmpty();
        assertThat(Ffmpeg.find(Map.of())).isEmpty();
        assertThat(Ffmpeg.find(Map.of(Ffmpeg.VARIABLE, elsewhere.toString()))).isPresent();
        assertThat(Ffmpeg.find(Map.of(Ffmpeg.VARIABLE, folder.resolve("none").toString(), "PATH", folder + "/bin")))
                .isEmpty();
    }

    @Test
    void it_gets_every_pixel_as_RGBA_and_is_told_size_and_rate() throws IOException {
        byte[] video = fake("cat > " + folder + "/pixels; printf '%s\\n' \"$@\" > " + folder
                        + "/told; for last; do :; done; echo video > \"$last\"")
                .encode(FILM, VideoCodec.H264);

        assertThat(video).asString().isEqualTo("video\n");
        assertThat(Files.readAllBytes(folder.resolve("pixels")))
                .containsExactly(
                        0x22, 0x33, 0x44, 0x11, 0, 0, 0, 0xff, 0xff, 0, 0, 0xff, 0, 0, 0, 0, //
                        0xff, 0xff, 0xff, 0xff, 0, 0xff, 0, 0xff, 0, 0, 0xff, 0xff, 0x80, 0x80, 0x80, 0x80);
        assertThat(Files.readAllLines(folder.resolve("told")))
                .containsSequence("-s", "2x2", "-r", "25.0")
                .containsSequence("-c:v", "libx264");
    }

    @Test
    void its_failure_is_told_by_its_last_line() throws IOException {
        Ffmpeg ffmpeg = fake("cat > /dev/null; echo oops >&2; echo 'disk is gone' >&2; exit 1");

        assertThatThrownBy(() -> ffmpeg.encode(FILM, VideoCodec.H264))
                .isInstanceOf(ExportException.class)
                .hasMessageStartingWith("cannot make a video with ")
                .hasMessageEndingWith(": disk is gone");
    }

    @Test
    void one_that_ends_before_the_last_picture_is_a_failure() throws IOException {
        Ffmpeg ffmpeg = fake("exit 0");
        Filmstrip large = new Filmstrip(500, 500, 30, 25, true, index -> new int[500 * 500]);

        assertThatThrownBy(() -> ffmpeg.encode(large, VideoCodec.VP9)).isInstanceOf(ExportException.class);
    }

    @Test
    void a_missing_encoder_is_told() throws IOException {
        Ffmpeg ffmpeg = fake("cat > /dev/null; echo \"Unknown encoder 'libvpx-vp9'\" >&2; exit 1");

        assertThatThrownBy(() -> ffmpeg.encode(FILM, VideoCodec.VP9))
                .hasMessageContaining("built without the encoder libvpx-vp9");
    }

    @Test
    void nothing_is_left_behind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = workplaces(temporary);

        fake("cat > /dev/null; for last; do :; done; echo video > \"$last\"").encode(FILM, VideoCodec.VP9_ALPHA);
        assertThatThrownBy(() -> fake("exit 3").encode(FILM, VideoCodec.VP9)).isInstanceOf(ExportException.class);

        assertThat(workplaces(temporary)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(VideoCodec.class)
    void a_real_one_makes_a_video_that_plays_back_alike(VideoCodec codec) throws Exception {
        assumeTrue(Ffmpeg.find(System.getenv()).isPresent(), "ffmpeg is installed");
        Filmstrip film = Films.of(Drawings.fish(), codec != VideoCodec.VP9_ALPHA);
        Path video = Files.write(
                folder.resolve("video" + codec.ending()),
                Ffmpeg.find(System.getenv()).orElseThrow().encode(film, codec));

        byte[] rgba = played(video, codec);

        assertThat(rgba).hasSize(film.count() * 160 * 160 * 4);
        for (int frame : new int[] {0, 7, film.count() - 1}) {
            assertThat(error(rgba, frame, film.argb(frame)))
                    .as("mean difference of a channel over black, 0 to 255, picture %s", frame)
                    .isLessThan(3);
        }
    }

    /** The decoder of VP9 must be named, since ffmpeg's own knows no alpha. */
    private byte[] played(Path video, VideoCodec codec) throws Exception {
        Path out = folder.resolve("rgba");
        List<String> decoder = codec == VideoCodec.H264 ? List.of() : List.of("-c:v", "libvpx-vp9");
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-loglevel", "error"));
        command.addAll(decoder);
        command.addAll(List.of("-i", video.toString(), "-f", "rawvideo", "-pix_fmt", "rgba", out.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor())
                .as("%s", Files.readString(folder.resolve("log")))
                .isZero();
        return Files.readAllBytes(out);
    }

    private static double error(byte[] rgba, int frame, int[] argb) {
        double sum = 0;
        for (int i = 0; i < argb.length; i++) {
            int at = 4 * (frame * argb.length + i);
            for (int channel = 0; channel < 3; channel++) {
                int shown = (rgba[at + channel] & 255) * (rgba[at + 3] & 255) / 255;
                int wanted = (argb[i] >> 16 - 8 * channel & 255) * (argb[i] >>> 24) / 255;
                sum += Math.abs(shown - wanted);
            }
        }
        return sum / (3 * argb.length);
    }

    private static long workplaces(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("livestroke-video"))
                    .count();
        }
    }

    private Ffmpeg fake(String body) throws IOException {
        Path program = script(folder.resolve("fake ffmpeg"), body);
        return Ffmpeg.find(Map.of(Ffmpeg.VARIABLE, program.toString())).orElseThrow();
    }

    private static Path script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
