package dev.livestroke.tensor;

import java.util.List;
import java.util.stream.LongStream;

/** The sizes of a tensor, slowest axis first; none for a scalar. */
public record Dims(List<Long> sizes) {

    /** @throws IllegalArgumentException if a size is negative or their product is no 63-bit number */
    public Dims {
        sizes = List.copyOf(sizes);
        if (sizes.stream().anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException("sizes must not be negative: " + sizes);
        }
        long count = 1;
        for (long size : sizes) {
            if (size > 0 && count > Long.MAX_VALUE / size) {
                throw new IllegalArgumentException("too many elements: " + sizes);
            }
            count *= size;
        }
    }

    /** Returns the dims with these sizes. */
    public static Dims of(long... sizes) {
        return new Dims(LongStream.of(sizes).boxed().toList());
    }

    /** Returns the number of elements; 1 for a scalar. */
    public long count() {
        return sizes.stream().reduce(1L, (a, b) -> a * b);
    }

    /** Returns the sizes in a fresh array. */
    public long[] toArray() {
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }

    /** Returns the sizes as a checkpoint's readers write them: {@code [128, 3, 3, 3]}. */
    @Override
    public String toString() {
        return sizes.toString();
    }
}
