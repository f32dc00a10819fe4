package dev.livestroke.server.protocol;

/**
 * What one client may ask; {@code welcome} tells it.
 *
 * @param messageBytes size of one message; a larger one closes the connection with 1009
 * @param svgChars length of an SVG drawing
 * @param layers layers of one drawing
 * @param segments cubic segments of one drawing
 * @param promptChars length of a prompt
 * @param steps of one search
 * @param variations seeds of one request
 * @param queuedJobs jobs of one client that are not over
 * @param requestsPerSecond messages that make work (understand, animate, variations, get, export), on average
 */
public record Limits(
        int messageBytes,
        int svgChars,
        int layers,
        int segments,
        int promptChars,
        int steps,
        int variations,
        int queuedJobs,
        int requestsPerSecond) {

    /** What a server allows. */
    public static final Limits DEFAULT = new Limits(12_000_000, 10_000_000, 5_000, 200_000, 500, 10_000, 16, 32, 20);
}
