package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldMotionTest {

    private static final List<AffineParts> PARTS =
            List.of(new AffineParts(0.1, -0.2, 0.7, 1.3, 0.6, 0.4), new AffineParts(0, 0, -2.1, 0.8, 1.1, -0.3));

    @Test
    void pulling_a_gradient_through_the_affine_motion_is_the_adjoint_of_moving() {
        Random random = new Random(4);
        double[] local = random.doubles(12, -0.4, 0.4).toArray();
        double[] gradient = random.doubles(12, -1, 1).toArray();
        double[] pulled = FieldMotion.of(local, PARTS, new Pivot(0.05, -0.1)).pulledToLocal(gradient);
        for (int i = 0; i < local.length; i++) {
            double[] nudged = local.clone();
            nudged[i] += 1;
            double change = 0;
            for (int k = 0; k < local.length; k++) {
                change += gradient[k] * (moved(nudged)[k] - moved(local)[k]);
            }
            assertThat(pulled[i]).isCloseTo(change, within(1e-12));
        }
    }

    private static double[] moved(double[] local) {
        double[] moved = new double[local.length];
        new Pivot(0.05, -0.1).apply(PARTS, local, moved);
        return moved;
    }
}
