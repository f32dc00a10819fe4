package dev.livestroke.diffusion.text;

import com.google.gson.annotations.SerializedName;
import dev.livestroke.tensor.ConfigFile;
import dev.livestroke.tensor.WeightSpec;
import dev.livestroke.tensor.WeightsException;

/**
 * The sizes of CLIP's text encoder, as a pipeline's {@code text_encoder/config.json} gives them.
 *
 * @param vocabulary how many tokens there are
 * @param width length of a token's vector
 * @param hidden width inside a layer's network
 * @param positions the longest text in tokens
 * @param activation {@code gelu} or {@code quick_gelu}
 */
public record ClipTextConfig(
        @SerializedName("vocab_size") int vocabulary,
        @SerializedName("hidden_size") int width,
        @SerializedName("intermediate_size") int hidden,
        @SerializedName("num_hidden_layers") int layers,
        @SerializedName("num_attention_heads") int heads,
        @SerializedName("max_position_embeddings") int positions,
        @SerializedName("hidden_act") String activation) {

    /**
     * Checks a configuration.
     *
     * @throws WeightsException if the network's source is not written for it
     */
    public static ClipTextConfig read(ConfigFile file) {
        file.require("layer_norm_eps", 1e-5);
        ClipTextConfig config = file.as(ClipTextConfig.class);
        if (!"gelu".equals(config.activation) && !"quick_gelu".equals(config.activation)) {
            throw file.fault("hidden_act", "gelu or quick_gelu", config.activation);
        }
        if (config.heads < 1 || config.width < 1 || config.width % config.heads != 0) {
            throw file.fault("hidden_size", "a multiple of num_attention_heads " + config.heads, config.width);
        }
        if (config.layers < 1 || config.hidden < 1 || config.vocabulary < 1) {
            throw file.fault("vocab_size, intermediate_size, num_hidden_layers", "positive sizes", config);
        }
        if (config.positions < ClipTokenizer.LENGTH) {
            throw file.fault("max_position_embeddings", "at least " + ClipTokenizer.LENGTH, config.positions);
        }
        return config;
    }

    /** Returns the names and sizes of all weights, as published, without a leading {@code text_model.}. */
    public WeightSpec spec() {
        WeightSpec.Builder spec = new WeightSpec.Builder();
        spec.tensor("embeddings.token_embedding.weight", vocabulary, width);
        spec.tensor("embeddings.position_embedding.weight", positions, width);
        for (int i = 0; i < layers; i++) {
            String layer = "encoder.layers." + i;
            for (String part : new String[] {"k_proj", "v_proj", "q_proj", "out_proj"}) {
                spec.linear(layer + ".self_attn." + part, width, width);
            }
            spec.norm(layer + ".layer_norm1", width);
            spec.linear(layer + ".mlp.fc1", width, hidden);
            spec.linear(layer + ".mlp.fc2", hidden, width);
            spec.norm(layer + ".layer_norm2", width);
        }
        spec.norm("final_layer_norm", width);
        return spec.build();
    }
}
