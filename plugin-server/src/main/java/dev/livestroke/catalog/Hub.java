package dev.livestroke.catalog;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A server that publishes pipelines as huggingface.co does: {@code /api/models/OWNER/NAME/tree/main?recursive=true} lists
 * files with lengths and digests, {@code /OWNER/NAME/resolve/main/PATH} gives one, by redirects if need be.
 */
public final class Hub {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int REDIRECTS = 5;
    private static final int PARTIAL = 206;
    private static final int OK = 200;

    private final URI base;
    private final Optional<String> token;
    private final HttpClient client;

    /**
     * Binds a server; nothing is asked yet.
     *
     * @param base such as {@code https://huggingface.co}
     * @param token for pipelines that ask for one; never sent to another server
     * @param proxy through which all goes
     */
    public Hub(URI base, Optional<String> token, Optional<InetSocketAddress> proxy) {
        this.base = base;
        this.token = token;
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER);
        builder.proxy(proxy.map(ProxySelector::of).orElseGet(ProxySelector::getDefault));
        this.client = builder.build();
    }

    /**
     * Returns the files of a pipeline.
     *
     * @throws CatalogException if the server does not tell them
     */
    public List<RemoteFile> files(String repository) {
        URI list = URI.create(base + "/api/models/" + repository + "/tree/main?recursive=true");
        HttpResponse<InputStream> response = get(list, 0);
        try (InputStream body = response.body()) {
            require(list, response, OK);
            JsonElement answer = JsonParser.parseString(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            return files(list, answer);
        } catch (IOException | JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            throw new CatalogException(list + ": expected a list of files, found " + e, e);
        }
    }

    private static List<RemoteFile> files(URI list, JsonElement answer) {
        if (!answer.isJsonArray()) {
            throw new CatalogException(list + ": expected a list of files, found something else");
        }
        JsonArray entries = answer.getAsJsonArray();
        List<RemoteFile> files = new ArrayList<>();
        for (JsonElement element : entries) {
            JsonObject entry = element.getAsJsonObject();
            if (!entry.has("type") || entry.get("type").getAsString().equals("file")) {
                files.add(file(list, entry));
            }
        }
        return files;
    }

    private static RemoteFile file(URI list, JsonObject entry) {
        boolean isLarge = entry.has("lfs") && entry.get("lfs").isJsonObject();
        JsonObject told = isLarge ? entry.getAsJsonObject("lfs") : entry;
        if (!entry.has("path") || !told.has("oid") || !told.has("size")) {
            throw new CatalogException(list + ": expected path, size and oid of each file, found " + entry.keySet());
        }
        return new RemoteFile(
                entry.get("path").getAsString(),
                told.get("size").getAsLong(),
                new FileDigest(
                        isLarge ? FileDigest.Kind.SHA256 : FileDigest.Kind.GIT_BLOB,
                        told.get("oid").getAsString()));
    }

    /**
     * A file's bytes from some place on.
     *
     * @param from where they begin: where was asked for, or 0 if the server does not give parts
     */
    public record Content(InputStream bytes, long from) {}

    /**
     * Asks for {@code file} from byte {@code from} on; whoever calls closes the stream.
     *
     * @throws CatalogException if the server refuses or lies about what it sends
     */
    public Content open(String repository, RemoteFile file, long from) {
        URI address = URI.create(base + "/" + repository + "/resolve/main/" + file.path());
        HttpResponse<InputStream> response = get(address, from);
        if (response.statusCode() == PARTIAL && from > 0) {
            String range = response.headers().firstValue("Content-Range").orElse("");
            if (!range.equals("bytes " + from + "-" + (file.bytes() - 1) + "/" + file.bytes())) {
                close(response);
                throw new CatalogException(address + ": expected bytes " + from + " to " + (file.bytes() - 1)
                        + ", found '" + range + "'; the file changed, or the server is at fault");
            }
            return new Content(response.body(), from);
        }
        require(address, response, OK);
        return new Content(response.body(), 0);
    }

    private HttpResponse<InputStream> get(URI address, long from) {
        URI next = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            HttpResponse<InputStream> response = send(next, from);
            int status = response.statusCode();
            if (status < 300 || status >= 400) {
                return response;
            }
            close(response);
            URI asked = next;
            next = asked.resolve(response.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new CatalogException(asked + ": expected where it moved to, found nothing")));
        }
        throw new CatalogException(address + ": expected a file, found more than " + REDIRECTS + " redirects");
    }

    private HttpResponse<InputStream> send(URI address, long from) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        if (base.getRawAuthority().equals(address.getRawAuthority())) {
            token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new CatalogException(address + ": expected an answer, found " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CatalogException(address + ": interrupted", e);
        }
    }

    private static void require(URI address, HttpResponse<InputStream> response, int status) {
        if (response.statusCode() != status) {
            close(response);
            throw new CatalogException(address + ": expected status " + status + ", found " + response.statusCode()
                    + (response.statusCode() == 401 ? "; set HF_TOKEN to a token that may read it" : ""));
        }
    }

    private static void close(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new CatalogException("the connection does not close: " + e.getMessage(), e);
        }
    }
}
