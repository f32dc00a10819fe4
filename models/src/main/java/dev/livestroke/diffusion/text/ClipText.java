package dev.livestroke.diffusion.text;

import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.util.List;

/** CLIP's text encoder, which tells the text-to-video networks what the prompt says. For many threads. */
public final class ClipText implements AutoCloseable {

    private final TorchModule network;

    private ClipText(TorchModule network) {
        this.network = network;
    }

    /**
     * Checks all weights, then loads them.
     *
     * @throws WeightsException if names or sizes are not those of the configuration
     */
    public static ClipText load(ClipTextConfig config, Weights weights, Placement placement) {
        config.spec().check(weights);
        TorchSource source = TorchSource.resource(ClipText.class, "clip_text.torchscript.py")
                .with("LAYERS", config.layers())
                .with("HEADS", config.heads())
                .with("QUICK", config.activation().equals("quick_gelu") ? 1 : 0);
        return new ClipText(TorchModule.compile(source, weights, placement));
    }

    /**
     * Returns the vectors of all tokens, [prompts, tokens, width].
     *
     * @param prompts ids of each, as {@link ClipTokenizer} gives them, all of one length
     */
    public Tensor encode(List<int[]> prompts) {
        int length = prompts.get(0).length;
        float[] ids = new float[prompts.size() * length]; // exact: ids are below 2^24
        for (int i = 0; i < ids.length; i++) {
            ids[i] = prompts.get(i / length)[i % length];
        }
        return network.forward(Tensor.of(ids, prompts.size(), length));
    }

    /** Frees the weights. */
    @Override
    public void close() {
        network.close();
    }
}
