package dev.livestroke.server.web;

import dev.livestroke.server.pairing.ClientRegister;
import dev.livestroke.server.pairing.PairingDesk;
import dev.livestroke.server.session.Downloads;
import dev.livestroke.server.session.SessionEvents;
import dev.livestroke.server.session.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** The real web server on a free port, with a scripted workshop behind it. */
final class RunningServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = 1_000_000;

    final SettableClock clock = new SettableClock();
    final ScriptedWorkshop workshop = new ScriptedWorkshop();
    final ClientRegister register;
    final PairingDesk desk;
    final List<String> turnedAway = new CopyOnWriteArrayList<>();
    private final Sessions sessions;
    private final WebServer web;

    private RunningServer(Path folder) {
        register = new ClientRegister(folder, clock);
        desk = new PairingDesk(register, clock);
        Downloads downloads = new Downloads(clock);
        sessions = new Sessions("Livestroke test", workshop, register, desk, downloads, SessionEvents.SILENT, clock);
        web = WebServer.start(
                0,
                Set.of("https://studio.example"),
                new Endpoints(
                        sessions,
                        downloads,
                        () -> "{\"status\":\"ok\"}",
                        () -> "livestroke_up 1\n",
                        (header, value) -> turnedAway.add(header + ": " + value)));
    }

    /** Starts; the time stands still until a test moves it. */
    static RunningServer start(Path folder) {
        return new RunningServer(folder);
    }

    int port() {
        return web.port();
    }

    int connected() {
        return sessions.count();
    }

    /** Waits until exactly {@code count} clients are connected. */
    void awaitConnected(int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (connected() != count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("expected " + count + " clients, found " + connected() + " after " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Lets a plugin of origin {@code null} pair, as a person would by typing the code. */
    Plugin.Credentials pair() throws IOException {
        String code = desk.openWindow();
        try (Plugin plugin = Plugin.connect(port())) {
            plugin.hello();
            return plugin.pairByCode(code);
        }
    }

    @Override
    public void close() {
        sessions.close();
        web.close();
    }
}
