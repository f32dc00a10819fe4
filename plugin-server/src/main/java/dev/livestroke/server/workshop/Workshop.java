package dev.livestroke.server.workshop;

import dev.livestroke.server.protocol.Capabilities;
import dev.livestroke.server.protocol.JobNews;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes motions. Every method may throw {@link WorkshopException} with what a client is told. Safe for several threads.
 */
public interface Workshop {

    /** Returns what can be asked for. */
    Capabilities capabilities();

    /** Takes one job for each seed of {@code order}, all or none; they are saved when this returns. */
    List<JobTicket> submit(String client, Order order);

    /** Returns the job of {@code client} with {@code id}, over or not. */
    JobTicket job(String client, String id);

    /** Stops a job; does nothing if it is over. */
    void cancel(String client, String job);

    /** Stops a job and takes what it has found so far as its result. */
    void keep(String client, String job);

    /** Returns the jobs of {@code client} that are not over. */
    List<String> unfinished(String client);

    /** Returns the kept news of a job after {@code seq}, in order and without gap. */
    List<JobNews.Kept> newsAfter(String job, long seq);

    /** Returns what is true of a job now: place in the queue, progress and preview, those that it has. */
    List<JobNews.Now> now(String job);

    /** Tells {@code listener} all news of all jobs from now on, on any thread; it must be quick. */
    void listen(Consumer<JobNews> listener);

    /** Returns the library. */
    Shelf shelf();
}
