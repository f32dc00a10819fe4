package dev.livestroke.fused;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * Functions of the CUDA driver, which every machine with an NVIDIA GPU has; named and meant as in its reference. What is called
 * often takes addresses as numbers, since JNA passes these fastest.
 */
final class CudaDriver {

    static final int COMPUTE_CAPABILITY_MAJOR = 75;
    static final int COMPUTE_CAPABILITY_MINOR = 76;

    static {
        Native.register(CudaDriver.class, NativeLibrary.getInstance(Platform.isWindows() ? "nvcuda" : "libcuda.so.1"));
    }

    private CudaDriver() {}

    static native int cuInit(int flags);

    static native int cuDeviceGet(IntByReference device, int index);

    static native int cuDeviceGetAttribute(IntByReference value, int attribute, int device);

    static native int cuDevicePrimaryCtxRetain(PointerByReference context, int device);

    static native int cuCtxPushCurrent_v2(Pointer context);

    static native int cuCtxPopCurrent_v2(PointerByReference context);

    static native int cuCtxGetCurrent(long context);

    static native int cuModuleLoadData(PointerByReference module, Pointer image);

    static native int cuModuleGetFunction(PointerByReference function, Pointer module, String name);

    static native int cuMemAlloc_v2(PointerByReference address, long bytes);

    static native int cuLaunchKernel(
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

    /** @throws IllegalStateException with the driver's words, if {@code error} is one */
    static void expect(int error, String what) {
        if (error != 0) {
            PointerByReference text = new PointerByReference();
            String words = cuGetErrorString(error, text) == 0 ? text.getValue().getString(0) : "error " + error;
            throw new IllegalStateException("the CUDA driver's " + what + ": " + words);
        }
    }
}
