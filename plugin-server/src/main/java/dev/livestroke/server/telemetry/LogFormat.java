package dev.livestroke.server.telemetry;

/** How a line of the log looks. */
public enum LogFormat {
    /** For people: time, level, event, {@code name=value} pairs. */
    TEXT,
    /** For programs: a JSON object a line. */
    JSON
}
