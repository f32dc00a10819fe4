package dev.livestroke.tensor;

/**
 * What must be set before any class of DJL loads: no downloads, no telemetry, no profiling executor. DJL logs through
 * slf4j only; the program that holds a binding decides what is shown.
 */
public final class DjlSettings {

    private DjlSettings() {}

    /** Sets what the user has not set. Call it before the first use of DJL; again does no harm. */
    public static void apply() {
        setDefault("ai.djl.offline", "true");
        setDefault("OPT_OUT_TRACKING", "true");
        setDefault("ai.djl.pytorch.graph_optimizer", "false");
    }

    private static void setDefault(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
