package dev.livestroke.server.protocol;

import java.util.List;
import java.util.Optional;

/** What this server can do. */
public record Capabilities(List<Choice> priors, List<Choice> devices, List<Format> formats, Limits limits) {

    /** Copies the lists. */
    public Capabilities {
        priors = List.copyOf(priors);
        devices = List.copyOf(devices);
        formats = List.copyOf(formats);
    }

    /** A prior or a device; {@code reason} tells a person why it is not available. */
    public record Choice(String name, String label, boolean available, Optional<String> reason) {}

    /** A kind of file that an animation can become; {@code extension} is without a dot. */
    public record Format(String name, String label, String mediaType, String extension) {}
}
