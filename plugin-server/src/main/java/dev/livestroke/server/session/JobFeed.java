package dev.livestroke.server.session;

import dev.livestroke.server.protocol.JobNews;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The kept news of one job for one client: each once and in order, whatever is told live and whatever is looked up. */
final class JobFeed {

    private final LongFunction<List<JobNews.Kept>> after;
    private final Consumer<JobNews.Kept> out;
    private long told;
    private boolean over;

    /**
     * Makes a feed that goes on after the news numbered {@code told}.
     *
     * @param after looks up the news after a number
     */
    JobFeed(long told, LongFunction<List<JobNews.Kept>> after, Consumer<JobNews.Kept> out) {
        this.told = told;
        this.after = after;
        this.out = out;
    }

    /** Tells {@code news}, after what was missed before it. */
    synchronized void hear(JobNews.Kept news) {
        if (news.seq() == told + 1) {
            tell(news);
        } else if (news.seq() > told) {
            catchUp();
        }
    }

    /** Tells everything that is known and was not told yet. */
    synchronized void catchUp() {
        after.apply(told).forEach(this::tell);
    }

    /** Returns whether the last news was told. */
    synchronized boolean isOver() {
        return over;
    }

    private void tell(JobNews.Kept news) {
        if (news.seq() > told) {
            told = news.seq();
            over = news.isLast();
            out.accept(news);
        }
    }
}
