package dev.livestroke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.diffusion.latent.TinyPipeline;
import dev.livestroke.server.protocol.Answer;
import dev.livestroke.server.protocol.Capabilities.Choice;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.LibraryMessage;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.web.Plugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} with a text-to-video pipeline: small networks in the published layout, real processes, real sockets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServedPriorsTest {

    @TempDir
    private Path folder;

    private Path pipeline;

    @BeforeEach
    void write() throws IOException {
        pipeline = folder.resolve("tiny-pipeline");
        new TinyPipeline(pipeline).write();
    }

    @Test
    void a_client_hears_which_priors_there_are_and_chooses_one() throws Exception {
        try (Served served =
                Served.serve(folder.resolve("library"), "--prior", pipeline.toString(), "--device", "cpu")) {
            int port = served.port();
            String code = served.code();
            try (Plugin plugin = Plugin.connect(port)) {
                plugin.hello();
                Answer.Welcome welcome = plugin.authenticate(plugin.pairByCode(code));
                assertThat(welcome.capabilities().priors())
                        .extracting(Choice::name)
                        .startsWith("tiny-pipeline", "embedded");
                assertThat(welcome.capabilities().devices())
                        .filteredOn(Choice::available)
                        .extracting(Choice::name)
                        .containsExactly("auto", "cpu");

                MotionOptions usual = animated(plugin, "{\"steps\": 1}");
                assertThat(usual.prior()).contains("tiny-pipeline");
                assertThat(usual.guidance()).contains(35.0); // what pipelines want, and not the embedded prior's 10
                MotionOptions embedded =
                        animated(plugin, "{\"steps\": 1, \"prior\": \"embedded\", \"device\": \"cpu\"}");
                assertThat(embedded.prior()).contains("embedded");
                assertThat(embedded.device()).contains("cpu");
                assertThat(embedded.guidance()).contains(10.0);

                plugin.animate(CommandRun.STROKE, "a line sways", "{\"options\": {\"prior\": \"sora\"}}");
                Answer.Error refused = plugin.await(Answer.Error.class);
                assertThat(refused.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                assertThat(refused.path()).contains("$.options.prior");
                assertThat(refused.message()).contains("tiny-pipeline", "embedded");
            }
        }
    }

    /** Returns the options that the saved animation tells. */
    private static MotionOptions animated(Plugin plugin, String options) throws IOException {
        plugin.animate(CommandRun.STROKE, "a line sways", "{\"options\": " + options + "}");
        String job = plugin.await(Answer.Accepted.class).job();
        assertThat(plugin.await(JobNews.Finished.class).animation().id()).isEqualTo(job);
        plugin.say(new LibraryMessage.Get("get", job));
        return plugin.await(Answer.Animation.class).options();
    }

    @Test
    void a_pipeline_that_goes_missing_fails_the_job_in_words_and_leaves_the_server_well() throws Exception {
        try (Served served = Served.serve(folder.resolve("library"), "--prior", pipeline.toString())) {
            int port = served.port();
            String code = served.code();
            try (Plugin plugin = Plugin.connect(port)) {
                plugin.hello();
                plugin.authenticate(plugin.pairByCode(code));
                animated(plugin, "{\"steps\": 1, \"prior\": \"embedded\"}");
                Files.delete(pipeline.resolve("unet/config.json"));
                plugin.animate(CommandRun.STROKE, "a line sways", "{\"options\": {\"steps\": 1}}");
                JobNews.Failed failed = plugin.await(JobNews.Failed.class);
                assertThat(failed.code()).isEqualTo(ErrorCode.ENGINE_FAILED);
                assertThat(failed.message()).contains("unet/config.json", "found none");
                animated(plugin, "{\"steps\": 1, \"prior\": \"embedded\"}");
            }
        }
    }

    @Test
    void a_broken_pipeline_or_an_absent_GPU_is_told_before_anything_starts() throws IOException {
        assertThat(run("serve", "--device", "cuda:999").ended(ExitCode.ENGINE).err())
                .contains("cuda:999: expected an NVIDIA GPU of this number");
        Files.delete(pipeline.resolve("scheduler/scheduler_config.json"));
        assertThat(run("serve", "--prior", pipeline.toString())
                        .ended(ExitCode.ENGINE)
                        .err())
                .contains(pipeline.resolve("scheduler/scheduler_config.json") + ": expected a file");
        assertThat(folder.resolve("library")).doesNotExist();
    }

    @Test
    void a_worker_is_refused_like_a_server() throws IOException {
        Path link = Files.writeString(folder.resolve("workers.json"), "{}");
        for (List<String> wrong : List.of(
                List.of("--prior", "sora", "expected embedded"), List.of("--device", "abacus", "expected auto"))) {
            assertThat(CommandRun.of(
                                    CommandRun::none,
                                    "worker",
                                    "--connect",
                                    link.toString(),
                                    wrong.get(0),
                                    wrong.get(1))
                            .ended(ExitCode.USAGE)
                            .err())
                    .contains(wrong);
        }
    }

    private CommandRun run(String command, String option, String value) {
        return CommandRun.of(
                CommandRun::none,
                command,
                "--port",
                "0",
                "--library",
                folder.resolve("library").toString(),
                option,
                value);
    }
}
