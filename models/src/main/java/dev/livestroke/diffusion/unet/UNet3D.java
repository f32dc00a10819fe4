package dev.livestroke.diffusion.unet;

import dev.livestroke.fused.Steps;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Replays;
import dev.livestroke.tensor.Resident;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The denoiser of the published text-to-video networks, UNet3DConditionModel: predicts the noise in noised clips of
 * latents. For many threads.
 */
public final class UNet3D implements AutoCloseable {

    private final UNet3DConfig config;
    private final TorchModule network;
    private final Optional<Replays> replays;

    private UNet3D(UNet3DConfig config, TorchModule network, Optional<Replays> replays) {
        this.config = config;
        this.network = network;
        this.replays = replays;
    }

    /**
     * Checks all weights, then loads them.
     *
     * @throws WeightsException if names or sizes are not those of the configuration
     */
    public static UNet3D load(UNet3DConfig config, Weights weights, Placement placement) {
        return load(config, weights, placement, OptionalLong.empty());
    }

    /**
     * Checks all weights, then loads them.
     *
     * @param working how many bytes lie about at most while it computes; if given, calls on a GPU are replayed, which are
     *     faster and keep so much memory for themselves
     * @throws WeightsException if names or sizes are not those of the configuration
     */
    public static UNet3D load(UNet3DConfig config, Weights weights, Placement placement, OptionalLong working) {
        config.spec().check(weights);
        TorchSource source = TorchSource.resource(UNet3D.class, "unet3d.torchscript.py")
                .with("HEAD_SIZE", config.headSize())
                .with("GROUPS", config.groups())
                .with("BLOCKS", config.widths().size());
        TorchModule network =
                TorchModule.compile(Steps.complete(source, placement, config.widths()), weights, placement);
        try {
            network.call("prepare", Tensor.of(new float[1], 1));
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
        Optional<Replays> replays = working.isPresent()
                ? Optional.of(new Replays(network, "forward", working.getAsLong()))
                : Optional.empty();
        return new UNet3D(config, network, replays);
    }

    /**
     * Returns what the cross-attentions need of the text, computed once; close it before this.
     *
     * @param text vectors of M prompts, [M, tokens, width]
     */
    public Resident condition(Tensor text) {
        long[] sizes = text.dims().toArray();
        if (sizes.length != 3 || sizes[2] != config.textWidth()) {
            throw new IllegalArgumentException(
                    "text: expected [prompts, tokens, " + config.textWidth() + "], found " + text.dims());
        }
        return network.hold("condition", text);
    }

    /**
     * Returns the predicted noise.
     *
     * @param noised N clips of latents, [N, channels, frames, height, width]
     * @param timesteps of the training's schedule, one for each clip, [N]
     * @param prompts {@link #condition} of M prompts; M is N, or 2 N for two prompts to each clip: all first ones, then all
     *     second ones
     * @return [M, channels, frames, height, width]
     */
    public Tensor noise(Tensor noised, Tensor timesteps, Resident prompts) {
        return replays.map(each -> each.call(noised, timesteps, prompts))
                .orElseGet(() -> network.call("forward", noised, timesteps, prompts))
                .get(0);
    }

    /** Returns why calls on a GPU are not replayed, though they were to be. */
    public Optional<String> hindrance() {
        return replays.flatMap(Replays::hindrance);
    }

    /** Frees the weights. */
    @Override
    public void close() {
        replays.ifPresent(Replays::close);
        network.close();
    }
}
