package dev.livestroke.fused;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import dev.livestroke.tensor.operators.Arguments;
import dev.livestroke.tensor.operators.Operators;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The operators of {@code fused.torchscript.py}, by the kernels of {@code fused.cu}. */
final class FusedKernels {

    /** Threads of a block, where channels leave it open. */
    private static final int THREADS = 256;

    /** Threads of a block that adds up partial sums. */
    private static final int GATHERING = 1024;

    /** Blocks of a kernel that goes over rows, about: what a large GPU holds at once. */
    private static final int BLOCKS = 1024;

    /** What the memory that a block's threads share is enough for. */
    private static final int CHANNELS = 4096;

    private static final int GROUPS = 128;

    /** Two sums for each group of each block. */
    private static final long PARTIAL_BYTES = (long) BLOCKS * GROUPS * 2 * Float.BYTES;

    /** Two numbers for each channel of each of so many hidden states. */
    private static final long COEFFICIENT_BYTES = (long) BLOCKS * CHANNELS * 2 * Float.BYTES;

    private static final String[] KERNELS = {
        "moments", "settle", "apply", "back_sums", "back_settle", "back_apply", "sum", "geglu", "sum_norm"
    };
    private static final ThreadLocal<Memory> CONTEXT = ThreadLocal.withInitial(() -> new Memory(Long.BYTES));

    private final Map<Long, GpuProgram> programs = new ConcurrentHashMap<>(); // by context

    private FusedKernels() {}

    /** Registers the operators, once in a process. */
    static FusedKernels register() {
        FusedKernels kernels = new FusedKernels();
        Operators.register(
                "norm(Tensor x, Tensor before, Tensor weight, Tensor bias, int n, int rows, int channels, int groups,"
                        + " float epsilon, bool silu, Tensor(a!) y, Tensor(b!) state) -> ()",
                kernels::norm);
        Operators.register(
                "norm_back(Tensor dy, Tensor x, Tensor before, Tensor weight, Tensor bias, Tensor state, Tensor more, int n,"
                        + " int rows, int channels, int groups, bool silu, Tensor(a!) dx) -> ()",
                kernels::normBack);
        Operators.register(
                "sum(Tensor a, Tensor b, Tensor before, int channels, int elements, Tensor(a!) y) -> ()", kernels::sum);
        Operators.register("geglu(Tensor x, int channels, int elements, Tensor(a!) y) -> ()", kernels::geglu);
        Operators.register(
                "sum_norm(Tensor a, Tensor b, Tensor weight, Tensor bias, int channels, int elements, float epsilon,"
                        + " Tensor(a!) total, Tensor(b!) y) -> ()",
                kernels::sumNorm);
        return kernels;
    }

    /**
     * Makes the operators work on a GPU.
     *
     * @throws IllegalStateException with the compiler's or the driver's words
     * @throws LinkageError if there is no driver
     */
    void load(String source, int device) {
        GpuProgram program = GpuProgram.load(source, "fused.cu", device, PARTIAL_BYTES + COEFFICIENT_BYTES, KERNELS);
        programs.put(program.context(), program);
    }

    /** Returns whether the kernels can go over hidden states of so many channels. */
    static boolean supports(int channels) {
        return channels % 8 == 0 && channels <= CHANNELS;
    }

    /** Synchronized, for its kernels share the program's workspace: they must start one after the other. */
    private synchronized void norm(Arguments a) {
        int n = (int) a.whole(4);
        int rows = (int) a.whole(5);
        int channels = (int) a.whole(6);
        int groups = (int) a.whole(7);
        long x = a.address(0);
        long before = a.address(1);
        long state = a.address(11);
        int perChunk = perChunk(n, rows, channels, groups);
        Grid grid = overRows(n, rows, channels, perChunk);
        GpuProgram program = program();
        long partial = program.workspace();
        program.launch(
                "moments", grid, KernelArguments.none().at(x, before, partial).whole(rows, channels, groups, perChunk));
        program.launch(
                "settle",
                new Grid(n, 1, GATHERING, 1, 0),
                KernelArguments.none()
                        .at(partial, before, a.address(2), a.address(3), state)
                        .whole(rows, channels, groups, grid.blocksX())
                        .real(a.real(8)));
        program.launch(
                "apply",
                grid,
                KernelArguments.none()
                        .at(x, state, a.address(10))
                        .whole(rows, channels, groups, perChunk, a.flag(9) ? 1 : 0));
    }

