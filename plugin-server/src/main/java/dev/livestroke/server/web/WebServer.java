package dev.livestroke.server.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The running web server. */
public final class WebServer implements AutoCloseable {

    private static final String IPV4 = "127.0.0.1";
    private static final String IPV6 = "::1";
    private static final byte[] IPV4_BYTES = {127, 0, 0, 1};
    private static final byte[] IPV6_BYTES = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final int MOST_HTTP_BYTES = 16_384;

    private final Javalin javalin;
    private final int port;

    private WebServer(Javalin javalin, int port) {
        this.javalin = javalin;
        this.port = port;
    }

    /**
     * Listens on 127.0.0.1, and on ::1 where that exists.
     *
     * @param port 0 for any that is free
     * @param extraOrigins web origins that may connect beside the server's own page
     * @throws PortInUseException if another program listens there
     */
    public static WebServer start(int port, Set<String> extraOrigins, Endpoints endpoints) {
        int chosen = port == 0 ? freePort() : port;
        Gatekeeper gatekeeper = new Gatekeeper(chosen, extraOrigins);
        Javalin javalin = Javalin.create(config -> configure(config, chosen, gatekeeper, endpoints));
        try {
            javalin.start();
        } catch (JavalinBindException taken) {
            javalin.stop();
            throw new PortInUseException(chosen, taken);
        }
        return new WebServer(javalin, chosen);
    }

    /** Returns the page's address, as {@code http://127.0.0.1:7345}. */
    public String address() {
        return "http://" + IPV4 + ":" + port;
    }

    /** Returns the port that it listens on. */
    public int port() {
        return port;
    }

    /** Stops listening. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, int port, Gatekeeper gatekeeper, Endpoints endpoints) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = MOST_HTTP_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyWebSocketServletFactory(SocketEndpoint::configure);
        config.jetty.addConnector((server, http) -> connector(server, http, IPV4, port));
        if (hasIpv6()) {
            config.jetty.addConnector((server, http) -> connector(server, http, IPV6, port));
        }
        route(config.routes, gatekeeper, endpoints);
    }

    private static void route(RoutesConfig routes, Gatekeeper gatekeeper, Endpoints endpoints) {
        SecurityHeaders headers = new SecurityHeaders(gatekeeper.hosts());
        PageFiles page = new PageFiles();
        DownloadEndpoint downloads = new DownloadEndpoint(endpoints.downloads());
        SocketEndpoint socket = new SocketEndpoint(endpoints.sessions());
        routes.before(context -> {
            headers.addTo(context);
            require(gatekeeper, context, endpoints.events());
        });
        routes.wsBeforeUpgrade(context -> require(gatekeeper, context, endpoints.events()));
        routes.ws("/ws", socket::configure);
        routes.get(
                "/health",
                context -> context.contentType("application/json")
                        .result(endpoints.health().get()));
        routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(endpoints.figures().get()));
        routes.get("/downloads/{link}/{name}", downloads::serve);
        routes.get("/", page::serve);
        routes.get("/<file>", page::serve);
        routes.exception(
                HttpResponseException.class,
                (refused, context) -> context.status(refused.getStatus())
                        .contentType("text/plain; charset=utf-8")
                        .result(String.valueOf(refused.getMessage())));
    }

    private static void require(Gatekeeper gatekeeper, Context context, WebEvents events) {
        List<String> hosts = Collections.list(context.req().getHeaders("Host"));
        List<String> origins = Collections.list(context.req().getHeaders("Origin"));
        Optional<Gatekeeper.Refusal> refusal = gatekeeper.check(hosts, origins);
        refusal.ifPresent(reason -> {
            boolean host = reason == Gatekeeper.Refusal.HOST;
            events.turnedAway(host ? "Host" : "Origin", String.join(", ", host ? hosts : origins));
            throw new ForbiddenResponse(
                    host
                            ? "this server is not called that: use its own address"
                            : "this website may not use Livestroke");
        });
    }

    private static ServerConnector connector(Server server, HttpConfiguration http, String host, int port) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        return connector;
    }

    private static boolean hasIpv6() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByAddress(IPV6_BYTES), 0));
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByAddress(IPV4_BYTES))) {
            return probe.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
