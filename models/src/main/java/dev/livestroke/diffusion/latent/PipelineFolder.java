package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.text.ClipPrompts;
import dev.livestroke.diffusion.text.ClipTextConfig;
import dev.livestroke.diffusion.text.ClipTokenizer;
import dev.livestroke.diffusion.unet.UNet3DConfig;
import dev.livestroke.diffusion.vae.KlConfig;
import dev.livestroke.tensor.ConfigFile;
import dev.livestroke.tensor.Precision;
import dev.livestroke.tensor.Weights;
import dev.livestroke.tensor.WeightsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A text-to-video pipeline as it is published: a folder with {@code model_index.json} and a folder for each part, weights in
 * safetensors, whole or in shards, in full or half precision.
 */
final class PipelineFolder {

    private static final Map<String, String> PARTS = Map.of(
            "unet", "UNet3DConditionModel",
            "vae", "AutoencoderKL",
            "text_encoder", "CLIPTextModel",
            "tokenizer", "CLIPTokenizer");

    /** Names of the autoencoder's attention in files from before diffusers 0.18. */
    private static final Map<String, String> EARLIER_ATTENTION = Map.of(
            ".attentions.0.query.", ".attentions.0.to_q.",
            ".attentions.0.key.", ".attentions.0.to_k.",
            ".attentions.0.value.", ".attentions.0.to_v.",
            ".attentions.0.proj_attn.", ".attentions.0.to_out.0.");

    private final Path folder;
    private final Precision precision;

    private PipelineFolder(Path folder, Precision precision) {
        this.folder = folder;
        this.precision = precision;
    }

    /**
     * Opens the pipeline in {@code folder}: reads its configurations and the names and sizes of all weights, and compares
     * them; the weights themselves stay where they are.
     *
     * @param precision which weights to take where there are both
     * @throws WeightsException if a file is missing, damaged, or made for something else
     */
    static LatentPipeline open(Path folder, Precision precision) {
        return new PipelineFolder(folder, precision).open();
    }

    private LatentPipeline open() {
        checkIndex();
        ConfigFile unetFile = config("unet", "config.json");
        UNet3DConfig unet = UNet3DConfig.read(unetFile);
        KlConfig autoencoder = KlConfig.read(config("vae", "config.json"));
        ClipTextConfig text = ClipTextConfig.read(config("text_encoder", "config.json"));
        if (text.width() != unet.textWidth()) {
            throw unetFile.fault(
                    "cross_attention_dim", "the text encoder's hidden_size " + text.width(), unet.textWidth());
        }
        ClipTokenizer tokenizer = ClipTokenizer.read(folder.resolve("tokenizer"));
        Weights unetWeights = weights("unet", "diffusion_pytorch_model");
        Weights autoencoderWeights = weights("vae", "diffusion_pytorch_model").renamed(PipelineFolder::today);
        Weights textWeights = weights("text_encoder", "model").renamed(PipelineFolder::withoutModel);
        unet.spec().check(unetWeights);
        autoencoder.spec().check(autoencoderWeights);
        text.spec().check(textWeights);
        return new LatentPipeline(
                unet,
                unetWeights,
                autoencoder,
                autoencoderWeights,
                placement -> new ClipPrompts(tokenizer, text, textWeights, placement),
                ScaledLinearSchedule.read(config("scheduler", "scheduler_config.json")),
                LatentPipeline.FRAMES,
                unetFile.number("sample_size", 32) * autoencoder.shrinkage());
    }

    private void checkIndex() {
        ConfigFile index = config("", "model_index.json");
        PARTS.forEach((part, type) -> {
            List<String> kind = index.texts(part);
            if (kind.size() != 2 || !(kind.get(1).equals(type) || kind.get(1).equals(type + "Fast"))) {
                throw index.fault(part, "a " + type, kind);
            }
        });
    }

    private ConfigFile config(String part, String file) {
        Path path = folder.resolve(part).resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new WeightsException(path + ": expected a file of a text-to-video pipeline, found none");
        }
        return ConfigFile.read(path);
    }

    /** Opens the weights of a part, whichever of their usual forms there is; the wanted precision first. */
    private Weights weights(String part, String stem) {
        String full = stem + ".safetensors";
        String half = stem + ".fp16.safetensors";
        boolean halfFirst = precision == Precision.FLOAT16;
        for (String file : halfFirst ? List.of(half, full) : List.of(full, half)) {
            Path path = folder.resolve(part).resolve(file);
            if (Files.isRegularFile(path)) {
                return Weights.map(path);
            }
            Path index = path.resolveSibling(file.equals(half) ? full + ".index.fp16.json" : full + ".index.json");
            if (Files.isRegularFile(index)) {
                return Weights.sharded(index);
            }
        }
        String pickled = part.equals("text_encoder") ? "pytorch_model.bin" : stem + ".bin";
        boolean onlyPickled = Files.isRegularFile(folder.resolve(part).resolve(pickled));
        throw new WeightsException(folder.resolve(part).resolve(full) + ": expected weights in safetensors, found "
                + (onlyPickled ? "only " + pickled + ", which may hold programs and is never opened" : "none"));
    }

    /** Returns the name that the autoencoder's source uses. */
    private static String today(String name) {
        for (Map.Entry<String, String> earlier : EARLIER_ATTENTION.entrySet()) {
            if (name.contains(earlier.getKey())) {
                return name.replace(earlier.getKey(), earlier.getValue());
            }
        }
        return name;
    }

    /** Text encoders are published with a prefix, and with the numbers of the positions, which need no file. */
    private static String withoutModel(String name) {
        String bare = name.startsWith("text_model.") ? name.substring("text_model.".length()) : name;
        return bare.equals("embeddings.position_ids") ? "" : bare;
    }
}
