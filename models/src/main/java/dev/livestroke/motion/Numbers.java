package dev.livestroke.motion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Blocks of numbers in a saved state: their count, then each to the bit. */
final class Numbers {

    private Numbers() {}

    static void write(double[] numbers, DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    /** Fills {@code numbers}. */
    static void read(double[] numbers, DataInput in) throws IOException {
        int count = in.readInt();
        if (count != numbers.length) {
            throw new IOException("expected a block of " + numbers.length + " numbers, found " + count);
        }
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
    }
}
