package dev.livestroke.diffusion.latent;

import com.google.gson.Gson;
import dev.livestroke.diffusion.text.ClipTextConfig;
import dev.livestroke.diffusion.unet.UNet3DConfig;
import dev.livestroke.diffusion.vae.KlConfig;
import dev.livestroke.tensor.FormulaWeights;
import dev.livestroke.tensor.Safetensors;
import dev.livestroke.tensor.SafetensorsFile;
import dev.livestroke.tensor.WeightSpec;
import dev.livestroke.tensor.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a pipeline of small networks in the published layout; weights follow the formula of the reference vectors. */
public final class TinyPipeline {

    private static final UNet3DConfig UNET = new UNet3DConfig(4, List.of(32, 32, 64, 64), 2, 24, 8, 32);
    private static final KlConfig AUTOENCODER = new KlConfig(List.of(32, 32, 64, 64), 1, 4, 32, 0.18215);
    private static final ClipTextConfig TEXT = new ClipTextConfig(260, 24, 48, 2, 2, 77, "gelu");
    private static final String MODEL = "diffusion_pytorch_model";

    private final Path folder;

    /** @param folder made when it is written */
    public TinyPipeline(Path folder) {
        this.folder = folder;
    }

    /** Writes all of it. */
    public void write() throws IOException {
        json("model_index.json", """
                {"_class_name": "TextToVideoSDPipeline", "unet": ["diffusers", "UNet3DConditionModel"],
                 "vae": ["diffusers", "AutoencoderKL"], "text_encoder": ["transformers", "CLIPTextModel"],
                 "tokenizer": ["transformers", "CLIPTokenizer"], "scheduler": ["diffusers", "DDIMScheduler"]}""");
        json("unet/config.json", """
                {"_class_name": "UNet3DConditionModel", "block_out_channels": [32, 32, 64, 64], "layers_per_block": 2,
                 "cross_attention_dim": 24, "attention_head_dim": 8, "norm_num_groups": 32, "in_channels": 4,
                 "out_channels": 4, "sample_size": 8, "act_fn": "silu", "norm_eps": 1e-05}""");
        json("vae/config.json", """
                {"block_out_channels": [32, 32, 64, 64], "layers_per_block": 1, "latent_channels": 4,
                 "norm_num_groups": 32, "in_channels": 3, "out_channels": 3}""");
        json("text_encoder/config.json", """
                {"vocab_size": 260, "hidden_size": 24, "intermediate_size": 48, "num_hidden_layers": 2,
                 "num_attention_heads": 2, "max_position_embeddings": 77, "hidden_act": "gelu"}""");
        json("scheduler/scheduler_config.json", """
                {"beta_schedule": "scaled_linear", "beta_start": 0.00085, "beta_end": 0.012,
                 "num_train_timesteps": 1000, "prediction_type": "epsilon"}""");
        tokenizer();
        save("unet/" + MODEL + ".safetensors", new FormulaWeights(UNET.spec()), false);
        save("vae/" + MODEL + ".safetensors", new FormulaWeights(AUTOENCODER.spec()), false);
        save("text_encoder/model.safetensors", new FormulaWeights(prefixed(TEXT.spec())), false);
    }

    /** Spreads the denoiser over two files and an index. */
    void shard() throws IOException {
        Path whole = folder.resolve("unet/" + MODEL + ".safetensors");
        Weights weights = Safetensors.map(whole);
        List<String> names = new ArrayList<>(weights.names());
        Map<String, String> index = new LinkedHashMap<>();
        for (int shard = 0; shard < 2; shard++) {
            List<String> some = names.subList(shard * names.size() / 2, (shard + 1) * names.size() / 2);
            String file = MODEL + "-0000" + (shard + 1) + "-of-00002.safetensors";
            save("unet/" + file, Weights.only(Set.copyOf(some), weights), false);
            some.forEach(name -> index.put(name, file));
        }
        json("unet/" + MODEL + ".safetensors.index.json", new Gson().toJson(Map.of("weight_map", index)));
        Files.delete(whole);
    }

    /** Gives the autoencoder's attention the names it had in earlier files. */
    void renameAttention() throws IOException {
        Path file = folder.resolve("vae/" + MODEL + ".safetensors");
        Weights earlier = Safetensors.map(file)
                .renamed(name -> name.replace(".to_q.", ".query.")
                        .replace(".to_k.", ".key.")
                        .replace(".to_v.", ".value.")
                        .replace(".to_out.0.", ".proj_attn."));
        SafetensorsFile.write(file.resolveSibling("earlier"), earlier, false);
        Files.move(file.resolveSibling("earlier"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Leaves nothing but weights in half precision. */
    void halve() throws IOException {
        for (String part : List.of("unet/" + MODEL, "vae/" + MODEL, "text_encoder/model")) {
            Path full = folder.resolve(part + ".safetensors");
            Path index = folder.resolve(part + ".safetensors.index.json");
            Weights weights = Files.exists(full) ? Safetensors.map(full) : Weights.sharded(index);
            save(part + ".fp16.safetensors", weights, true);
            Files.deleteIfExists(full);
            Files.deleteIfExists(index);
        }
    }

    /** A vocabulary of bytes alone, without a merge that matters. */
    private void tokenizer() throws IOException {
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        for (char letter = 'a'; letter <= 'z'; letter++) {
            vocabulary.put(String.valueOf(letter), vocabulary.size());
            vocabulary.put(letter + "</w>", vocabulary.size());
        }
        vocabulary.put("<|startoftext|>", 258);
        vocabulary.put("<|endoftext|>", 259);
        json("tokenizer/vocab.json", new Gson().toJson(vocabulary));
        json("tokenizer/merges.txt", "#version: 0.2\nz z\n");
        json("tokenizer/special_tokens_map.json", "{\"pad_token\": \"<|endoftext|>\"}");
    }

    private static WeightSpec prefixed(WeightSpec spec) {
        WeightSpec.Builder prefixed = new WeightSpec.Builder();
        prefixed.tensor("text_model.embeddings.position_ids", 1, 77);
        spec.tensors().forEach((name, dims) -> prefixed.tensor("text_model." + name, dims.toArray()));
        return prefixed.build();
    }

    private void save(String file, Weights weights, boolean half) throws IOException {
        SafetensorsFile.write(folder.resolve(file), weights, half);
    }

    private void json(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
