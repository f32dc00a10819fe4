package dev.livestroke.diffusion.unet;

import com.google.gson.annotations.SerializedName;
import dev.livestroke.tensor.ConfigFile;
import dev.livestroke.tensor.WeightSpec;
import dev.livestroke.tensor.WeightsException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sizes of a UNet3DConditionModel, as a pipeline's {@code unet/config.json} gives them; other fields there must have
 * the values of the published text-to-video networks, or are for people.
 *
 * @param channels of the latents that go in; as many come out
 * @param widths channels of the four levels, finest first
 * @param layers how many layers a level has on the way down; one more on the way up
 * @param textWidth length of a text token
 * @param headSize length of an attention head
 * @param groups of the group norms
 */
public record UNet3DConfig(
        @SerializedName("in_channels") int channels,
        @SerializedName("block_out_channels") List<Integer> widths,
        @SerializedName("layers_per_block") int layers,
        @SerializedName("cross_attention_dim") int textWidth,
        @SerializedName("attention_head_dim") int headSize,
        @SerializedName("norm_num_groups") int groups) {

    private static final int LEVELS = 4;
    private static final String DOWN = "CrossAttnDownBlock3D";
    private static final String UP = "CrossAttnUpBlock3D";

    /**
     * Checks a configuration.
     *
     * @throws WeightsException if the network's source is not written for it
     */
    public static UNet3DConfig read(ConfigFile file) {
        file.require("out_channels", 4);
        file.require("in_channels", 4);
        file.require("act_fn", "silu");
        file.require("norm_eps", 1e-5);
        file.require("downsample_padding", 1);
        file.require("mid_block_scale_factor", 1);
        file.require("down_block_types", List.of(DOWN, DOWN, DOWN, "DownBlock3D"));
        file.require("up_block_types", List.of("UpBlock3D", UP, UP, UP));
        UNet3DConfig config = file.as(UNet3DConfig.class);
        if (config.widths == null || config.widths.size() != LEVELS) {
            throw file.fault("block_out_channels", LEVELS + " widths", config.widths);
        }
        for (int width : config.widths) {
            if (config.groups < 1 || width < 1 || width % config.groups != 0) {
                throw file.fault("block_out_channels", "multiples of norm_num_groups " + config.groups, width);
            }
            if (config.headSize < 1 || width % config.headSize != 0) {
                throw file.fault("block_out_channels", "multiples of attention_head_dim " + config.headSize, width);
            }
        }
        if (config.layers < 1 || config.textWidth < 1) {
            throw file.fault("layers_per_block, cross_attention_dim", "positive sizes", config);
        }
        return config;
    }

    /** Returns the names and sizes of all weights, as published. */
    public WeightSpec spec() {
        UNet3DSpec spec = new UNet3DSpec(this);
        spec.ends();
        IntStream.range(0, LEVELS).forEach(spec::down);
        spec.middle();
        IntStream.range(0, LEVELS).forEach(spec::up);
        return spec.complete();
    }

    /** Returns whether level {@code i} on the way down attends to the text: all but the coarsest. */
    boolean attends(int i) {
        return i < LEVELS - 1;
    }
}
