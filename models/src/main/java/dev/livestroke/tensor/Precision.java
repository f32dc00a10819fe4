package dev.livestroke.tensor;

import ai.djl.ndarray.types.DataType;

/** How a network keeps its weights and computes. */
public enum Precision {
    /** 32 bits; for the CPU, where half precision is some 200 times slower. */
    FLOAT32(DataType.FLOAT32, 4),
    /** 16 bits; for GPUs. */
    FLOAT16(DataType.FLOAT16, 2);

    private final DataType type;
    private final int bytes;

    Precision(DataType type, int bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /** Returns the bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** Returns what is best on {@code processor}. */
    public static Precision of(Processor processor) {
        return processor.isCuda() ? FLOAT16 : FLOAT32;
    }

    DataType type() {
        return type;
    }
}
