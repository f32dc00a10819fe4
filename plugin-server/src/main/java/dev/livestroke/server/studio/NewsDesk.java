package dev.livestroke.server.studio;

import dev.livestroke.server.drawing.MotionClips;
import dev.livestroke.server.job.CancelReason;
import dev.livestroke.server.job.Happening;
import dev.livestroke.server.job.JobEvent;
import dev.livestroke.server.job.JobListener;
import dev.livestroke.server.job.JobPreview;
import dev.livestroke.server.job.JobProgress;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.VersionId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Puts what the engine tells into the protocol's words, and passes it on by a thread of its own: the engine never waits. */
final class NewsDesk implements JobListener, AutoCloseable {

    private final Library library;
    private final Summaries summaries;
    private final List<Consumer<JobNews>> readers = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "news");
        made.setDaemon(true);
        return made;
    });

    NewsDesk(Library library, Summaries summaries) {
        this.library = library;
        this.summaries = summaries;
    }

    void addReader(Consumer<JobNews> reader) {
        readers.add(reader);
    }

    @Override
    public void happened(JobEvent event) {
        later(() -> pass(kept(event)));
    }

    @Override
    public void progressed(JobProgress progress) {
        later(() -> pass(now(progress)));
    }

    @Override
    public void previewed(JobPreview preview) {
        later(() -> pass(now(preview)));
    }

    @Override
    public void moved(VersionId job, int position) {
        later(() -> pass(new JobNews.Position(job.text(), position)));
    }

    private void later(Runnable news) {
        try {
            thread.execute(news);
        } catch (RejectedExecutionException closing) {
            // nobody listens any more; what happened is in the library
        }
    }

    private void pass(JobNews news) {
        readers.forEach(reader -> reader.accept(news));
    }

    JobNews.Now now(JobProgress progress) {
        return new JobNews.Progress(
                progress.job().text(),
                JobNews.Stage.valueOf(progress.stage().name()),
                progress.done(),
                progress.total(),
                progress.secondsLeft().stream().filter(Double::isFinite).boxed().findFirst());
    }

    JobNews.Now now(JobPreview preview) {
        return new JobNews.Preview(preview.job().text(), preview.step(), MotionClips.of(preview.animation()));
    }

    JobNews.Kept kept(JobEvent event) {
        String job = event.job().text();
        long seq = event.seq();
        return event.what().accept(new Happening.Visitor<JobNews.Kept>() {
            @Override
            public JobNews.Kept queued(Happening.Queued queued) {
                return new JobNews.Queued(job, seq, queued.position());
            }

            @Override
            public JobNews.Kept started(Happening.Started started) {
                return new JobNews.Started(job, seq, started.attempt(), started.fromStep());
            }

            @Override
            public JobNews.Kept warned(Happening.Warned warned) {
                return new JobNews.Warning(job, seq, warned.message(), Optional.empty());
            }

            @Override
            public JobNews.Kept finished(Happening.Finished finished) {
                return new JobNews.Finished(
                        job, seq, summaries.of(library.version(event.job()).orElseThrow()));
            }

            @Override
            public JobNews.Kept failed(Happening.Failed failed) {
                ErrorCode code = ErrorCode.valueOf(failed.code().name());
                return new JobNews.Failed(job, seq, code, failed.message());
            }

            @Override
            public JobNews.Kept cancelled(Happening.Cancelled cancelled) {
                boolean replaced = cancelled.reason() == CancelReason.REPLACED;
                return new JobNews.Cancelled(job, seq, replaced ? JobNews.Reason.REPLACED : JobNews.Reason.ASKED);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
