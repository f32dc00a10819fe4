package dev.livestroke.tensor.operators;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.Callback;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/**
 * Functions of libtorch's stable C interface (torch/csrc/inductor/aoti_torch/c/shim.h, since 2.7). Each returns 0, or
 * another number where it failed. Load libtorch by DJL before this class.
 */
final class LibTorch {

    static {
        String name = "torch_cpu";
        NativeLibrary.addSearchPath(name, LibUtils.getLibtorchPath());
        Native.register(LibTorch.class, NativeLibrary.getInstance(name)); // loaded already: found, not loaded again
    }

    private LibTorch() {}

    /**
     * What libtorch calls, with the address of a stack of 64-bit values: the arguments in order. Tensors on it belong to the
     * callee. Addresses are numbers here and below, since JNA passes these fastest.
     */
    @FunctionalInterface
    interface Kernel extends Callback {
        void invoke(long stack, long arguments, long results);
    }

    static native int aoti_torch_library_init_fragment(
            String namespace, String file, int line, PointerByReference library);

    static native int aoti_torch_library_init_impl(
            String namespace, String key, String file, int line, PointerByReference library);

    static native int aoti_torch_library_def(Pointer library, String schema);

    static native int aoti_torch_library_impl(Pointer library, String name, Kernel kernel);

    static native int aoti_torch_get_data_ptr(long tensor, long result);

    static native int aoti_torch_delete_tensor_object(long tensor);
}
