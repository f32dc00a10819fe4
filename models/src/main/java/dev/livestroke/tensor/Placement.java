package dev.livestroke.tensor;

/** Where a network computes, and in which precision. */
public record Placement(Processor processor, Precision precision) {

    /** The CPU, in float32. */
    public static final Placement CPU = on(Processor.CPU);

    /** Returns {@code processor} with the precision that is best on it. */
    public static Placement on(Processor processor) {
        return new Placement(processor, Precision.of(processor));
    }
}
