package dev.livestroke.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.animation.Animation;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.Filmstrip;
import dev.livestroke.export.saved.Provenance;
import dev.livestroke.export.saved.SavedAnimation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write, read by programs of others: Chromium's image decoders and dotlottie-web, in Node. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForeignDecodersTest {

    private static final Path SCRIPTS = Path.of("src", "test", "browser");
    private static final ExportOptions OPTIONS = new ExportOptions(
            Optional.empty(), 1, Optional.empty(), Optional.of(10.0), Optional.empty(), Optional.empty(), 0.25);

    @TempDir
    private Path folder;

    @Test
    void chromium_decodes_every_frame_of_APNG_and_GIF_as_it_was_painted() throws Exception {
        Path apng = written(ExportFormat.APNG, Drawings.fish());
        Path gif = written(ExportFormat.GIF, Drawings.fish());
        Path apngPixels = folder.resolve("apng.rgba");
        Path gifPixels = folder.resolve("gif.rgba");

        List<JsonObject> told =
                node("decode.mjs", apng, Path.of("image/png"), apngPixels, gif, Path.of("image/gif"), gifPixels);

        assertThat(told).allSatisfy(picture -> {
            assertThat(picture.get("frames").getAsInt()).isEqualTo(20);
            assertThat(picture.get("repeats").getAsString()).isEqualTo("Infinity");
            assertThat(picture.getAsJsonArray("milliseconds")).allMatch(ms -> ms.getAsDouble() == 100);
        });
        assertThat(largestError(apngPixels, Backdrop.TRANSPARENT)).isLessThanOrEqualTo(2);
        assertThat(meanError(gifPixels, Backdrop.WHITE)).isLessThan(1);
    }

    @Test
    void dotlottie_web_plays_every_variant_as_it_plays_the_Lottie_files() throws Exception {
        Animation slow = Adaptation.paced(Drawings.fish(), 1.5);
        Path archive = folder.resolve("fish.lottie");
        Files.write(
                archive,
                Exporter.bundle(List.of(subject("Fish", Drawings.fish()), subject("Slow fish", slow)), OPTIONS)
                        .files()
                        .get(0)
                        .bytes());
        Path first = Files.copy(written(ExportFormat.LOTTIE, Drawings.fish()), folder.resolve("first.json"));
        Path second = written(ExportFormat.LOTTIE, slow);

        List<JsonObject> told = node("variants.mjs", archive, first, second);

        JsonArray variants = told.get(0).getAsJsonArray("animations");
        assertThat(told.get(0).get("version").getAsString()).isEqualTo("2");
        assertThat(told.get(0).get("initial")).isEqualTo(told.get(1).get("initial"));
        assertThat(variants).hasSize(2);
        for (int i = 0; i < 2; i++) {
            JsonObject variant = variants.get(i).getAsJsonObject();
            assertThat(variant.get("id").getAsString())
                    .isEqualTo(List.of("fish", "slow-fish").get(i));
            variant.remove("id");
            assertThat(variant).isEqualTo(told.get(i + 1).get("initial"));
        }
        assertThat(variants.get(0)).isNotEqualTo(variants.get(1));
    }

    private double largestError(Path pixels, Backdrop backdrop) throws IOException {
        return errors(pixels, backdrop).stream().mapToInt(error -> error).max().orElseThrow();
    }

    private double meanError(Path pixels, Backdrop backdrop) throws IOException {
        return errors(pixels, backdrop).stream()
                .mapToInt(error -> error)
                .average()
                .orElseThrow();
    }

    /** Returns the differences of every channel of every frame, as seen on black. */
    private static List<Integer> errors(Path pixels, Backdrop backdrop) throws IOException {
        byte[] rgba = Files.readAllBytes(pixels);
        Filmstrip film = FilmChoice.film(Adaptation.of(Drawings.fish(), OPTIONS, backdrop), 1000);
        assertThat(rgba).hasSize(4 * 200 * 200 * film.count());
        List<Integer> errors = new ArrayList<>();
        for (int frame = 0; frame < film.count(); frame++) {
            int[] argb = film.argb(frame);
            for (int i = 0; i < argb.length; i++) {
                int at = 4 * (frame * argb.length + i);
                for (int channel = 0; channel < 3; channel++) {
                    int shown = (rgba[at + channel] & 255) * (rgba[at + 3] & 255) / 255;
                    int wanted = (argb[i] >> 16 - 8 * channel & 255) * (argb[i] >>> 24) / 255;
                    errors.add(Math.abs(shown - wanted));
                }
            }
        }
        return errors;
    }

    private List<JsonObject> node(String script, Path... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString()));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TMPDIR", folder.toString());
        int exit = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(exit).as("%s", Files.readString(err)).isZero();
        return Files.readAllLines(out).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private Path written(ExportFormat format, Animation animation) throws IOException {
        ExportedFile file = Exporter.write(format, subject("fish", animation), OPTIONS)
                .files()
                .get(0);
        return Files.write(folder.resolve(file.name()), file.bytes());
    }

    private static ExportSubject subject(String name, Animation animation) {
        Provenance story = new Provenance("p", 1, Map.of(), "", "0.1.0", Instant.EPOCH);
        return new ExportSubject(name, new SavedAnimation(animation, story, Optional.empty()));
    }
}
