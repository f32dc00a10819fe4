package dev.livestroke.diffusion.dit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.tensor.Dims;
import dev.livestroke.tensor.WeightsException;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VideoDitConfigTest {

    private static final String JSON =
            "{'frames':16,'resolution':64,'patch':{'t':2,'h':8,'w':8,'more':1},'width':320,'layers':8,'heads':5,"
                    + "'head_dim':64,'mlp_ratio':4,'text':{'tokens':20,'dim':384},'t_embedding':{'dim':256}}";

    @Test
    void the_spec_counts_the_parameters_of_the_checkpoint() {
        long count = read(JSON).spec().tensors().values().stream()
                .mapToLong(Dims::count)
                .sum();
        assertThat(count).isEqualTo(11_499_072);
    }

    @Test
    void learned_guidance_has_weights_of_its_own() {
        VideoDitConfig config = read(JSON.replace("'more':1}", "'more':1},'guidance':'embedded'"));
        assertThat(config.spec().tensors())
                .hasSize(read(JSON).spec().tensors().size() + 4)
                .containsEntry("ge.0.weight", Dims.of(320, 256))
                .containsEntry("ge.2.bias", Dims.of(320));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'frames':16     | 'frames':25     | patch.t: expected a divisor of 25, found 2
            'resolution':64 | 'resolution':60 | patch.h: expected a divisor of 60, found 8
            'w':8           | 'w':0           | patch.w: expected a divisor of 64, found 0
            'heads':5       | 'heads':6       | heads times head_dim: expected 320, found 384
            'dim':256       | 'dim':128       | t_embedding.dim: expected 256, found 128
            'more':1}       | 'm':1},'prediction':'noise' | prediction: expected velocity or sample, found noise
            'more':1}       | 'm':1},'guidance':'twice' | guidance: expected embedded, found twice
            'text'          | 'test'          | expected a configuration with patch, text and t_embedding
            """)
    void a_configuration_the_source_is_not_written_for_is_refused(String from, String to, String message) {
        assertThatThrownBy(() -> read(JSON.replace(from, to)))
                .isInstanceOf(WeightsException.class)
                .hasMessage("config.json: " + message);
    }

    @Test
    void text_that_is_no_configuration_is_refused() {
        assertThatThrownBy(() -> read("[]"))
                .isInstanceOf(WeightsException.class)
                .hasMessageStartingWith("config.json: expected a network's configuration, found");
        assertThatThrownBy(() -> read("")).isInstanceOf(WeightsException.class);
    }

    private static VideoDitConfig read(String json) {
        return VideoDitConfig.read("config.json", new StringReader(json.replace('\'', '"')));
    }
}
