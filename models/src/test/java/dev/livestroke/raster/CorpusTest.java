package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Marks by themselves against Java2D with 16 x 16 samples a pixel: fills by both rules, lines of all caps, joins, miter
 * limits, dashes and widths, paths open and closed, crossing themselves and leaving the canvas.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorpusTest {

    private static final int MARKS = 400;
    private static final int SIZE = 64;

    /** Of 255. The samples alone make up to 8 of it: a straight edge between two rows of samples. */
    private static final double LARGEST = 24;

    private static final double LARGEST_MEAN = 1;

    @Test
    void marks_cover_what_java2d_says() {
        double[][] differences = IntStream.range(0, MARKS)
                .parallel()
                .mapToObj(seed -> difference(Scenes.random(new SplittableRandom(seed), SIZE)))
                .toArray(double[][]::new);
        assertThat(Arrays.stream(differences))
                .allSatisfy(difference -> assertThat(difference[1]).isLessThan(LARGEST_MEAN));
        // Where a dash ends within the tightest of turns, its end turns by half a circle within a hundredth of a px:
        // the two
        // measure the length before it differently by as much. Java2D's own strokes are off by up to 16 in such turns.
        assertThat(Arrays.stream(differences).filter(difference -> difference[0] > LARGEST))
                .hasSizeLessThanOrEqualTo(MARKS / 100);
    }

    /** Returns the largest and the mean difference, of 255. */
    private static double[] difference(Scenes.Single single) {
        float[] ours = single.draw(SIZE);
        double[] theirs = Java2D.coverage(single.mark(), single.width(), single.points(), SIZE, SIZE);
        double largest = 0;
        double sum = 0;
        for (int pixel = 0; pixel < ours.length; pixel++) {
            double difference = 255 * Math.abs(ours[pixel] - theirs[pixel]);
            largest = Math.max(largest, difference);
            sum += difference;
        }
        return new double[] {largest, sum / ours.length};
    }
}
