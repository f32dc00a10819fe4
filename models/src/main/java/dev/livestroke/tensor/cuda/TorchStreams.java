package dev.livestroke.tensor.cuda;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/**
 * Which stream of a GPU libtorch uses on this thread. Functions of its stable C interface
 * (torch/csrc/inductor/aoti_torch/c/shim.h), which return 0, or another number where they failed.
 */
public final class TorchStreams {

    private static final ThreadLocal<Memory> ANSWER = ThreadLocal.withInitial(() -> new Memory(Long.BYTES));

    static {
        String name = "torch_cuda";
        NativeLibrary.addSearchPath(name, LibUtils.getLibtorchPath());
        Native.register(TorchStreams.class, NativeLibrary.getInstance(name)); // loaded already: found, not loaded again
    }

    private TorchStreams() {}

    private static native int aoti_torch_get_current_cuda_stream(int device, long stream);

    private static native int aoti_torch_create_cuda_stream_guard(long stream, int device, PointerByReference guard);

    private static native int aoti_torch_delete_cuda_stream_guard(Pointer guard);

    /** Returns the stream that libtorch uses; 0 for the default one. */
    public static long current(int device) {
        Memory answer = ANSWER.get();
        expect(aoti_torch_get_current_cuda_stream(device, Pointer.nativeValue(answer)), "get_current_cuda_stream");
        return answer.getLong(0);
    }

    /** Runs {@code work} with libtorch using {@code stream} on this thread, for what it computes and for its memory. */
    public static void on(long stream, int device, Runnable work) {
        PointerByReference guard = new PointerByReference();
        expect(aoti_torch_create_cuda_stream_guard(stream, device, guard), "create_cuda_stream_guard");
        try {
            work.run();
        } finally {
            expect(aoti_torch_delete_cuda_stream_guard(guard.getValue()), "delete_cuda_stream_guard");
        }
    }

    private static void expect(int failed, String function) {
        if (failed != 0) {
            throw new IllegalStateException("libtorch's " + function + " failed");
        }
    }
}
