package dev.livestroke.fused;

/** How many blocks of how many threads, and the memory that each block's threads share. */
record Grid(int blocksX, int blocksY, int threadsX, int threadsY, int sharedBytes) {

    /** Returns blocks of 256 threads for {@code items}, of which a thread takes several where there are very many. */
    static Grid over(long items) {
        return new Grid((int) Math.min((items + 255) / 256, 16_384), 1, 256, 1, 0);
    }
}
