package dev.livestroke.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.export.Drawings;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactSheetTest {

    @Test
    void sixteen_frames_stand_in_two_rows_of_eight_with_a_line_around_each() {
        BufferedImage sheet = new ContactSheet(100).paint(Drawings.fish());

        assertThat(sheet.getWidth()).isEqualTo(8 * 101 + 1);
        assertThat(sheet.getHeight()).isEqualTo(2 * 101 + 1);
        assertThat(new Color(sheet.getRGB(0, 50))).isEqualTo(new Color(0xd0d0d0));
        assertThat(new Color(sheet.getRGB(101, 50))).isEqualTo(new Color(0xd0d0d0));
        assertThat(new Color(sheet.getRGB(102, 2))).isEqualTo(Color.WHITE);
    }

    @Test
    void each_frame_is_what_the_painter_paints_at_its_moment() {
        Animation fish = Drawings.fish();
        BufferedImage sheet = new ContactSheet(100).paint(fish);

        for (int frame : new int[] {0, 7, 8, 15}) {
            BufferedImage cell = sheet.getSubimage(1 + frame % 8 * 101, 1 + frame / 8 * 101, 100, 100);
            assertThat(pixels(cell))
                    .isEqualTo(pixels(onWhite(new SketchPainter(100, 100).paint(fish, frame * 2.0 / 16))));
        }
    }

    @Test
    void frames_keep_the_shape_of_the_canvas() {
        Sketch wide = new Sketch(400, 100, new GroupLayer("root", "", 1, List.of()));
        BufferedImage sheet = new ContactSheet(64).paint(Animation.still(wide, Drawings.TIMING));

        assertThat(sheet.getWidth()).isEqualTo(66);
        assertThat(sheet.getHeight()).isEqualTo(18);
    }

    @Test
    void the_png_holds_the_same_picture() throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(new ContactSheet(40).png(Drawings.fish())));

        assertThat(pixels(read)).isEqualTo(pixels(new ContactSheet(40).paint(Drawings.fish())));
    }

    @Test
    void sizes_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new ContactSheet(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a frame's size must be 1 to 4096 px: 0");
        Animation thousand = new Animation(Drawings.sketch(), Drawings.TIMING, 1000, List.of(), List.of());
        assertThatThrownBy(() -> new ContactSheet(4096).paint(thousand))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is too large: choose smaller or fewer frames");
    }

    @Test
    void the_opacity_of_the_root_counts() {
        Sketch sketch = new Sketch(
                20,
                20,
                new GroupLayer(
                        "root",
                        "",
                        0.5,
                        List.of(
                                Drawings.filled("one", Drawings.circle(10, 10, 8), Drawings.RED),
                                Drawings.filled("two", Drawings.circle(10, 10, 8), Drawings.BLUE))));
        int pixel = new SketchPainter(20, 20)
                .paint(Animation.still(sketch, Drawings.TIMING), 0)
                .getRGB(10, 10);

        assertThat(pixel >>> 24).isBetween(126, 129);
        assertThat(pixel & 255).as("blue, with no red shining through").isBetween(197, 203);
        assertThat(pixel >> 16 & 255).isBetween(38, 42);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-17, 1e-9})
    void a_group_that_is_flat_for_a_moment_paints_next_to_nothing_and_does_not_fail(double scaleX) {
        Animation flat = new Animation(
                Drawings.fish().sketch(),
                Drawings.TIMING,
                16,
                List.of(new AffineTrack(
                        "fish", new Point(100.5, 100), Drawings.poses(angle -> new AffinePose(0, 0, 0, scaleX, 1, 0)))),
                List.of());
        BufferedImage picture = new SketchPainter(200, 200).paint(flat, 0.7);

        for (int y = 0; y < 200; y++) {
            assertThat(picture.getRGB(90, y)).isZero();
            assertThat(picture.getRGB(110, y)).isZero();
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return flat;
    }
}
