package dev.livestroke.raster.paint;

import java.util.Arrays;

/** Numbers written on the way forth and read in the opposite order on the way back. */
final class Tape {

    private float[] numbers = new float[1024];
    private int size;

    void clear() {
        size = 0;
    }

    /** Makes room for {@code count} numbers and returns where they begin in {@link #numbers}. */
    int add(int count) {
        if (size + count > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, size + count));
        }
        size += count;
        return size - count;
    }

    /** Writes a stretch of a row. */
    void write(float[] row, int from, int length) {
        int at = add(length);
        System.arraycopy(row, from, numbers, at, length);
    }

    /** Writes two whole numbers below 2^24. */
    void write(int first, int second) {
        int at = add(2);
        numbers[at] = first;
        numbers[at + 1] = second;
    }

    /** Takes the last {@code count} numbers off and returns where they begin in {@link #numbers}. */
    int take(int count) {
        size -= count;
        return size;
    }

    float[] numbers() {
        return numbers;
    }
}
