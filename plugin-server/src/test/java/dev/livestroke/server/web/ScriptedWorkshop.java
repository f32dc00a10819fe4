package dev.livestroke.server.web;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.server.protocol.Capabilities;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.protocol.motion.AnimationSummary;
import dev.livestroke.server.protocol.motion.ExportSettings;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.workshop.ExportedFile;
import dev.livestroke.server.workshop.JobTicket;
import dev.livestroke.server.workshop.Order;
import dev.livestroke.server.workshop.SavedMotion;
import dev.livestroke.server.workshop.Shelf;
import dev.livestroke.server.workshop.Workshop;
import dev.livestroke.server.workshop.WorkshopException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A workshop that does what a test tells it, for tests of what is between it and a plugin. */
final class ScriptedWorkshop implements Workshop, Shelf {

    private final Map<String, JobTicket> jobs = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Map<String, List<JobNews.Kept>> kept = new ConcurrentHashMap<>();
    private final List<Consumer<JobNews>> listeners = new CopyOnWriteArrayList<>();
    final List<String> calls = new CopyOnWriteArrayList<>();

    /** Tells {@code news} to everyone, and keeps it if it is to be kept. */
    void tell(JobNews news) {
        if (news instanceof JobNews.Kept one) {
            kept.computeIfAbsent(news.job(), job -> new CopyOnWriteArrayList<>())
                    .add(one);
        }
        listeners.forEach(listener -> listener.accept(news));
    }

    /** Keeps {@code news} without telling it, as if it had come while nobody listened. */
    void keepSilently(JobNews.Kept news) {
        kept.computeIfAbsent(news.job(), job -> new CopyOnWriteArrayList<>()).add(news);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(List.of(), List.of(), List.of(), Limits.DEFAULT);
    }

    @Override
    public List<JobTicket> submit(String client, Order order) {
        List<JobTicket> tickets = new ArrayList<>();
        for (long seed : order.seeds()) {
            String id = String.format("%016x", jobs.size() + 1);
            JobTicket ticket =
                    new JobTicket(id, seed, order.prompt(), order.document().orElse(id), order.sketch(), 0);
            jobs.put(id, ticket);
            owners.put(id, client);
            tell(new JobNews.Queued(id, 1, 1));
            tickets.add(ticket);
        }
        return tickets;
    }

    @Override
    public JobTicket job(String client, String id) {
        return Optional.ofNullable(jobs.get(id))
                .filter(job -> client.equals(owners.get(id)))
                .orElseThrow(() -> new WorkshopException(ErrorCode.NOT_FOUND, "there is no such job"));
    }

    @Override
    public void cancel(String client, String job) {
        calls.add("cancel " + job(client, job).id());
    }

    @Override
    public void keep(String client, String job) {
        calls.add("keep " + job(client, job).id());
    }

    @Override
    public List<String> unfinished(String client) {
        return jobs.keySet().stream()
                .filter(id -> client.equals(owners.get(id)))
                .sorted()
                .toList();
    }

    @Override
    public List<JobNews.Kept> newsAfter(String job, long seq) {
        return kept.getOrDefault(job, List.of()).stream()
                .filter(news -> news.seq() > seq)
                .toList();
    }

    @Override
    public List<JobNews.Now> now(String job) {
        return List.of();
    }

    @Override
    public void listen(Consumer<JobNews> listener) {
        listeners.add(listener);
    }

    @Override
    public Shelf shelf() {
        return this;
    }

    @Override
    public List<AnimationSummary> list(Optional<String> document, Optional<String> before, int limit) {
        return jobs.keySet().stream()
                .sorted()
                .limit(limit)
                .map(id -> summary(id, id))
                .toList();
    }

    @Override
    public SavedMotion get(String id) {
        JobTicket job = Optional.ofNullable(jobs.get(id))
                .orElseThrow(() -> new WorkshopException(ErrorCode.NOT_FOUND, "there is no such animation"));
        Animation still = Animation.still(job.sketch(), new Timing(2, 30, Loop.FOREVER));
        return new SavedMotion(summary(id, id), MotionOptions.DEFAULT, job.sketch(), Optional.of(still));
    }

    @Override
    public AnimationSummary rename(String id, String name) {
        return summary(id, name);
    }

    @Override
    public void delete(String id) {
        calls.add("delete " + id);
    }

    @Override
    public Duration undoWindow() {
        return Duration.ofMinutes(10);
    }

    @Override
    public AnimationSummary undelete(String id) {
        return summary(id, id);
    }

    @Override
    public ExportedFile export(String id, String format, ExportSettings settings) {
        return new ExportedFile(
                "ä fish.json", "application/json", "{\"v\":1}".getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static AnimationSummary summary(String id, String name) {
        return new AnimationSummary(
                id,
                name,
                "a cat jumps",
                1,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-30T12:00:00Z"),
                2,
                30,
                MotionOptions.Course.FOREVER,
                AnimationSummary.State.FINISHED,
                false);
    }
}
