package dev.livestroke.diffusion.vae;

import dev.livestroke.fused.Steps;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Resident;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.util.List;
import java.util.Optional;

/**
 * The encoder of AutoencoderKL, from pictures to latents, and the way back for derivatives. Latents are the means of the
 * distribution that the encoder tells; its variance is tiny and left out.
 */
public final class KlEncoder implements AutoCloseable {

    /** Channels of a picture. */
    public static final int COLORS = KlConfig.COLORS;

    private static final Tensor NO_VIEW = Tensor.of(new float[1], 1);

    private final KlConfig config;
    private final TorchModule network;

    private KlEncoder(KlConfig config, TorchModule network) {
        this.config = config;
        this.network = network;
    }

    /**
     * Checks all weights of the autoencoder, then loads the encoder's.
     *
     * @throws WeightsException if names or sizes are not those of the configuration
     */
    public static KlEncoder load(KlConfig config, Weights weights, Placement placement) {
        config.spec().check(weights);
        Weights own = Weights.only(config.encoderSpec().tensors().keySet(), weights);
        TorchSource source = TorchSource.resource(KlEncoder.class, "kl_encoder.torchscript.py")
                .with("BLOCKS", config.widths().size())
                .with("LAYERS", config.layers())
                .with("GROUPS", config.groups());
        TorchModule network = TorchModule.compile(Steps.complete(source, placement, config.widths()), own, placement);
        try {
            network.call("prepare", Tensor.of(new float[1], 1));
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
        return new KlEncoder(config, network);
    }

    /** Returns the sizes. */
    public KlConfig config() {
        return config;
    }

    /**
     * Encodes pictures and keeps what {@link #pixels} needs, until that is closed; close it before this.
     *
     * @param view which place of a picture each place of the picture that is encoded shows, both in the unit square, by
     *     bilinear resampling; beyond the picture there is paper. Empty for the picture itself
     * @param inks [pictures, 3, height, width]: what red, green and blue lack of white, 1 for black, -1 for white; or, for grey
     *     pictures, [pictures, 1, height, width]
     * @return tensor 0 of it are the moments, [pictures, 2 latent channels, height / shrinkage, width / shrinkage]
     */
    public Resident encode(Tensor inks, Optional<Quad> view) {
        return network.hold("encode_inks", inks, operand(view));
    }

    /**
     * Returns the moments alone.
     *
     * @param inks as for {@link #encode}
     * @param view likewise
     */
    public Tensor moments(Tensor inks, Optional<Quad> view) {
        return network.call("latents_of_inks", inks, operand(view)).get(0);
    }

    private static Tensor operand(Optional<Quad> view) {
        return view.map(Quad::tensor).orElse(NO_VIEW);
    }

    /**
     * Returns the derivative of a loss by the inks of {@link #encode}, or nothing if half precision could not hold it.
     *
     * @param byMeans derivative by the means, [pictures, latent channels, height / shrinkage, width / shrinkage]
     * @param scale what it is multiplied by on the way, and divided by after: half precision holds magnitudes from about
     *     1e-7 to 65504
     * @param channels those of the inks, 3 or 1
     * @param view that of {@link #encode}
     * @return [pictures, channels, height, width]
     */
    public Optional<Tensor> pixels(Tensor byMeans, double scale, int channels, Optional<Quad> view, Resident encoded) {
        String method = channels == COLORS ? "reverse_inks" : "reverse_grey";
        List<Tensor> found =
                network.call(method, byMeans, Tensor.of(new float[] {(float) scale}, 1), operand(view), encoded);
        return Float.isFinite(found.get(1).values()[0]) ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Returns the network itself, for tests of pictures in colour. */
    TorchModule network() {
        return network;
    }

    /** Frees the weights. */
    @Override
    public void close() {
        network.close();
    }
}
