package dev.livestroke.format;

/** What happens at the end of a pass. */
public enum LoopStyle {
    /** It starts again, for ever. */
    FOREVER,
    /** It runs back to its start, and then again, for ever; the file holds both ways and lasts twice as long. */
    PING_PONG,
    /** It stays at its last moment. */
    ONCE
}
