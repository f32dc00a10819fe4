package dev.livestroke.raster.paint;

import java.util.Arrays;

/** Numbers written on the way forth and read in the opposite order on the way back. */
final class Tape {

    private float[] numbers = new float[1024];
    private int size;

    void clear() {
        size = 0;
    }

    /** Writes a stretch of a row. */
    void write(float[] row, int from, int length) {
        if (size + length > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(2 * numbers.length, size + length));
        }
        System.arraycopy(row, from, numbers, size, length);
        size += length;
    }

    /** Writes two whole numbers below 2^24. */
    void write(int first, int second) {
        if (size + 2 > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[size++] = first;
        numbers[size++] = second;
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
