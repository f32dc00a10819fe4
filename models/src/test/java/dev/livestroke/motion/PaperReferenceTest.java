package dev.livestroke.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.tensor.FormulaWeights;
import dev.livestroke.tensor.Parameters;
import dev.livestroke.tensor.Pullback;
import dev.livestroke.tensor.Safetensors;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The network against what the authors' release computes; see the README beside the vectors. */
class PaperReferenceTest {

    private static final int FRAMES = 5;
    private static final int POINTS = 8;
    private static final int WIDTH = 16;

    private final Safetensors expected = expected();
    private final PaperWeights shapes = new PaperWeights(FRAMES, FRAMES * POINTS, WIDTH, 0);

    @Test
    void the_formula_gives_the_numbers_that_its_note_lists() {
        assertThat(FormulaWeights.units("conv_in.weight", 4))
                .containsExactly(new float[] {-0.10862251f, -0.72666116f, 0.04758787f, 0.25744212f}, within(1e-8f));
    }

    @Test
    void offsets_are_those_of_the_release() {
        try (Parameters parameters = Parameters.of(new FormulaWeights(shapes));
                TorchModule network = TorchModule.compile(PaperField.SOURCE, parameters)) {
            Tensor offsets = network.call("released", expected.read("points")).get(0);
            assertThat(error(offsets, expected.read("offsets"))).isLessThan(1e-4);
        }
    }

    @Test
    void the_gradient_by_every_parameter_is_that_of_the_release() {
        try (Parameters parameters = Parameters.of(new FormulaWeights(shapes));
                TorchModule network = TorchModule.compile(PaperField.SOURCE, parameters)) {
            differentiate(network);
            for (String name : parameters.names()) {
                Tensor gradient = parameters.gradient(name);
                if (name.startsWith("frames_rigid_scale")) {
                    assertThat(gradient.values()).as(name).containsOnly(0);
                } else {
                    assertThat(error(gradient, expected.read("grad." + name)))
                            .as(name)
                            .isLessThan(1e-3);
                }
            }
        }
    }

    @Test
    void every_gradient_of_the_release_belongs_to_a_parameter_of_ours() {
        List<String> names = expected.names().stream()
                .filter(name -> name.startsWith("grad."))
                .map(name -> name.substring("grad.".length()))
                .toList();
        assertThat(names).hasSize(54).isSubsetOf(shapes.names());
    }

    private void differentiate(TorchModule network) {
        float[] cotangent = FormulaWeights.units("input.offset_cotangent", FRAMES * POINTS * 2);
        try (Pullback pullback = network.pullback("released", Set.of(), expected.read("points"))) {
            pullback.gradients(Tensor.of(cotangent, FRAMES * POINTS, 2));
        }
    }

    /** Returns the largest difference, in units of the largest value expected. */
    private static double error(Tensor found, Tensor expected) {
        found.require("found", expected.dims().toArray());
        double difference = 0;
        double size = 0;
        for (int i = 0; i < expected.values().length; i++) {
            difference = Math.max(difference, Math.abs(found.values()[i] - expected.values()[i]));
            size = Math.max(size, Math.abs(expected.values()[i]));
        }
        return difference / size;
    }

    private static Safetensors expected() {
        String file = "motion_field.safetensors";
        try (InputStream in = Objects.requireNonNull(PaperReferenceTest.class.getResourceAsStream(file))) {
            return Safetensors.read(file, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
