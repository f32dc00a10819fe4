package dev.livestroke.diffusion.text;

import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prompts as CLIP's text encoder tells them. Its network is loaded for each call and freed after it, because a job encodes
 * once, and a GPU's memory is wanted for other networks.
 */
public final class ClipPrompts implements PromptEncoder {

    private final ClipTokenizer tokenizer;
    private final ClipTextConfig config;
    private final Weights weights;
    private final Placement placement;

    /**
     * Binds the parts.
     *
     * @throws WeightsException if names or sizes of the weights are not those of the configuration
     */
    public ClipPrompts(ClipTokenizer tokenizer, ClipTextConfig config, Weights weights, Placement placement) {
        config.spec().check(weights);
        this.tokenizer = tokenizer;
        this.config = config;
        this.weights = weights;
        this.placement = placement;
    }

    @Override
    public int tokens() {
        return ClipTokenizer.LENGTH;
    }

    @Override
    public int width() {
        return config.width();
    }

    @Override
    public List<float[]> encode(List<String> prompts) {
        try (ClipText encoder = ClipText.load(config, weights, placement)) {
            Tensor encoded = encoder.encode(prompts.stream().map(tokenizer::ids).toList());
            int each = tokens() * width();
            List<float[]> vectors = new ArrayList<>();
            for (int from = 0; from < encoded.values().length; from += each) {
                vectors.add(Arrays.copyOfRange(encoded.values(), from, from + each));
            }
            return vectors;
        }
    }
}
