package dev.livestroke.server.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.server.job.JobSettings;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.worker.ScriptedWorker;
import dev.livestroke.server.workshop.JobTicket;
import dev.livestroke.server.workshop.SavedMotion;
import dev.livestroke.server.workshop.WorkshopException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio over a real library and a real broker; first without a worker, so that jobs wait, then with one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StudioTest {

    private static final String CLIENT = "c-one";
    private static final int PER_CLIENT = 3;

    @TempDir
    private Path folder;

    private final BlockingQueue<JobNews> news = new LinkedBlockingQueue<>();
    private Library library;
    private Studio studio;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        open(0);
    }

    private void open(int workers) {
        studio = Studio.open(library, new JobSettings(workers, PER_CLIENT, 5, ScriptedWorker::launch), Orders.OFFERS);
        studio.listen(news::add);
    }

    @AfterEach
    void close() {
        studio.close();
        library.close();
    }

    @Test
    void a_ticket_says_what_was_taken_and_the_library_has_it() {
        JobTicket ticket = submit("a line waves");

        assertThat(ticket)
                .isEqualTo(new JobTicket(ticket.id(), 7, "a line waves", "figma:1/2", Orders.line(), ticket.lastSeq()));
        assertThat(studio.job(CLIENT, ticket.id())).isEqualTo(ticket);
        assertThat(studio.unfinished(CLIENT)).containsExactly(ticket.id());
        SavedMotion saved = studio.shelf().get(ticket.id());
        assertThat(saved.summary().state()).isEqualTo(AnimationSummary.State.QUEUED);
        assertThat(saved.sketch()).isEqualTo(Orders.line());
        assertThat(saved.animation()).isEmpty();
    }

    @Test
    void every_waiting_variation_knows_its_place_whenever_it_is_asked() {
        List<JobTicket> tickets = studio.submit(CLIENT, Orders.of("a line waves", MotionOptions.DEFAULT, 5L, 6L, 7L));

        assertThat(tickets).extracting(JobTicket::seed).containsExactly(5L, 6L, 7L);
        for (int i = 0; i < tickets.size(); i++) {
            String job = tickets.get(i).id();
            assertThat(studio.now(job)).containsExactly(new JobNews.Position(job, i + 1));
        }
    }

    @Test
    void a_name_is_the_prompt_s_start_unless_the_client_gives_one() {
        String prompt = "a line ".repeat(20);

        assertThat(nameOf(submit(prompt).id())).hasSizeLessThanOrEqualTo(81).endsWith("…");
        String second = studio.submit(CLIENT, Orders.inPlaceOf("0000000000000000"))
                .get(0)
                .id();
        assertThat(nameOf(second)).isEqualTo("second thought");
    }

    private String nameOf(String id) {
        return studio.shelf().get(id).summary().name();
    }

    @Test
    void another_client_s_jobs_are_not_there() {
        String job = submit("a line waves").id();

        Stream.<ThrowingCallable>of(
                        () -> studio.job("c-two", job),
                        () -> studio.cancel("c-two", job),
                        () -> studio.keep("c-two", job),
                        () -> studio.cancel(CLIENT, "no id at all"))
                .forEach(call -> refused(call, ErrorCode.NOT_FOUND));
        assertThat(studio.unfinished("c-two")).isEmpty();
        assertThat(studio.unfinished(CLIENT)).containsExactly(job);
    }

    @Test
    void a_cancelled_job_is_told_and_stays_in_the_history() {
        String job = submit("a line waves").id();

        studio.cancel(CLIENT, job);
        studio.cancel(CLIENT, job);

        assertThat(studio.newsAfter(job, 1)).containsExactly(new JobNews.Cancelled(job, 2, JobNews.Reason.ASKED));
        assertThat(studio.shelf().get(job).summary().state()).isEqualTo(AnimationSummary.State.CANCELLED);
        assertThat(studio.unfinished(CLIENT)).isEmpty();
    }

    @Test
    void a_newer_request_takes_the_place_of_the_running_one_even_when_the_client_is_at_its_limit() {
        String first = submit("a line waves").id();
        submit("a line turns");
        submit("a line jumps");

        String second = studio.submit(CLIENT, Orders.inPlaceOf(first)).get(0).id();

        assertThat(studio.newsAfter(first, 1))
                .containsExactly(new JobNews.Cancelled(first, 2, JobNews.Reason.REPLACED));
        assertThat(studio.unfinished(CLIENT))
                .hasSize(PER_CLIENT)
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    void nobody_replaces_another_client_s_job() {
        String job = submit("a line waves").id();

        studio.submit("c-two", Orders.inPlaceOf(job));

        assertThat(studio.unfinished(CLIENT)).containsExactly(job);
    }

    @Test
    void a_client_is_told_when_it_has_enough_under_way_and_nothing_of_its_order_is_taken() {
        submit("a line waves");

        refused(
                () -> studio.submit(CLIENT, Orders.of("a line turns", MotionOptions.DEFAULT, 1L, 2L, 3L)),
                ErrorCode.QUEUE_FULL);

        assertThat(studio.unfinished(CLIENT)).hasSize(1);
    }

    @Test
    void a_parent_must_be_a_finished_version() {
        String waiting = submit("a line waves").id();

        for (String parent : List.of("0000000000000000", waiting, "nonsense")) {
            refused(() -> studio.submit(CLIENT, Orders.from(parent)), ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void there_is_nothing_to_keep_of_a_job_that_waits() {
        String job = submit("a line waves").id();

        refused(() -> studio.keep(CLIENT, job), ErrorCode.UNAVAILABLE);
    }

    @Test
    void a_job_is_told_from_the_queue_to_the_result_and_the_result_can_be_had() throws Exception {
        studio.close();
        open(1);
        String job = submit("steps=5 pause=5").id();

        JobNews.Finished finished = await(JobNews.Finished.class);

        assertThat(finished.animation().id()).isEqualTo(job);
        assertThat(studio.newsAfter(job, 0))
                .hasExactlyElementsOfTypes(JobNews.Queued.class, JobNews.Started.class, JobNews.Finished.class)
                .last()
                .isEqualTo(finished);
        assertThat(studio.now(job)).isEmpty();
        studio.keep(CLIENT, job); // over: nothing to do
        SavedMotion saved = studio.shelf().get(job);
        assertThat(saved.animation()).isPresent();
        assertThat(saved.options().seed()).contains(7L);
        assertThat(studio.submit(CLIENT, Orders.from(job))).hasSize(1);
        assertThat(studio.figures().trouble()).isEqualTo(Optional.empty());
    }

    private <T extends JobNews> T await(Class<T> kind) throws InterruptedException {
        while (true) {
            JobNews next = news.poll(2, TimeUnit.MINUTES);
            assertThat(next).as("news until %s", kind.getSimpleName()).isNotNull();
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
        }
    }

    private JobTicket submit(String prompt) {
        return studio.submit(CLIENT, Orders.of(prompt)).get(0);
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(WorkshopException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.getMessage()).isNotBlank();
        });
    }
}
