package dev.livestroke.judge;

import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.diffusion.PromptEncoder;
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
import java.util.List;

/** Says how well a clip fits a prompt, from -1 to 1: the cosine between both in a space that it has learned. */
public final class ClipJudge implements AutoCloseable {

    private final JudgeConfig config;
    private final PromptEncoder encoder;
    private final TorchModule network;

    ClipJudge(JudgeConfig config, Weights weights, PromptEncoder encoder) {
        encoder.requireShape(config.text().tokens(), config.text().dim());
        config.spec().check(weights);
        this.config = config;
        this.encoder = encoder;
        this.network = TorchModule.compile(TorchSource.resource(ClipJudge.class, "judge.torchscript.py"), weights);
    }

    /**
     * Opens the judge that ships with the program.
     *
     * @param encoder the encoder it was trained with, {@code MiniLm}
     */
    public static ClipJudge shipped(PromptEncoder encoder) {
        try (InputStream config = resource("judge.config.json");
                Reader json = new InputStreamReader(config, StandardCharsets.UTF_8);
                InputStream weights = resource("judge.safetensors")) {
            return new ClipJudge(
                    JudgeConfig.read("judge.config.json", json),
                    Safetensors.read("judge.safetensors", weights),
                    encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String file) {
        InputStream in = ClipJudge.class.getResourceAsStream(file);
        if (in == null) {
            throw new WeightsException(file
                    + ": expected among the program's resources, found none; the program was not built completely");
        }
        return in;
    }

    /**
     * Opens the judge in a folder: {@code judge.config.json} and {@code judge.safetensors}.
     *
     * @param encoder the encoder it was trained with, {@code MiniLm}
     * @throws WeightsException if a file is missing, damaged or does not fit
     */
    public static ClipJudge read(Path folder, PromptEncoder encoder) {
        Path config = folder.resolve("judge.config.json");
        try (Reader json = Files.newBufferedReader(config)) {
            return new ClipJudge(
                    JudgeConfig.read(config.toString(), json),
                    Safetensors.map(folder.resolve("judge.safetensors")),
                    encoder);
        } catch (IOException e) {
            throw new WeightsException(config + ": expected a judge's configuration, found " + e);
        }
    }

    /** Returns the clips it judges. */
    public ClipFormat format() {
        return config.format();
    }

    /**
     * Returns how well the clip fits each prompt.
     *
     * @param clip pixels [frames, height, width], ink 1, paper -1
     * @param restPicture the drawing at rest at the same place and scale, [height, width]
     * @param prompts at least one
     */
    public double[] scores(float[] clip, float[] restPicture, List<String> prompts) {
        float[] tokens = new float[prompts.size() * encoder.tokens() * encoder.width()];
        int at = 0;
        for (float[] one : encoder.encode(prompts)) {
            System.arraycopy(one, 0, tokens, at, one.length);
            at += one.length;
        }
        return scores(clip, restPicture, Tensor.of(tokens, prompts.size(), encoder.tokens(), encoder.width()));
    }

    /** @param texts token vectors of the prompts, [prompts, tokens, width] */
    double[] scores(float[] clip, float[] restPicture, Tensor texts) {
        float[] seen = network.call("clip", config.cut(clip), config.cutPicture(restPicture))
                .get(0)
                .values();
        float[] asked = network.call("text", texts).get(0).values();
        double[] scores = new double[asked.length / seen.length];
        for (int i = 0; i < asked.length; i++) {
            scores[i / seen.length] += asked[i] * seen[i % seen.length];
        }
        return scores;
    }

    @Override
    public void close() {
        network.close();
    }
}
