package dev.livestroke.diffusion.vae;

import com.google.gson.annotations.SerializedName;
import dev.livestroke.tensor.ConfigFile;
import dev.livestroke.tensor.WeightSpec;
import dev.livestroke.tensor.WeightsException;
import java.util.List;

/**
 * The sizes of an AutoencoderKL, as a pipeline's {@code vae/config.json} gives them.
 *
 * @param widths channels of the levels, finest first; each but the last halves the picture
 * @param layers how many layers a level of the encoder has; the decoder's have one more
 * @param latentChannels of the latents
 * @param groups of the group norms
 * @param scale what latents are multiplied by before they are noised
 */
public record KlConfig(
        @SerializedName("block_out_channels") List<Integer> widths,
        @SerializedName("layers_per_block") int layers,
        @SerializedName("latent_channels") int latentChannels,
        @SerializedName("norm_num_groups") int groups,
        @SerializedName("scaling_factor") double scale) {

    private static final double PUBLISHED_SCALE = 0.18215; // of files from before the field was
    static final int COLORS = 3;

    /**
     * Checks a configuration.
     *
     * @throws WeightsException if the network's source is not written for it
     */
    public static KlConfig read(ConfigFile file) {
        file.require("in_channels", COLORS);
        file.require("out_channels", COLORS);
        file.require("act_fn", "silu");
        KlConfig config = file.as(KlConfig.class);
        if (config.widths == null || config.widths.isEmpty()) {
            throw file.fault("block_out_channels", "at least one width", config.widths);
        }
        file.require(
                "down_block_types",
                config.widths.stream().map(width -> "DownEncoderBlock2D").toList());
        for (int width : config.widths) {
            if (config.groups < 1 || width < 1 || width % config.groups != 0) {
                throw file.fault("block_out_channels", "multiples of norm_num_groups " + config.groups, width);
            }
        }
        if (config.layers < 1 || config.latentChannels < 1 || config.scale < 0) {
            throw file.fault("layers_per_block, latent_channels, scaling_factor", "positive sizes", config);
        }
        return config.scale > 0
                ? config
                : new KlConfig(config.widths, config.layers, config.latentChannels, config.groups, PUBLISHED_SCALE);
    }

    /** Returns how many pixels, along each side, become one latent. */
    public int shrinkage() {
        return 1 << (widths.size() - 1);
    }

    /** Returns the names and sizes of all weights, as published: the encoder's and the decoder's. */
    public WeightSpec spec() {
        WeightSpec.Builder spec = new WeightSpec.Builder();
        encoder(spec);
        decoder(spec);
        return spec.build();
    }

    /** Returns the names and sizes of the weights that the encoder uses. */
    WeightSpec encoderSpec() {
        WeightSpec.Builder spec = new WeightSpec.Builder();
        encoder(spec);
        return spec.build();
    }

    private void encoder(WeightSpec.Builder spec) {
        spec.conv("encoder.conv_in", COLORS, widths.get(0), 3);
        int width = widths.get(0);
        for (int i = 0; i < widths.size(); i++) {
            String block = "encoder.down_blocks." + i;
            for (int j = 0; j < layers; j++) {
                resnet(spec, block + ".resnets." + j, width, widths.get(i));
                width = widths.get(i);
            }
            if (i < widths.size() - 1) {
                spec.conv(block + ".downsamplers.0.conv", width, width, 3);
            }
        }
        middle(spec, "encoder.mid_block", width);
        spec.norm("encoder.conv_norm_out", width);
        spec.conv("encoder.conv_out", width, 2 * latentChannels, 3);
        spec.conv("quant_conv", 2 * latentChannels, 2 * latentChannels, 1);
    }

    private void decoder(WeightSpec.Builder spec) {
        int width = widths.get(widths.size() - 1);
        spec.conv("post_quant_conv", latentChannels, latentChannels, 1);
        spec.conv("decoder.conv_in", latentChannels, width, 3);
        middle(spec, "decoder.mid_block", width);
        for (int i = 0; i < widths.size(); i++) {
            String block = "decoder.up_blocks." + i;
            int out = widths.get(widths.size() - 1 - i);
            for (int j = 0; j <= layers; j++) {
                resnet(spec, block + ".resnets." + j, width, out);
                width = out;
            }
            if (i < widths.size() - 1) {
                spec.conv(block + ".upsamplers.0.conv", width, width, 3);
            }
        }
        spec.norm("decoder.conv_norm_out", width);
        spec.conv("decoder.conv_out", width, COLORS, 3);
    }

    private static void middle(WeightSpec.Builder spec, String name, int width) {
        resnet(spec, name + ".resnets.0", width, width);
        resnet(spec, name + ".resnets.1", width, width);
        String attention = name + ".attentions.0";
        spec.norm(attention + ".group_norm", width);
        spec.linear(attention + ".to_q", width, width);
        spec.linear(attention + ".to_k", width, width);
        spec.linear(attention + ".to_v", width, width);
        spec.linear(attention + ".to_out.0", width, width);
    }

    private static void resnet(WeightSpec.Builder spec, String name, int in, int out) {
        spec.norm(name + ".norm1", in);
        spec.conv(name + ".conv1", in, out, 3);
        spec.norm(name + ".norm2", out);
        spec.conv(name + ".conv2", out, out, 3);
        if (in != out) {
            spec.conv(name + ".conv_shortcut", in, out, 1);
        }
    }
}
