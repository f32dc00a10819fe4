package dev.livestroke.export.players;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The measure that the players are held to must see what an eye sees. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DifferenceTest {

    @Test
    void a_picture_does_not_differ_from_itself_nor_by_a_px_of_shift() {
        assertThat(Difference.share(bar(40, Color.RED), bar(40, Color.RED))).isZero();
        assertThat(Difference.share(bar(40, Color.RED), bar(41, Color.RED))).isZero();
    }

    @Test
    void a_shift_of_three_px_is_seen_on_both_sides_of_the_bar() {
        assertThat(Difference.share(bar(40, Color.RED), bar(43, Color.RED))).isEqualTo(0.04);
    }

    @Test
    void another_colour_is_seen_and_a_shade_is_not() {
        assertThat(Difference.share(bar(40, Color.RED), bar(40, Color.BLUE))).isEqualTo(0.2);
        assertThat(Difference.share(bar(40, Color.RED), bar(40, new Color(255, 40, 40))))
                .isZero();
    }

    @Test
    void a_missing_thin_line_is_seen() {
        BufferedImage without = bar(40, Color.WHITE);
        BufferedImage with = bar(40, Color.WHITE);
        Graphics2D graphics = with.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.drawLine(0, 50, 99, 50);
        graphics.dispose();

        assertThat(Difference.share(without, with)).isEqualTo(0.01);
    }

    /** A bar 20 px wide on a white square of 100 px. */
    private static BufferedImage bar(int x, Color color) {
        BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 100, 100);
        graphics.setColor(color);
        graphics.fillRect(x, 0, 20, 100);
        graphics.dispose();
        return picture;
    }
}
