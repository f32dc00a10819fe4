package dev.livestroke.server.web;

import dev.livestroke.server.session.Downloads;
import dev.livestroke.server.workshop.ExportedFile;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Hands out exported files: each link once, and to pages of the origin that asked for it only. */
final class DownloadEndpoint {

    private final Downloads downloads;

    DownloadEndpoint(Downloads downloads) {
        this.downloads = downloads;
    }

    void serve(Context context) {
        Optional<String> origin = Optional.ofNullable(context.header("Origin"));
        Downloads.Offer offer = downloads
                .take(context.pathParam("link"), origin)
                .orElseThrow(() -> new NotFoundResponse("this link was used or is too old: export again"));
        origin.ifPresent(asking -> {
            context.header("Access-Control-Allow-Origin", asking);
            context.header("Vary", "Origin");
        });
        ExportedFile file = offer.file();
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        context.header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        context.contentType(file.mediaType()).result(file.bytes());
    }
}
