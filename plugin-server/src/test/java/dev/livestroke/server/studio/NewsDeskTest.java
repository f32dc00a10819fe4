package dev.livestroke.server.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.Stage;
import dev.livestroke.server.job.CancelReason;
import dev.livestroke.server.job.FailureCode;
import dev.livestroke.server.job.Happening;
import dev.livestroke.server.job.JobEvent;
import dev.livestroke.server.job.JobPreview;
import dev.livestroke.server.job.JobProgress;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.LibraryFixture;
import dev.livestroke.server.store.VersionId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The engine's words and the protocol's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewsDeskTest {

    @TempDir
    private Path folder;

    private Library library;
    private NewsDesk desk;
    private VersionId job;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        desk = new NewsDesk(library, new Summaries(new Recipes(library)));
        job = LibraryFixture.finished(library, "cat", "first").id();
    }

    @AfterEach
    void close() {
        desk.close();
        library.close();
    }

    @Test
    void every_happening_has_its_word() {
        String id = job.text();

        assertThat(kept(new Happening.Queued(4))).isEqualTo(new JobNews.Queued(id, 9, 4));
        assertThat(kept(new Happening.Started(2, 40))).isEqualTo(new JobNews.Started(id, 9, 2, 40));
        assertThat(kept(new Happening.Warned("slow"))).isEqualTo(new JobNews.Warning(id, 9, "slow", Optional.empty()));
        assertThat(kept(new Happening.Cancelled(CancelReason.ASKED)))
                .isEqualTo(new JobNews.Cancelled(id, 9, JobNews.Reason.ASKED));
        assertThat(kept(new Happening.Cancelled(CancelReason.REPLACED)))
                .isEqualTo(new JobNews.Cancelled(id, 9, JobNews.Reason.REPLACED));
        assertThat(kept(new Happening.Finished(false)))
                .isInstanceOfSatisfying(
                        JobNews.Finished.class,
                        finished -> assertThat(finished.animation().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void every_way_to_fail_has_an_error_code(FailureCode code) {
        assertThat(kept(new Happening.Failed(code, "why")))
                .isEqualTo(new JobNews.Failed(job.text(), 9, ErrorCode.valueOf(code.name()), "why"));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void every_stage_of_a_search_is_told(Stage stage) {
        JobProgress progress = new JobProgress(job, stage, 3, 10, OptionalDouble.of(4.5));

        assertThat(desk.now(progress))
                .isEqualTo(
                        new JobNews.Progress(job.text(), JobNews.Stage.valueOf(stage.name()), 3, 10, Optional.of(4.5)));
    }

    @Test
    void an_estimate_that_is_no_number_is_left_out() {
        for (OptionalDouble none : new OptionalDouble[] {OptionalDouble.empty(), OptionalDouble.of(Double.NaN)}) {
            JobNews.Now told = desk.now(new JobProgress(job, Stage.START, 1, 2, none));

            assertThat(((JobNews.Progress) told).secondsLeft()).isEmpty();
        }
    }

    @Test
    void news_travels_on_a_thread_of_its_own_in_order() throws InterruptedException {
        BlockingQueue<JobNews> heard = new LinkedBlockingQueue<>();
        Thread engine = Thread.currentThread();
        desk.addReader(news -> {
            assertThat(Thread.currentThread()).isNotSameAs(engine);
            heard.add(news);
        });

        desk.moved(job, 2);
        desk.happened(event(new Happening.Started(1, 0)));
        desk.previewed(new JobPreview(job, 5, Animation.still(Orders.line(), new Timing(2, 30, Loop.FOREVER))));

        assertThat(heard.poll(1, TimeUnit.MINUTES)).isEqualTo(new JobNews.Position(job.text(), 2));
        assertThat(heard.poll(1, TimeUnit.MINUTES)).isInstanceOf(JobNews.Started.class);
        assertThat(heard.poll(1, TimeUnit.MINUTES)).isInstanceOf(JobNews.Preview.class);
    }

    @Test
    void what_happens_after_the_end_hurts_nobody() {
        desk.close();

        desk.moved(job, 1);
    }

    private JobNews.Kept kept(Happening happening) {
        return desk.kept(event(happening));
    }

    private JobEvent event(Happening happening) {
        return new JobEvent(job, 9, LibraryFixture.NOON, happening);
    }
}
