package dev.livestroke.fused;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import dev.livestroke.tensor.cuda.CudaContext;
import dev.livestroke.tensor.cuda.CudaDriver;
import dev.livestroke.tensor.cuda.TorchStreams;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Kernels of one CUDA source, loaded on one GPU, beside libtorch's own. They stay there. For many threads. */
final class GpuProgram {

    private final CudaContext context;
    private final Map<String, Long> kernels = new HashMap<>();

    private GpuProgram(CudaContext context) {
        this.context = context;
    }

    /**
     * Compiles {@code source} and loads it.
     *
     * @param device which GPU, as the driver counts those that this process sees
     * @throws IllegalStateException with the compiler's or the driver's words
     * @throws LinkageError if there is no driver
     */
    static GpuProgram load(String source, String name, int device, String... kernels) {
        CudaContext context = CudaContext.of(device);
        String architecture = "sm_" + context.attribute(CudaDriver.COMPUTE_CAPABILITY_MAJOR)
                + context.attribute(CudaDriver.COMPUTE_CAPABILITY_MINOR);
        Memory image = Nvrtc.compile(source, name, architecture);
        GpuProgram program = new GpuProgram(context);
        context.current(() -> program.find(image, kernels));
        program.stream(); // fails here, if libtorch can't tell it
        return program;
    }

    private GpuProgram find(Memory image, String... names) {
        PointerByReference module = new PointerByReference();
        CudaDriver.expect(CudaDriver.cuModuleLoadData(module, image), "cuModuleLoadData");
        for (String name : names) {
            PointerByReference function = new PointerByReference();
            CudaDriver.expect(
                    CudaDriver.cuModuleGetFunction(function, module.getValue(), name), "cuModuleGetFunction " + name);
            kernels.put(name, Pointer.nativeValue(function.getValue()));
        }
        return this;
    }

    /** Returns the address of its GPU's context. */
    long context() {
        return context.address();
    }

    /** Returns the stream that libtorch uses now. */
    long stream() {
        return TorchStreams.current(context.device());
    }

    /** Starts a kernel on {@code stream} of the context that is current. */
    void launch(String kernel, long stream, Grid grid, KernelArguments arguments) {
        CudaDriver.expect(
                CudaDriver.cuLaunchKernel(
                        Objects.requireNonNull(kernels.get(kernel), kernel),
                        grid.blocksX(),
                        grid.blocksY(),
                        1,
                        grid.threadsX(),
                        grid.threadsY(),
                        1,
                        grid.sharedBytes(),
                        stream,
                        arguments.addresses(),
                        0),
                kernel);
    }
}
