package dev.livestroke.tensor;

/** One line of a safetensors header: bytes {@code begin} (included) to {@code end} (excluded) of the data. */
record TensorEntry(String name, ElementType type, Dims dims, long begin, long end) {

    long bytes() {
        return end - begin;
    }
}
