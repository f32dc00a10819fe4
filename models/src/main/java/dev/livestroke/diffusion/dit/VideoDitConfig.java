package dev.livestroke.diffusion.dit;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import dev.livestroke.tensor.Dims;
import dev.livestroke.tensor.WeightSpec;
import dev.livestroke.tensor.WeightsException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sizes of a VideoDiT checkpoint, as its {@code config.json} gives them; other fields there are for people.
 *
 * @param width length of a token inside the network
 * @param layers how many blocks
 * @param heads attention heads; width = heads times headSize
 * @param mlpRatio hidden size of a block's network in widths
 * @param strokeWidthPx stroke width the prior likes best, in px
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
        @SerializedName("stroke_width_px_sds") double strokeWidthPx) {

    /** A patch: frames, rows and columns of pixels. */
    record Patch(int t, int h, int w) {}

    /** The prompt: how many token vectors of what length. */
    record Text(int tokens, int dim) {}

    /** The sinusoids of the diffusion time. */
    record TimeEmbedding(int dim) {}

    /** The clip the network's source is written for. */
    private static final VideoDitConfig.Patch PATCH = new Patch(2, 8, 8);

    private static final int FRAMES = 16;
    private static final int RESOLUTION = 64;

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
        require(origin, "frames", FRAMES, config.frames);
        require(origin, "resolution", RESOLUTION, config.resolution);
        require(origin, "patch", PATCH, config.patch);
        require(origin, "heads times head_dim", config.width, config.heads * config.headSize);
        require(origin, "t_embedding.dim", 256, config.timeEmbedding.dim);
        return config;
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

    private static void require(String origin, String field, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new WeightsException(origin + ": " + field + ": expected " + expected + ", found " + found);
        }
    }
}
