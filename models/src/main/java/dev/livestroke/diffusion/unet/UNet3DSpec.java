package dev.livestroke.diffusion.unet;

import dev.livestroke.tensor.WeightSpec;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes down the weights of a UNet3DConditionModel, block by block, under their published names. */
final class UNet3DSpec {

    private static final int FIRST_HEADS = 8; // of transformer_in, whatever the widths

    private final UNet3DConfig config;
    private final WeightSpec.Builder weights = new WeightSpec.Builder();
    private final Deque<Integer> skips = new ArrayDeque<>();
    private final int time;
    private int width;

    UNet3DSpec(UNet3DConfig config) {
        this.config = config;
        this.width = config.widths().get(0);
        this.time = 4 * width;
        skips.push(width);
    }

    /** The layers before the first block and after the last. */
    void ends() {
        weights.conv("conv_in", config.channels(), width, 3);
        weights.linear("time_embedding.linear_1", width, time);
        weights.linear("time_embedding.linear_2", time, time);
        int inner = FIRST_HEADS * config.headSize();
        transformer("transformer_in", width, inner, inner);
        weights.norm("conv_norm_out", width);
        weights.conv("conv_out", width, config.channels(), 3);
    }

    void down(int i) {
        String block = "down_blocks." + i;
        int out = config.widths().get(i);
        for (int j = 0; j < config.layers(); j++) {
            layer(block, j, width, out, config.attends(i));
            width = out;
            skips.push(width);
        }
        if (i < config.widths().size() - 1) {
            weights.conv(block + ".downsamplers.0.conv", width, width, 3);
            skips.push(width);
        }
    }

    void middle() {
        resnet("mid_block.resnets.0", width, width);
        convsOverTime("mid_block.temp_convs.0", width);
        transformer("mid_block.attentions.0", width, width, config.textWidth());
        transformer("mid_block.temp_attentions.0", width, width, width);
        resnet("mid_block.resnets.1", width, width);
        convsOverTime("mid_block.temp_convs.1", width);
    }

    void up(int i) {
        String block = "up_blocks." + i;
        int level = config.widths().size() - 1 - i;
        int out = config.widths().get(level);
        for (int j = 0; j <= config.layers(); j++) {
            layer(block, j, width + skips.pop(), out, config.attends(level));
            width = out;
        }
        if (level > 0) {
            weights.conv(block + ".upsamplers.0.conv", width, width, 3);
        }
    }

    WeightSpec complete() {
        return weights.build();
    }

    private void layer(String block, int j, int in, int out, boolean attends) {
        resnet(block + ".resnets." + j, in, out);
        convsOverTime(block + ".temp_convs." + j, out);
        if (attends) {
            transformer(block + ".attentions." + j, out, out, config.textWidth());
            transformer(block + ".temp_attentions." + j, out, out, out);
        }
    }

    private void resnet(String name, int in, int out) {
        weights.norm(name + ".norm1", in);
        weights.conv(name + ".conv1", in, out, 3);
        weights.linear(name + ".time_emb_proj", time, out);
        weights.norm(name + ".norm2", out);
        weights.conv(name + ".conv2", out, out, 3);
        if (in != out) {
            weights.conv(name + ".conv_shortcut", in, out, 1);
        }
    }

    private void convsOverTime(String name, int width) {
        for (int i = 1; i <= 4; i++) {
            String conv = name + ".conv" + i + (i == 1 ? ".2" : ".3");
            weights.norm(name + ".conv" + i + ".0", width);
            weights.tensor(conv + ".weight", width, width, 3, 1, 1);
            weights.tensor(conv + ".bias", width);
        }
    }

    /** @param second width of what the second attention looks at */
    private void transformer(String name, int width, int inner, int second) {
        weights.norm(name + ".norm", width);
        weights.linear(name + ".proj_in", width, inner);
        String block = name + ".transformer_blocks.0";
        attention(block + ".attn1", inner, inner);
        attention(block + ".attn2", inner, second);
        for (int i = 1; i <= 3; i++) {
            weights.norm(block + ".norm" + i, inner);
        }
        weights.linear(block + ".ff.net.0.proj", inner, 8 * inner); // values and gates
        weights.linear(block + ".ff.net.2", 4 * inner, inner);
        weights.linear(name + ".proj_out", inner, width);
    }

    private void attention(String name, int inner, int seen) {
        weights.tensor(name + ".to_q.weight", inner, inner);
        weights.tensor(name + ".to_k.weight", inner, seen);
        weights.tensor(name + ".to_v.weight", inner, seen);
        weights.linear(name + ".to_out.0", inner, inner);
    }
}
