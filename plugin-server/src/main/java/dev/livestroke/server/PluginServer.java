package dev.livestroke.server;

import com.google.gson.JsonObject;
import dev.livestroke.server.job.JobFigures;
import dev.livestroke.server.job.JobSettings;
import dev.livestroke.server.pairing.ClientRegister;
import dev.livestroke.server.pairing.PairingDesk;
import dev.livestroke.server.recipe.PriorUse;
import dev.livestroke.server.session.Downloads;
import dev.livestroke.server.session.Sessions;
import dev.livestroke.server.store.Library;
import dev.livestroke.server.studio.Offers;
import dev.livestroke.server.studio.Studio;
import dev.livestroke.server.telemetry.EventLog;
import dev.livestroke.server.telemetry.Figures;
import dev.livestroke.server.telemetry.LogLevel;
import dev.livestroke.server.telemetry.ServerEvents;
import dev.livestroke.server.web.Endpoints;
import dev.livestroke.server.web.WebServer;
import dev.livestroke.server.worker.Equipment;
import dev.livestroke.server.worker.WorkerMain;
import java.time.Clock;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The running server: library, engine, conversations and sockets, started in this order and stopped in the other. */
public final class PluginServer implements AutoCloseable {

    private final Parts parts;
    private final ClientRegister register;
    private final PairingDesk desk;
    private final WebServer web;

    private PluginServer(Parts parts, ClientRegister register, PairingDesk desk, WebServer web) {
        this.parts = parts;
        this.register = register;
        this.desk = desk;
        this.web = web;
    }

    /**
     * Starts the server.
     *
     * @throws ServerStartException if the port is taken
     * @throws dev.livestroke.server.store.file.StoreException if the library cannot be used
     */
    public static PluginServer start(ServerSettings settings, EventLog log) {
        Parts parts = new Parts();
        try {
            PluginServer server = compose(settings, log, parts);
            log.write(LogLevel.INFO, "server.started", Map.of("address", server.address()));
            return server;
        } catch (RuntimeException failure) {
            parts.close();
            throw failure;
        }
    }

    private static PluginServer compose(ServerSettings settings, EventLog log, Parts parts) {
        Clock clock = Clock.systemUTC();
        Library library = parts.add(Library.open(settings.library()));
        Studio studio = parts.add(studio(library, settings.priors()));
        ClientRegister register = new ClientRegister(settings.library(), clock);
        PairingDesk desk = new PairingDesk(register, clock);
        Figures figures = new Figures();
        ServerEvents events = new ServerEvents(log, figures);
        Downloads downloads = new Downloads(clock);
        Sessions sessions = parts.add(
                new Sessions("Livestroke " + settings.version(), studio, register, desk, downloads, events, clock));
        show(figures, studio, sessions);
        Endpoints endpoints = new Endpoints(
                sessions, downloads, () -> health(settings.version(), studio, sessions), figures::text, events);
        WebServer web =
                parts.add(Ports.listen(settings.port(), port -> WebServer.start(port, settings.origins(), endpoints)));
        return new PluginServer(parts, register, desk, web);
    }

    private static Studio studio(Library library, PriorSettings priors) {
        Equipment equipment = new Equipment(PriorUse.of(priors.usual(), priors.device()), priors.memory());
        Offers offers = new Offers(priors.sources(), priors.device(), priors.memory(), priors.machine());
        return Studio.open(
                library, JobSettings.usual((link, name) -> WorkerMain.launch(equipment, link, name)), offers);
    }

    private static void show(Figures figures, Studio studio, Sessions sessions) {
        figures.show("livestroke_clients", "clients that are connected", sessions::count);
        Map.<String, ToDoubleFunction<JobFigures>>of(
                        "livestroke_jobs_waiting", JobFigures::waiting,
                        "livestroke_jobs_running", JobFigures::running,
                        "livestroke_jobs_given_up", JobFigures::deadLetters,
                        "livestroke_workers_ready", JobFigures::workersReady,
                        "livestroke_worker_restarts", JobFigures::workerRestarts,
                        "livestroke_late_results_refused", JobFigures::refusedResults)
                .forEach((name, figure) -> figures.show(
                        name,
                        name.substring("livestroke_".length()).replace('_', ' '),
                        () -> figure.applyAsDouble(studio.figures())));
    }

    private static String health(String version, Studio studio, Sessions sessions) {
        JobFigures figures = studio.figures();
        JsonObject health = new JsonObject();
        health.addProperty("server", "livestroke");
        health.addProperty("version", version);
        health.addProperty("status", figures.trouble().isEmpty() ? "ok" : "trouble");
        figures.trouble().ifPresent(trouble -> health.addProperty("trouble", trouble));
        health.addProperty("clients", sessions.count());
        health.addProperty("waiting", figures.waiting());
        health.addProperty("running", figures.running());
        health.addProperty("workersReady", figures.workersReady());
        return health.toString();
    }

    /** Returns where the page is, as {@code http://127.0.0.1:7345}. */
    public String address() {
        return web.address();
    }

    /** Returns a link that opens the page with the right to come in: once, within two minutes. */
    public String pageLink() {
        return address() + "/#ticket=" + desk.issueTicket();
    }

    /** Returns where new clients are let in. */
    public PairingDesk desk() {
        return desk;
    }

    /** Returns who may come in. */
    public ClientRegister register() {
        return register;
    }

    /** Stops the server; jobs that are not over go on at the next start. */
    @Override
    public void close() {
        parts.close();
    }
}
