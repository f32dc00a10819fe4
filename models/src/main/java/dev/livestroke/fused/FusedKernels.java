package dev.livestroke.fused;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import dev.livestroke.tensor.cuda.CudaDriver;
import dev.livestroke.tensor.operators.Arguments;
import dev.livestroke.tensor.operators.Operators;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The operators of {@code fused.torchscript.py}, by the kernels of {@code fused.cu}. */
final class FusedKernels {

    /** Threads of a block that adds up partial sums. */
    private static final int GATHERING = 1024;

    /** Threads of a block that normalises rows, a warp to each of eight. */
    private static final int EIGHT_WARPS = 256;

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
                        + " float epsilon, bool silu, Tensor(a!) y, Tensor(b!) state, Tensor(c!) sums) -> ()",
                kernels::norm);
        Operators.register(
                "norm_back(Tensor dy, Tensor x, Tensor before, Tensor weight, Tensor bias, Tensor state, Tensor more, int n,"
                        + " int rows, int channels, int groups, bool silu, Tensor(a!) dx, Tensor(b!) sums) -> ()",
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
        GpuProgram program = GpuProgram.load(source, "fused.cu", device, KERNELS);
        programs.put(program.context(), program);
    }

    private void norm(Arguments a) {
        HiddenStates states = HiddenStates.of(a, 4);
        long x = a.address(0);
        long before = a.address(1);
        long state = a.address(11);
        Grid grid = states.grid();
        GpuProgram program = program();
        long stream = program.stream();
        long partial = a.address(12);
        program.launch(
                "moments",
                stream,
                grid,
                KernelArguments.none().at(x, before, partial).sizes(states).whole(states.perBlock()));
        program.launch(
                "settle",
                stream,
                new Grid(states.n(), 1, GATHERING, 1, 0),
                KernelArguments.none()
                        .at(partial, before, a.address(2), a.address(3), state)
                        .sizes(states)
                        .whole(grid.blocksX())
                        .real(a.real(8)));
        program.launch(
                "apply",
                stream,
                grid,
                KernelArguments.none()
                        .at(x, state, a.address(10))
                        .sizes(states)
                        .whole(states.perBlock(), a.flag(9) ? 1 : 0));
    }

    private void normBack(Arguments a) {
        HiddenStates states = HiddenStates.of(a, 7);
        int silu = a.flag(11) ? 1 : 0;
        long dy = a.address(0);
        long x = a.address(1);
        long state = a.address(5);
        Grid grid = states.grid();
        GpuProgram program = program();
        long stream = program.stream();
        long partial = a.address(13);
        long coefficients = partial + 2L * HiddenStates.BLOCKS * states.groups() * Float.BYTES;
        program.launch(
                "back_sums",
                stream,
                grid,
                KernelArguments.none()
                        .at(dy, x, state, a.address(3), a.address(4), partial)
                        .sizes(states)
                        .whole(states.perBlock(), silu));
        program.launch(
                "back_settle",
                stream,
                new Grid(states.n(), 1, GATHERING, 1, 0),
                KernelArguments.none()
                        .at(partial, a.address(2), state, coefficients)
                        .sizes(states)
                        .whole(grid.blocksX()));
        program.launch(
                "back_apply",
                stream,
                grid,
                KernelArguments.none()
                        .at(dy, x, a.address(6), state, coefficients, a.address(12))
                        .sizes(states)
                        .whole(states.perBlock(), silu));
    }

    private void sum(Arguments a) {
        long eighths = a.whole(4) / 8;
        GpuProgram program = program();
        program.launch(
                "sum",
                program.stream(),
                Grid.over(eighths),
                KernelArguments.none()
                        .at(a.address(0), a.address(1), a.address(2), a.address(5))
                        .whole(a.whole(3))
                        .large(eighths));
    }

    private void geglu(Arguments a) {
        long eighths = a.whole(2) / 8;
        GpuProgram program = program();
        program.launch(
                "geglu",
                program.stream(),
                Grid.over(eighths),
                KernelArguments.none()
                        .at(a.address(0), a.address(3))
                        .whole(a.whole(1))
                        .large(eighths));
    }

    private void sumNorm(Arguments a) {
        long rows = a.whole(5) / a.whole(4);
        GpuProgram program = program();
        program.launch(
                "sum_norm",
                program.stream(),
                new Grid((int) ((rows + 7) / 8), 1, EIGHT_WARPS, 1, 0),
                KernelArguments.none()
                        .at(a.address(0), a.address(1), a.address(2), a.address(3), a.address(7), a.address(8))
                        .whole(a.whole(4), rows)
                        .real(a.real(6)));
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
