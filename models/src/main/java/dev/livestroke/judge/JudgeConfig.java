package dev.livestroke.judge;

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
import java.util.Map;

/**
 * The sizes of a judge's checkpoint, as its {@code judge.config.json} gives them; other fields there are for people.
 *
 * @param width length of a token inside the network
 * @param layers how many blocks clips go through
 * @param textLayers how many blocks prompts go through
 * @param headSize of an attention head, a divisor of the width
 * @param mlpRatio hidden size of a block's network in widths
 * @param embed length of the vectors that are compared
 * @param strokeWidthPx stroke width it has seen most, in px
 */
record JudgeConfig(
        int frames,
        int resolution,
        Patch patch,
        int width,
        int layers,
        @SerializedName("text_layers") int textLayers,
        @SerializedName("head_dim") int headSize,
        @SerializedName("mlp_ratio") int mlpRatio,
        int embed,
        Text text,
        @SerializedName("stroke_width_px_sds") double strokeWidthPx) {

    private static final double FILL = 0.62; // of the canvas, as in its training

    /** A patch: frames, rows and columns of pixels. */
    record Patch(int t, int h, int w) {}

    /** The prompt: how many token vectors of what length. */
    record Text(int tokens, int dim) {}

    /**
     * Reads and checks a configuration.
     *
     * @throws WeightsException if it isn't one
     */
    static JudgeConfig read(String origin, Reader json) {
        JudgeConfig config;
        try {
            config = new Gson().fromJson(json, JudgeConfig.class);
        } catch (JsonParseException e) {
            throw new WeightsException(origin + ": expected a judge's configuration, found " + e.getMessage());
        }
        if (config == null || config.patch == null || config.text == null) {
            throw new WeightsException(origin + ": expected a configuration with patch and text");
        }
        requireDivisor(origin, "patch.t", config.patch.t, config.frames);
        requireDivisor(origin, "patch.h", config.patch.h, config.resolution);
        requireDivisor(origin, "patch.w", config.patch.w, config.resolution);
        requireDivisor(origin, "head_dim", config.headSize, config.width);
        return config;
    }

    /** Returns the clips that the network knows. */
    ClipFormat format() {
        return new ClipFormat(frames, resolution, resolution, strokeWidthPx, FILL);
    }

    /** Returns a clip as the network takes it, [1, T, t, Y, h, X, w]. */
    Tensor cut(float[] clip) {
        int rows = resolution / patch.h;
        int columns = resolution / patch.w;
        return Tensor.of(clip, 1, frames / patch.t, patch.t, rows, patch.h, columns, patch.w);
    }

    /** Returns a picture as the network takes it, [1, Y, h, X, w]. */
    Tensor cutPicture(float[] picture) {
        return Tensor.of(picture, 1, resolution / patch.h, patch.h, resolution / patch.w, patch.w);
    }

    /** Returns the names and sizes of all weights. */
    WeightSpec spec() {
        Map<String, Dims> spec = new LinkedHashMap<>();
        int picturePatches = (resolution / patch.h) * (resolution / patch.w);
        linear(spec, "pin", (patch.t + 1) * patch.h * patch.w, width);
        spec.put("pos", Dims.of(1, (long) frames / patch.t * picturePatches, width));
        for (int layer = 0; layer < layers; layer++) {
            block(spec, "b." + layer + ".");
        }
        norm(spec, "no");
        linear(spec, "out", width, embed);
        linear(spec, "txt", text.dim, width);
        spec.put("tpos", Dims.of(1, text.tokens, width));
        for (int layer = 0; layer < textLayers; layer++) {
            block(spec, "t." + layer + ".");
        }
        norm(spec, "tno");
        linear(spec, "tout", width, embed);
        return new WeightSpec(spec);
    }

    private void block(Map<String, Dims> spec, String name) {
        norm(spec, name + "n1");
        linear(spec, name + "qkv", width, 3 * width);
        spec.put(name + "qn.weight", Dims.of(headSize));
        spec.put(name + "kn.weight", Dims.of(headSize));
        linear(spec, name + "o", width, width);
        norm(spec, name + "n2");
        linear(spec, name + "f1", width, mlpRatio * width);
        linear(spec, name + "f2", mlpRatio * width, width);
    }

    private void norm(Map<String, Dims> spec, String name) {
        spec.put(name + ".weight", Dims.of(width));
        spec.put(name + ".bias", Dims.of(width));
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
}
