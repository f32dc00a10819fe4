package dev.livestroke.tensor.cuda;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * Functions of the CUDA driver, which every machine with an NVIDIA GPU has; named and meant as in its reference. What is called
 * often takes addresses as numbers, since JNA passes these fastest.
 */
public final class CudaDriver {

    /** {@code CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR}. */
    public static final int COMPUTE_CAPABILITY_MAJOR = 75;

    /** {@code CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR}. */
    public static final int COMPUTE_CAPABILITY_MINOR = 76;

    /** {@code CU_STREAM_NON_BLOCKING}: does not wait for the default stream. */
    static final int NON_BLOCKING = 1;

    /** {@code CU_STREAM_CAPTURE_MODE_RELAXED}: memory may be allocated meanwhile. */
    static final int RELAXED = 2;

    static {
        Native.register(CudaDriver.class, NativeLibrary.getInstance(Platform.isWindows() ? "nvcuda" : "libcuda.so.1"));
    }

    private CudaDriver() {}

    static native int cuInit(int flags);

    public static native int cuDeviceGet(IntByReference device, int index);

    public static native int cuDeviceGetAttribute(IntByReference value, int attribute, int device);

    static native int cuDevicePrimaryCtxRetain(PointerByReference context, int device);

    static native int cuCtxPushCurrent_v2(Pointer context);

    static native int cuCtxPopCurrent_v2(PointerByReference context);

    public static native int cuCtxGetCurrent(long context);

    public static native int cuModuleLoadData(PointerByReference module, Pointer image);

    public static native int cuModuleGetFunction(PointerByReference function, Pointer module, String name);

    static native int cuCtxSynchronize();

    static native int cuMemGetInfo_v2(LongByReference free, LongByReference total);

    static native int cuStreamCreate(PointerByReference stream, int flags);

    static native int cuStreamSynchronize(long stream);

    static native int cuStreamBeginCapture_v2(long stream, int mode);

    static native int cuStreamEndCapture(long stream, PointerByReference graph);

    static native int cuGraphInstantiateWithFlags(PointerByReference executable, Pointer graph, long flags);

    static native int cuGraphLaunch(long executable, long stream);

    static native int cuGraphExecDestroy(Pointer executable);

    static native int cuGraphDestroy(Pointer graph);

    public static native int cuMemAlloc_v2(PointerByReference address, long bytes);

    public static native int cuLaunchKernel(
            long function,
            int gridX,
            int gridY,
            int gridZ,
            int blockX,
            int blockY,
            int blockZ,
            int sharedBytes,
            long stream,
            long parameters,
            long extra);

    static native int cuGetErrorString(int error, PointerByReference text);

    /**
     * Passes if {@code error} is none.
     *
     * @throws IllegalStateException with the driver's words, if it is one
     */
    public static void expect(int error, String what) {
        if (error != 0) {
            PointerByReference text = new PointerByReference();
            String words = cuGetErrorString(error, text) == 0 ? text.getValue().getString(0) : "error " + error;
            throw new IllegalStateException("the CUDA driver's " + what + ": " + words);
        }
    }
}
