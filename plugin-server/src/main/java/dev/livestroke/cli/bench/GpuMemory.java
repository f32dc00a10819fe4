package dev.livestroke.cli.bench;

import dev.livestroke.tensor.Gpu;
import dev.livestroke.tensor.Processor;

/**
 * The most memory of a GPU that was in use since this was opened, less what was in use then, as its driver tells once a
 * second and at the end. libtorch keeps what it has once taken, so short peaks are not missed.
 */
final class GpuMemory implements AutoCloseable {

    private static final long PAUSE_MS = 1000;

    private final int index;
    private final long before;
    private final Thread watcher;
    private volatile long peak;
    private volatile boolean closed;

    private GpuMemory(int index) {
        this.index = index;
        this.before = used();
        this.peak = before;
        this.watcher = new Thread(this::watch, "gpu-memory");
        watcher.setDaemon(true);
    }

    /** Begins to watch {@code processor}; the CPU has no memory of its own and always tells 0. */
    static GpuMemory watch(Processor processor) {
        GpuMemory memory = new GpuMemory(processor.isCuda() ? processor.index() : -1);
        if (processor.isCuda()) {
            memory.watcher.start();
        }
        return memory;
    }

    /** Returns the peak in MiB. */
    long peakMib() {
        peak = Math.max(peak, used());
        return peak - before;
    }

    private void watch() {
        while (!closed) {
            peak = Math.max(peak, used());
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long used() {
        return index < 0
                ? 0
                : Gpu.list().stream()
                        .filter(gpu -> gpu.index() == index)
                        .mapToLong(Gpu::usedMib)
                        .findFirst()
                        .orElse(0);
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
    }
}
