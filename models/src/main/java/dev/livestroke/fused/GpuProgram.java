package dev.livestroke.fused;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Kernels of one CUDA source, loaded on one GPU, beside libtorch's own. They stay there. For many threads. */
final class GpuProgram {

    private final long context;
    private final long workspace;
    private final Map<String, Long> kernels = new HashMap<>();

    private GpuProgram(long context, long workspace) {
        this.context = context;
        this.workspace = workspace;
    }

    /**
     * Compiles {@code source} and loads it.
     *
     * @param workspaceBytes memory on the GPU that kernels which follow each other may share
     * @param device which GPU, as the driver counts those that this process sees
     * @throws IllegalStateException with the compiler's or the driver's words
     * @throws LinkageError if there is no driver
     */
    static GpuProgram load(String source, String name, int device, long workspaceBytes, String... kernels) {
        CudaDriver.expect(CudaDriver.cuInit(0), "cuInit");
        IntByReference number = new IntByReference();
        CudaDriver.expect(CudaDriver.cuDeviceGet(number, device), "cuDeviceGet " + device);
        String architecture = "sm_" + attribute(CudaDriver.COMPUTE_CAPABILITY_MAJOR, number.getValue())
                + attribute(CudaDriver.COMPUTE_CAPABILITY_MINOR, number.getValue());
        Memory image = Nvrtc.compile(source, name, architecture);
        PointerByReference context = new PointerByReference();
        CudaDriver.expect(CudaDriver.cuDevicePrimaryCtxRetain(context, number.getValue()), "cuDevicePrimaryCtxRetain");
        CudaDriver.expect(CudaDriver.cuCtxPushCurrent_v2(context.getValue()), "cuCtxPushCurrent");
        try {
            PointerByReference workspace = new PointerByReference();
            CudaDriver.expect(CudaDriver.cuMemAlloc_v2(workspace, workspaceBytes), "cuMemAlloc");
            GpuProgram program =
                    new GpuProgram(Pointer.nativeValue(context.getValue()), Pointer.nativeValue(workspace.getValue()));
            program.find(image, kernels);
            return program;
        } finally {
            CudaDriver.cuCtxPopCurrent_v2(new PointerByReference());
        }
    }

    private void find(Memory image, String... names) {
        PointerByReference module = new PointerByReference();
        CudaDriver.expect(CudaDriver.cuModuleLoadData(module, image), "cuModuleLoadData");
        for (String name : names) {
            PointerByReference function = new PointerByReference();
            CudaDriver.expect(
                    CudaDriver.cuModuleGetFunction(function, module.getValue(), name), "cuModuleGetFunction " + name);
            kernels.put(name, Pointer.nativeValue(function.getValue()));
        }
    }

    private static int attribute(int attribute, int device) {
        IntByReference value = new IntByReference();
        CudaDriver.expect(CudaDriver.cuDeviceGetAttribute(value, attribute, device), "cuDeviceGetAttribute");
        return value.getValue();
    }

    /** Returns the address of its GPU's context. */
    long context() {
        return context;
    }

    /** Returns the address of the workspace. */
    long workspace() {
        return workspace;
    }

    /** Starts a kernel on libtorch's stream, the default one, of the context that is current. */
    void launch(String kernel, Grid grid, KernelArguments arguments) {
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
                        0,
                        arguments.addresses(),
                        0),
                kernel);
    }
}
