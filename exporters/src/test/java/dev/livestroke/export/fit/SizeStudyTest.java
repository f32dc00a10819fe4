package dev.livestroke.export.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.saved.SavedAnimationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writes the table and the figure of docs/exports.md to target/size-study, for the animation files of a folder. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SizeStudyTest {

    /** A folder of {@code .livestroke.json} files; without it, two drawings of the tests. */
    private static final String FOLDER = "study.animations";

    /** A folder may hold many files. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void files_get_smaller_as_the_tolerance_grows_and_are_smaller_than_a_keyframe_on_every_frame() throws IOException {
        Map<String, Animation> animations = animations();
        SizeStudy study = new SizeStudy(animations);
        Path out = Files.createDirectories(Path.of("target", "size-study"));
        Files.writeString(out.resolve("table.md"), study.table());
        Files.writeString(out.resolve("size-against-error.svg"), study.figure());

        for (String name : animations.keySet()) {
            List<Integer> bytes = study.bytes(name);
            assertThat(bytes.get(5)).as(name).isLessThan(bytes.get(2));
            assertThat(bytes.get(2)).as(name).isLessThan(bytes.get(0));
            assertThat(bytes.get(2)).as(name).isLessThan(study.everyFrame(name));
        }
    }

    private static Map<String, Animation> animations() throws IOException {
        Map<String, Animation> animations = new LinkedHashMap<>();
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            animations.put("fish", Drawings.fish());
            animations.put("morphing paths", Drawings.all().get("morphing paths"));
            return animations;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".livestroke.json"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName()).replace(".livestroke.json", "");
                animations.put(name, new SavedAnimationReader().read(file).animation());
            }
        }
        return animations;
    }
}
