package dev.livestroke.diffusion.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.diffusion.ConditionedPrior;
import dev.livestroke.diffusion.Encoding;
import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.NoisedClip;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.tensor.Placement;
import dev.livestroke.tensor.WeightsException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny pipeline in the published layout, written by the test: opened in all its forms, and refused where it is broken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PipelineFolderTest {

    private static final String UNET = "unet/diffusion_pytorch_model.safetensors";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        new TinyPipeline(folder).write();
    }

    @Test
    void a_published_folder_opens_and_judges_clips() {
        float[] whole = judged();
        assertThat(whole).doesNotContain(Float.NaN);
        assertThat(judged()).containsExactly(whole);
    }

    @Test
    void shards_half_precision_and_earlier_names_are_the_same_pipeline() throws IOException {
        float[] whole = judged();
        new TinyPipeline(folder).shard();
        assertThat(folder.resolve(UNET)).doesNotExist();
        assertThat(judged()).containsExactly(whole);
        new TinyPipeline(folder).renameAttention();
        assertThat(judged()).containsExactly(whole);
        new TinyPipeline(folder).halve();
        assertThat(folder.resolve("unet/diffusion_pytorch_model.fp16.safetensors"))
                .exists();
        assertThat(judged()).containsExactly(whole, within(0.05f));
    }

    @Test
    void a_missing_file_is_told_by_its_path() throws IOException {
        Files.delete(folder.resolve("scheduler/scheduler_config.json"));
        refused()
                .hasMessage(folder.resolve("scheduler/scheduler_config.json")
                        + ": expected a file of a text-to-video pipeline, found none");
        Files.delete(folder.resolve("tokenizer/merges.txt"));
        refused()
                .hasMessageStartingWith(
                        folder.resolve("tokenizer/merges.txt") + ": expected readable byte-pair merges");
        Files.delete(folder.resolve("model_index.json"));
        refused().hasMessageStartingWith(folder.resolve("model_index.json") + ": expected a file");
    }

    @Test
    void weights_that_are_cut_off_are_told_before_anything_loads() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(UNET).toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        refused().hasMessageStartingWith(folder.resolve(UNET) + ": ");
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(UNET).toFile(), "rw")) {
            file.setLength(100);
        }
        refused().hasMessageContaining("the file is cut off");
    }

    @Test
    void weights_of_other_sizes_are_told_tensor_by_tensor() throws IOException {
        String config = Files.readString(folder.resolve("unet/config.json"));
        Files.writeString(folder.resolve("unet/config.json"), config.replace("[32, 32, 64, 64]", "[32, 64, 64, 64]"));
        refused()
                .hasMessageContaining("do not fit the network: ")
                .hasMessageContaining(
                        "down_blocks.1.resnets.0.conv1.weight: expected [64, 32, 3, 3], found [32, 32, 3, 3]");
    }

    @Test
    void pickled_weights_and_pointers_are_refused_with_what_to_do() throws IOException {
        Path weights = folder.resolve(UNET);
        Files.writeString(weights, "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5645549593\n");
        refused().hasMessage(weights + ": expected weights, found a Git LFS pointer to them; run git lfs pull");
        Files.move(weights, folder.resolve("unet/diffusion_pytorch_model.bin"));
        refused()
                .hasMessage(weights + ": expected weights in safetensors, found only diffusion_pytorch_model.bin, which"
                        + " may hold programs and is never opened");
        Files.delete(folder.resolve("unet/diffusion_pytorch_model.bin"));
        refused().hasMessage(weights + ": expected weights in safetensors, found none");
    }

    @Test
    void a_pipeline_of_another_kind_is_refused() throws IOException {
        Path index = folder.resolve("model_index.json");
        Files.writeString(index, Files.readString(index).replace("UNet3DConditionModel", "UNet2DConditionModel"));
        refused()
                .hasMessage(index + ": unet: expected a UNet3DConditionModel, found [diffusers, UNet2DConditionModel]");
    }

    @Test
    void an_index_that_leads_out_of_the_folder_is_refused() throws IOException {
        new TinyPipeline(folder).shard();
        Path index = folder.resolve(UNET + ".index.json");
        Files.writeString(
                index, Files.readString(index).replaceFirst("\"[\\w.-]+\\.safetensors\"", "\"../../x.safetensors\""));
        refused().hasMessageContaining("expected the name of a safetensors file in the same folder");
    }

    @Test
    void what_it_needs_of_memory_is_told_beforehand() {
        Placement half = new Placement(Placement.CPU.processor(), dev.livestroke.tensor.Precision.FLOAT16);
        long fast = LatentPriors.neededMib(half, MemoryPlan.FAST);
        long low = LatentPriors.neededMib(half, MemoryPlan.LOW);
        assertThat(fast).as("10,199 were measured on an H200").isBetween(10_199L, 12_000L);
        assertThat(low).as("4,955 were measured").isBetween(4_955L, 8_000L);
        assertThat(LatentPriors.neededMib(folder, half, MemoryPlan.LOW)).isLessThan(1_000);
    }

    private float[] judged() {
        try (VideoPrior prior = LatentPriors.open(folder, Placement.CPU, MemoryPlan.FAST)) {
            ConditionedPrior conditioned = prior.condition("a cat jumps", new float[0]);
            try (Encoding encoding = prior.encode(
                    new NoiseSource(1).fill(new float[prior.format().clipPixels()]))) {
                return conditioned
                        .estimate(new NoisedClip(encoding.values(), 0.3))
                        .conditional();
            }
        }
    }

    private AbstractThrowableAssert<?, ?> refused() {
        return assertThatThrownBy(() -> LatentPriors.open(folder, Placement.CPU, MemoryPlan.FAST))
                .isInstanceOf(WeightsException.class);
    }
}
