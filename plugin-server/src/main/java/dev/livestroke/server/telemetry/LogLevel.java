package dev.livestroke.server.telemetry;

/** How much a line of the log matters. */
public enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR
}
