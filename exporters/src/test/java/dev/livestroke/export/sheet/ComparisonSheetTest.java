package dev.livestroke.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.export.Drawings;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Sketch;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonSheetTest {

    @Test
    void each_animation_is_a_row_as_high_as_its_canvas() {
        Sketch wide = new Sketch(400, 100, new GroupLayer("root", "", 1, List.of()));
        BufferedImage sheet = new ComparisonSheet(100, 4)
                .paint(List.of(Drawings.fish(), Animation.still(wide, Drawings.TIMING), Drawings.fish()));

        assertThat(sheet.getWidth()).isEqualTo(4 * 101 + 1);
        assertThat(sheet.getHeight()).isEqualTo(101 + 26 + 101 + 1);
        assertThat(new Color(sheet.getRGB(50, 101))).isEqualTo(new Color(0xd0d0d0));
        assertThat(new Color(sheet.getRGB(50, 127))).isEqualTo(new Color(0xd0d0d0));
        assertThat(new Color(sheet.getRGB(101, 50))).isEqualTo(new Color(0xd0d0d0));
    }

    @ParameterizedTest
    @CsvSource({"FOREVER, 1.5", "ONCE, 2.0"})
    void a_row_ends_before_a_loop_begins_anew_and_at_the_end_of_what_plays_once(Loop loop, double last) {
        Animation fish = Drawings.fish();
        Timing timing = new Timing(2, 30, loop);
        Animation played = new Animation(fish.sketch(), timing, fish.frames(), fish.affine(), fish.local());
        BufferedImage sheet = new ComparisonSheet(100, 4).paint(List.of(played));

        assertThat(pixels(sheet.getSubimage(1 + 3 * 101, 1, 100, 100)))
                .isEqualTo(pixels(onWhite(new SketchPainter(100, 100).paint(played, last))));
    }

    @Test
    void sizes_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new ComparisonSheet(0, 8)).hasMessageContaining("1 to 1024 px: 0");
        assertThatThrownBy(() -> new ComparisonSheet(100, 1)).hasMessageContaining("2 to 60 moments: 1");
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage white = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = white.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, white.getWidth(), white.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return white;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
