package dev.livestroke.diffusion.dit;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSchedule;
import dev.livestroke.diffusion.PromptEncoder;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.Precision;
import dev.livestroke.tensor.Processor;
import dev.livestroke.tensor.Replays;
import dev.livestroke.tensor.Safetensors;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.TorchModule;
import dev.livestroke.tensor.TorchSource;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The embedded prior: a few frames of small grey pictures, conditioned on prompt and drawing; its {@code config.json} has
 * the sizes. Diffuses pixels, so a clip is its own encoding. Its estimates may be asked by many threads.
 */
public final class VideoDit implements VideoPrior {

    /** What lies about while it estimates a few clips, with room to spare. */
    private static final long WORKING_BYTES = 256L << 20;

    private final VideoDitConfig config;
    private final PromptEncoder encoder;
    private final TorchModule network;
    private final Replays estimates;

    VideoDit(VideoDitConfig config, Weights weights, PromptEncoder encoder) {
        this(config, weights, encoder, Processor.CPU);
    }

    VideoDit(VideoDitConfig config, Weights weights, PromptEncoder encoder, Processor processor) {
        encoder.requireShape(config.text().tokens(), config.text().dim());
        config.spec().check(weights);
        this.config = config;
        this.encoder = encoder;
        this.network = TorchModule.compile(
                TorchSource.resource(VideoDit.class, "video_dit.torchscript.py"),
                weights,
                new Placement(processor, Precision.FLOAT32)); // so small that half precision gains nothing
        this.estimates = new Replays(network, "forward", WORKING_BYTES);
    }

    /**
     * Opens the prior that ships with the program, on the CPU.
     *
     * @param encoder the encoder it was trained with, {@code MiniLm}
     */
    public static VideoDit embedded(PromptEncoder encoder) {
        return embedded(encoder, Processor.CPU);
    }

    /**
     * Opens the prior that ships with the program.
     *
     * @param encoder the encoder it was trained with, {@code MiniLm}
     * @param processor what computes
     */
    public static VideoDit embedded(PromptEncoder encoder, Processor processor) {
        try (InputStream config = resource("config.json");
                Reader json = new InputStreamReader(config, StandardCharsets.UTF_8);
                InputStream weights = resource("video_dit.safetensors")) {
            return new VideoDit(
                    VideoDitConfig.read("config.json", json),
                    Safetensors.read("video_dit.safetensors", weights),
                    encoder,
                    processor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens other weights than those that ship: {@code config.json} and {@code video_dit.safetensors} in a folder.
     *
     * @param encoder the encoder they were trained with
     * @throws WeightsException if a file is missing, damaged or does not fit
     */
    public static VideoDit read(Path folder, PromptEncoder encoder) {
        Path config = folder.resolve("config.json");
        try (Reader json = Files.newBufferedReader(config)) {
            return new VideoDit(
                    VideoDitConfig.read(config.toString(), json),
                    Safetensors.map(folder.resolve("video_dit.safetensors")),
                    encoder);
        } catch (IOException e) {
            throw new WeightsException(config + ": expected a network's configuration, found " + e);
        }
    }

    private static InputStream resource(String file) {
        InputStream in = VideoDit.class.getResourceAsStream(file);
        if (in == null) {
            throw new WeightsException(file
                    + ": expected among the program's resources, found none; the program was not built completely");
        }
        return in;
    }

    @Override
    public ClipFormat format() {
        return config.format();
    }

    @Override
    public NoiseSchedule schedule() {
        return NoiseSchedule.cosine();
    }

    @Override
    public boolean diffusesPixels() {
        return true;
    }

    @Override
    public Encoding encode(float[] clip) {
        return Encoding.ofPixels(clip);
    }

    @Override
    public ConditionedPrior condition(String prompt, float[] restPicture) {
        List<float[]> texts =
                encoder.encode(List.of("", FirstClause.of(prompt))); // no text is the empty prompt, not zeros
        return condition(texts.get(0), texts.get(1), restPicture);
    }

    /** Binds token vectors, [tokens, width], instead of a prompt. */
    ConditionedVideoDit condition(float[] empty, float[] prompt, float[] restPicture) {
        float[] both = Arrays.copyOf(empty, empty.length + prompt.length);
        System.arraycopy(prompt, 0, both, empty.length, prompt.length);
        return new ConditionedVideoDit(estimates, config, bind(both, 2, restPicture), bind(prompt, 1, restPicture));
    }

    private ConditionedVideoDit.Condition bind(float[] tokens, int texts, float[] restPicture) {
        Tensor text = Tensor.of(tokens, texts, encoder.tokens(), encoder.width());
        List<Tensor> results = network.call("condition", text, config.cutPicture(restPicture));
        return new ConditionedVideoDit.Condition(results.get(0), results.get(1), results.get(2));
    }

    @Override
    public List<String> hindrances() {
        return estimates.hindrance().stream().toList();
    }

    @Override
    public void close() {
        estimates.close();
        network.close();
    }
}
