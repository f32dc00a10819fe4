package dev.livestroke.server.studio;

import dev.livestroke.server.job.CancelReason;
import dev.livestroke.server.job.JobFigures;
import dev.livestroke.server.job.JobOrder;
import dev.livestroke.server.job.JobRefusedException;
import dev.livestroke.server.job.JobSettings;
import dev.livestroke.server.job.JobView;
import dev.livestroke.server.job.Jobs;
import dev.livestroke.server.protocol.Capabilities;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.JobNews;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.recipe.Recipes;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.store.StoredVersion;
import dev.livestroke.server.store.VersionId;
import dev.livestroke.server.store.file.StoreException;
import dev.livestroke.server.workshop.JobTicket;
import dev.livestroke.server.workshop.Order;
import dev.livestroke.server.workshop.Shelf;
import dev.livestroke.server.workshop.Workshop;
import dev.livestroke.server.workshop.WorkshopException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes motions by the engine and keeps them in the library. */
public final class Studio implements Workshop, AutoCloseable {

    private static final int NAME_CHARS = 80;

    private final Offers offers;
    private final Recipes recipes;
    private final NewsDesk news;
    private final Jobs jobs;
    private final LibraryShelf shelf;

    private Studio(Offers offers, Recipes recipes, NewsDesk news, Jobs jobs, LibraryShelf shelf) {
        this.offers = offers;
        this.recipes = recipes;
        this.news = news;
        this.jobs = jobs;
        this.shelf = shelf;
    }

    /** Starts the engine over {@code library}, for what {@code offers} has. */
    public static Studio open(Library library, JobSettings settings, Offers offers) {
        Recipes recipes = new Recipes(library);
        Summaries summaries = new Summaries(recipes);
        NewsDesk news = new NewsDesk(library, summaries);
        Jobs jobs = Jobs.start(library, settings, news);
        return new Studio(offers, recipes, news, jobs, new LibraryShelf(library, recipes, summaries));
    }

    /** Returns the state of the engine, in numbers. */
    public JobFigures figures() {
        return jobs.figures();
    }

    @Override
    public Capabilities capabilities() {
        return offers.capabilities();
    }

    @Override
    public List<JobTicket> submit(String client, Order order) {
        PriorUse prior = offers.require(order.options());
        Optional<VersionId> replaced = order.replaces()
                .filter(VersionId::isOne)
                .flatMap(id -> owned(client, id))
                .map(view -> view.version().id());
        List<JobOrder> orders = order.seeds().stream()
                .map(seed -> new JobOrder(
                        client,
                        Requests.of(order, seed, prior),
                        prior,
                        order.name().orElseGet(() -> nameOf(order.prompt())),
                        order.document(),
                        order.parent().map(Studio::parent),
                        replaced))
                .toList();
        try {
            return jobs.submitAll(orders).stream()
                    .map(view -> ticket(view, Optional.of(order)))
                    .toList();
        } catch (JobRefusedException refused) {
            throw new WorkshopException(code(refused.reason()), String.valueOf(refused.getMessage()));
        } catch (StoreException failure) {
            throw StoreFailures.told(failure);
        }
    }

    private static VersionId parent(String id) {
        if (!VersionId.isOne(id)) {
            throw new WorkshopException(ErrorCode.NOT_FOUND, "the animation to start from is not in the library");
        }
        return new VersionId(id);
    }

    private static String nameOf(String prompt) {
        return prompt.length() <= NAME_CHARS
                ? prompt
                : prompt.substring(0, NAME_CHARS).strip() + "…";
    }

    private static ErrorCode code(JobRefusedException.Reason reason) {
        return reason == JobRefusedException.Reason.NO_PARENT ? ErrorCode.NOT_FOUND : ErrorCode.QUEUE_FULL;
    }

    private JobTicket ticket(JobView view, Optional<Order> order) {
        StoredVersion version = view.version();
        return new JobTicket(
                version.id().text(),
                version.request().seed(),
                version.request().prompt(),
                version.request().document(),
                order.map(Order::sketch).orElseGet(() -> recipes.drawing(version)),
                view.lastSeq());
    }

    private Optional<JobView> owned(String client, String id) {
        return Stream.of(id)
                .filter(VersionId::isOne)
                .flatMap(text -> jobs.find(new VersionId(text)).stream())
                .filter(view -> view.version().request().client().equals(client))
                .findFirst();
    }

    private JobView require(String client, String id) {
        return owned(client, id)
                .orElseThrow(() -> new WorkshopException(ErrorCode.NOT_FOUND, "there is no such job of this plugin"));
    }

    @Override
    public JobTicket job(String client, String id) {
        return ticket(require(client, id), Optional.empty());
    }

    @Override
    public void cancel(String client, String job) {
        jobs.cancel(require(client, job).version().id(), CancelReason.ASKED);
    }

    @Override
    public void keep(String client, String job) {
        JobView view = require(client, job);
        boolean over = view.version().state().ending().isPresent();
        if (!over && !jobs.keep(view.version().id())) {
            throw new WorkshopException(ErrorCode.UNAVAILABLE, "this job has found no motion yet that could be kept");
        }
    }

    @Override
    public List<String> unfinished(String client) {
        return jobs.unfinished(client).stream().map(VersionId::text).toList();
    }

    @Override
    public List<JobNews.Kept> newsAfter(String job, long seq) {
        return jobs.eventsAfter(new VersionId(job), seq).stream()
                .map(news::kept)
                .toList();
    }

    @Override
    public List<JobNews.Now> now(String job) {
        VersionId id = new VersionId(job);
        Stream<JobNews.Now> position = jobs.find(id).stream()
                .flatMapToInt(view -> view.position().stream())
                .mapToObj(place -> new JobNews.Position(job, place));
        return Stream.of(position, jobs.progress(id).map(news::now).stream(), jobs.preview(id).map(news::now).stream())
                .flatMap(now -> now)
                .toList();
    }

    @Override
    public void listen(Consumer<JobNews> listener) {
        news.addReader(listener);
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    /** Stops the engine; jobs that are not over go on at the next start. */
    @Override
    public void close() {
        jobs.close();
        news.close();
    }
}
