package dev.livestroke.diffusion.dit;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import dev.livestroke.diffusion.ClipFormat;
import dev.livestroke.tensor.Dims;
import dev.livestroke.tensor.Tensor;
import dev.livestroke.tensor.WeightSpec;
import dev.livestroke.tensor.WeightsException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sizes of a VideoDiT checkpoint, as its {@code config.json} gives them; other fields there are for people.
 *
 * @param width length of a token inside the network
 * @param layers how many blocks
 * @param heads attention heads; width = heads times headSize
 * @param mlpRatio hidden size of a block's network in widths
 * @param strokeWidthPx stroke width the prior likes best, in px
 * @param predicts "velocity", the default, or "sample"
 * @param guides "embedded" where the network takes the guidance scale as an input; absent where it must be asked twice
 */
record VideoDitConfig(
        int frames,
        int resolution,
        Patch patch,
        int width,
        int layers,
        int heads,
        @SerializedName("head_dim") int headSize,
        @SerializedName("mlp_ratio") int mlpRatio,
        Text text,
        @SerializedName("t_embedding") TimeEmbedding timeEmbedding,
        @SerializedName("stroke_width_px_sds") double strokeWidthPx,
        @SerializedName("prediction") @Nullable String predicts,
        @SerializedName("guidance") @Nullable String guides) {

    /** The greatest scale of guidance that a network with embedded guidance is taught. */
    static final double MOST_GUIDANCE = 15;

    private static final String VELOCITY = "velocity";
    private static final String SAMPLE = "sample";
    private static final String EMBEDDED = "embedded";
    private static final double FILL = 0.62; // of the canvas, as in the prior's study

    /** A patch: frames, rows and columns of pixels. */
    record Patch(int t, int h, int w) {}

    /** The prompt: how many token vectors of what length. */
    record Text(int tokens, int dim) {}

    /** The sinusoids of the diffusion time. */
    record TimeEmbedding(int dim) {}

    /**
     * Reads and checks a configuration.
     *
     * @throws WeightsException if it isn't one, or not one the network's source is written for
     */
    static VideoDitConfig read(String origin, Reader json) {
        VideoDitConfig config;
        try {
            config = new Gson().fromJson(json, VideoDitConfig.class);
        } catch (JsonParseException e) {
            throw new WeightsException(origin + ": expected a network's configuration, found " + e.getMessage());
        }
        if (config == null || config.patch == null || config.text == null || config.timeEmbedding == null) {
            throw new WeightsException(origin + ": expected a configuration with patch, text and t_embedding");
        }
        requireDivisor(origin, "patch.t", config.patch.t, config.frames);
        requireDivisor(origin, "patch.h", config.patch.h, config.resolution);
        requireDivisor(origin, "patch.w", config.patch.w, config.resolution);
        require(origin, "heads times head_dim", config.width, config.heads * config.headSize);
        require(origin, "t_embedding.dim", 256, config.timeEmbedding.dim);
        requireKnown(origin, "prediction", config.predicts, VELOCITY, SAMPLE);
        requireKnown(origin, "guidance", config.guides, EMBEDDED);
        return config;
    }

    /** Returns the clips that the network knows. */
    ClipFormat format() {
        return new ClipFormat(frames, resolution, resolution, strokeWidthPx, FILL);
    }

    /** Returns what the network says of a noised clip. */
    Prediction prediction() {
        return SAMPLE.equals(predicts) ? Prediction.SAMPLE : Prediction.VELOCITY;
    }

    /** Returns whether the network takes the scale of guidance as an input. */
    boolean learnedGuidance() {
        return EMBEDDED.equals(guides);
    }

    /** Returns clips as the network takes them, [clips, T, t, Y, h, X, w]. */
    Tensor cut(float[] clips) {
        int rows = resolution / patch.h;
        int columns = resolution / patch.w;
        long count = clips.length / format().clipPixels();
        return Tensor.of(clips, count, frames / patch.t, patch.t, rows, patch.h, columns, patch.w);
    }

    /** Returns a picture as the network takes it, [Y, h, X, w]. */
    Tensor cutPicture(float[] picture) {
        return Tensor.of(picture, resolution / patch.h, patch.h, resolution / patch.w, patch.w);
    }

    /** Returns the names and sizes of all weights. */
    WeightSpec spec() {
        Map<String, Dims> spec = new LinkedHashMap<>();
        int patchPixels = patch.t * patch.h * patch.w;
        int picturePatches = (resolution / patch.h) * (resolution / patch.w);
        linear(spec, "pin", patchPixels + patch.h * patch.w + 1, width);
        spec.put("pos", Dims.of(1, (long) frames / patch.t * picturePatches, width));
        linear(spec, "txt", text.dim, width);
        spec.put("tpos", Dims.of(1, text.tokens, width));
        linear(spec, "pool.0", text.dim, width);
        linear(spec, "pool.2", width, width);
        linear(spec, "te.0", timeEmbedding.dim, width);
        linear(spec, "te.2", width, width);
        if (learnedGuidance()) {
            linear(spec, "ge.0", timeEmbedding.dim, width);
            linear(spec, "ge.2", width, width);
        }
        linear(spec, "ada.1", width, 6 * width);
        for (int layer = 0; layer < layers; layer++) {
            block(spec, "b." + layer + ".");
        }
        linear(spec, "ao", width, 2 * width);
        linear(spec, "out", width, patchPixels);
        return new WeightSpec(spec);
    }

    private void block(Map<String, Dims> spec, String name) {
        spec.put(name + "tab", Dims.of(6, width));
        linear(spec, name + "qkv", width, 3 * width);
        spec.put(name + "qn.weight", Dims.of(headSize));
        spec.put(name + "kn.weight", Dims.of(headSize));
        linear(spec, name + "o", width, width);
        linear(spec, name + "f1", width, mlpRatio * width);
        linear(spec, name + "f2", mlpRatio * width, width);
    }

    private static void linear(Map<String, Dims> spec, String name, int in, int out) {
        spec.put(name + ".weight", Dims.of(out, in));
        spec.put(name + ".bias", Dims.of(out));
    }

    private static void requireDivisor(String origin, String field, int size, int whole) {
        if (size < 1 || whole % size != 0) {
            throw new WeightsException(origin + ": " + field + ": expected a divisor of " + whole + ", found " + size);
        }
    }

    private static void requireKnown(String origin, String field, @Nullable String found, String... known) {
        if (found != null && !List.of(known).contains(found)) {
            throw new WeightsException(
                    origin + ": " + field + ": expected " + String.join(" or ", known) + ", found " + found);
        }
    }

    private static void require(String origin, String field, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new WeightsException(origin + ": " + field + ": expected " + expected + ", found " + found);
        }
    }
}
