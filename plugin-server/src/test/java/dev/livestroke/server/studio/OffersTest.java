package dev.livestroke.server.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.ProcessorChoice.Machine;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.diffusion.latent.TinyPipeline;
import dev.livestroke.server.protocol.Capabilities.Choice;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.workshop.WorkshopException;
import dev.livestroke.tensor.Gpu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is announced is what is there, and nothing else is accepted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OffersTest {

    private static final Machine NO_GPU = new Machine(List.of(), () -> false);
    private static final Machine TWO_GPUS =
            new Machine(List.of(new Gpu(0, "NVIDIA H200", 140_000, 0), new Gpu(1, "NVIDIA T4", 16_000, 0)), () -> true);

    @TempDir
    private Path folder;

    @Test
    void the_first_prior_and_any_device_are_taken_where_none_is_chosen() throws IOException {
        Offers offers = offers("auto", NO_GPU, pipeline("tiny"), new PriorSource.Embedded());

        assertThat(offers.require(MotionOptions.DEFAULT))
                .isEqualTo(
                        new PriorUse("tiny", Optional.of(folder.resolve("tiny").toString()), "auto"));
        assertThat(offers.require(with("embedded", "cpu")))
                .isEqualTo(new PriorUse("embedded", Optional.empty(), "cpu"));
    }

    @Test
    void devices_are_those_of_the_machine() {
        assertThat(offers("auto", TWO_GPUS, new PriorSource.Embedded())
                        .capabilities()
                        .devices())
                .extracting(Choice::name, Choice::available)
                .containsExactly(row("auto", true), row("cpu", true), row("cuda:0", true), row("cuda:1", true));
        assertThat(offers("auto", NO_GPU, new PriorSource.Embedded())
                        .capabilities()
                        .devices())
                .extracting(Choice::name)
                .containsExactly("auto", "cpu");
    }

    @Test
    void what_the_owner_chose_for_computing_clients_cannot_change() {
        Offers offers = offers("cuda:1", TWO_GPUS, new PriorSource.Embedded());

        assertThat(offers.capabilities().devices())
                .extracting(Choice::name, Choice::available)
                .containsExactly(row("auto", true), row("cpu", false), row("cuda:0", false), row("cuda:1", true));
        assertThat(offers.require(with("embedded", "cuda:1")).device()).isEqualTo("cuda:1");
        refused(offers, with("embedded", "cpu"), "$.options.device")
                .hasMessage("the device cpu cannot be used: the server was started with --device cuda:1;"
                        + " choose one of: auto, cuda:1");
    }

    @Test
    void a_broken_pipeline_is_announced_with_its_fault_and_refused() throws IOException {
        PriorSource broken = pipeline("broken");
        Files.delete(folder.resolve("broken/vae/config.json"));
        Offers offers = offers("auto", NO_GPU, new PriorSource.Embedded(), broken);

        Choice choice = offers.capabilities().priors().get(1);
        assertThat(choice.available()).isFalse();
        assertThat(choice.reason().orElseThrow()).contains("vae/config.json", "found none");
        refused(offers, with("broken", "auto"), "$.options.prior")
                .hasMessageStartingWith("the prior broken cannot be used: ")
                .hasMessageEndingWith("choose one of: embedded");
    }

    @Test
    void what_is_not_there_is_refused_with_what_is_and_without_an_echo() {
        Offers offers = offers("auto", NO_GPU, new PriorSource.Embedded());

        refused(offers, with("sora", "auto"), "$.options.prior")
                .hasMessage("there is no such prior; choose one of: embedded");
        refused(offers, with("embedded", "cuda:0"), "$.options.device")
                .hasMessage("there is no such device; choose one of: auto, cpu");
    }

    private PriorSource pipeline(String name) throws IOException {
        Path written = folder.resolve(name);
        new TinyPipeline(written).write();
        return new PriorSource.Pipeline(name, written);
    }

    private static Offers offers(String device, Machine machine, PriorSource... sources) {
        return new Offers(List.of(sources), device, MemoryPlan.FAST, machine);
    }

    private static Tuple row(String name, boolean available) {
        return Tuple.tuple(name, available);
    }

    private static AbstractThrowableAssert<?, ?> refused(Offers offers, MotionOptions options, String path) {
        return assertThatThrownBy(() -> offers.require(options))
                .isInstanceOfSatisfying(WorkshopException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(refusal.path()).contains(path);
                });
    }

    private static MotionOptions with(String prior, String device) {
        return Orders.options("{\"prior\": \"" + prior + "\", \"device\": \"" + device + "\"}");
    }
}