    private synchronized void normBack(Arguments a) {
        int n = (int) a.whole(7);
        int rows = (int) a.whole(8);
        int channels = (int) a.whole(9);
        int groups = (int) a.whole(10);
        int silu = a.flag(11) ? 1 : 0;
        long dy = a.address(0);
        long x = a.address(1);
        long state = a.address(5);
        int perChunk = perChunk(n, rows, channels, groups);
        Grid grid = overRows(n, rows, channels, perChunk);
        GpuProgram program = program();
        long partial = program.workspace();
        long coefficients = partial + PARTIAL_BYTES;
        program.launch(
                "back_sums",
                grid,
                KernelArguments.none()
                        .at(dy, x, state, a.address(3), a.address(4), partial)
                        .whole(rows, channels, groups, perChunk, silu));
        program.launch(
                "back_settle",
                new Grid(n, 1, GATHERING, 1, 0),
                KernelArguments.none()
                        .at(partial, a.address(2), state, coefficients)
                        .whole(rows, channels, groups, grid.blocksX()));
        program.launch(
                "back_apply",
                grid,
                KernelArguments.none()
                        .at(dy, x, a.address(6), state, coefficients, a.address(12))
                        .whole(rows, channels, groups, perChunk, silu));
    }

    private void sum(Arguments a) {
        long eighths = a.whole(4) / 8;
        program()
                .launch(
                        "sum",
                        Grid.over(eighths),
                        KernelArguments.none()
                                .at(a.address(0), a.address(1), a.address(2), a.address(5))
                                .whole(a.whole(3))
                                .large(eighths));
    }

    private void geglu(Arguments a) {
        long eighths = a.whole(2) / 8;
        program()
                .launch(
                        "geglu",
                        Grid.over(eighths),
                        KernelArguments.none()
                                .at(a.address(0), a.address(3))
                                .whole(a.whole(1))
                                .large(eighths));
    }

    private void sumNorm(Arguments a) {
        long rows = a.whole(5) / a.whole(4);
        program()
                .launch(
                        "sum_norm",
                        new Grid((int) ((rows + 7) / 8), 1, THREADS, 1, 0), // a warp to a row
                        KernelArguments.none()
                                .at(a.address(0), a.address(1), a.address(2), a.address(3), a.address(7), a.address(8))
                                .whole(a.whole(4), rows)
                                .real(a.real(6)));
    }

    /** Returns how many rows a block takes. */
    private static int perChunk(int n, int rows, int channels, int groups) {
        if (n > BLOCKS || groups > GROUPS || !supports(channels)) {
            throw new IllegalArgumentException(
                    "expected at most " + BLOCKS + " hidden states of " + GROUPS + " groups of up to " + CHANNELS
                            + " channels, a multiple of 8, found " + n + " of " + groups + " groups of " + channels);
        }
        int chunks = Math.max(1, Math.min(BLOCKS / n, rows / (4 * rowsAtOnce(channels))));
        return (rows + chunks - 1) / chunks;
    }

    private static Grid overRows(int n, int rows, int channels, int perChunk) {
        int atOnce = rowsAtOnce(channels);
        int sharedBytes = atOnce * channels * 2 * Float.BYTES;
        return new Grid((rows + perChunk - 1) / perChunk, n, channels / 8, atOnce, sharedBytes);
    }

    private static int rowsAtOnce(int channels) {
        return Math.max(1, THREADS / (channels / 8));
    }

    private GpuProgram program() {
        Memory context = CONTEXT.get();
        CudaDriver.expect(CudaDriver.cuCtxGetCurrent(Pointer.nativeValue(context)), "cuCtxGetCurrent");
        GpuProgram program = programs.get(context.getLong(0));
        if (program == null) {
            throw new IllegalStateException("the fused kernels are not loaded on this GPU");
        }
        return program;
    }
}
