package dev.livestroke.server.session;

import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.workshop.Workshop;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs that one client listens to. */
final class JobFeeds {

    private final Map<String, JobFeed> feeds = new ConcurrentHashMap<>();
    private final Workshop workshop;
    private final Listener listener;

    /** What is told. */
    interface Listener {
        void kept(JobNews.Kept news);

        void now(JobNews.Now news);
    }

    JobFeeds(Workshop workshop, Listener listener) {
        this.workshop = workshop;
        this.listener = listener;
    }

    /** Tells the news of {@code job} after the one numbered {@code told}, then what comes. */
    void follow(String job, long told) {
        JobFeed feed = new JobFeed(told, seq -> workshop.newsAfter(job, seq), listener::kept);
        feeds.put(job, feed);
        feed.catchUp();
        if (feed.isOver()) {
            feeds.remove(job);
        }
        workshop.now(job).forEach(listener::now);
    }

    /** Passes kept news on if the client listens to its job. */
    void hear(JobNews.Kept news) {
        Optional.ofNullable(feeds.get(news.job())).ifPresent(feed -> feed.hear(news));
        if (news.isLast()) {
            feeds.remove(news.job());
        }
    }

    /** Passes on what is true now if the client listens to its job. */
    void hear(JobNews.Now news) {
        if (feeds.containsKey(news.job())) {
            listener.now(news);
        }
    }
}
