package dev.livestroke.diffusion.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.tensor.Fixture;
import dev.livestroke.tensor.FormulaWeights;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the published implementation at small widths; see the README beside the vectors. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClipTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"clip_text_gelu", "clip_text_quick_gelu"})
    void it_encodes_as_the_published_encoder_does(String name) {
        Fixture fixture = new Fixture(ClipTextTest.class, name);
        ClipTextConfig config = ClipTextConfig.read(fixture.config());
        try (ClipText encoder = ClipText.load(config, new FormulaWeights(config.spec()), Placement.CPU)) {
            Tensor found = encoder.encode(rows(fixture.results().read("input_ids")));
            assertThat(Fixture.error(found, fixture.results().read("last_hidden_state")))
                    .isLessThan(1e-4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip_text_gelu", "clip_text_quick_gelu"})
    void its_weights_are_those_of_the_published_implementation(String name) {
        Fixture fixture = new Fixture(ClipTextTest.class, name);
        assertThat(ClipTextConfig.read(fixture.config()).spec().tensors())
                .isEqualTo(fixture.spec("parameters").tensors());
    }

    private static List<int[]> rows(Tensor ids) {
        int length = Math.toIntExact(ids.dims().sizes().get(1));
        List<int[]> rows = new ArrayList<>();
        for (int from = 0; from < ids.values().length; from += length) {
            int[] row = new int[length];
            for (int i = 0; i < length; i++) {
                row[i] = (int) ids.values()[from + i];
            }
            rows.add(row);
        }
        return rows;
    }
}
