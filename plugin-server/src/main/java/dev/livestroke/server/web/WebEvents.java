package dev.livestroke.server.web;

/** Hears what happens at the gate; called on any thread, must be quick. */
@FunctionalInterface
public interface WebEvents {

    /** A request was refused for its {@code header}, which was {@code value}. */
    void turnedAway(String header, String value);
}
