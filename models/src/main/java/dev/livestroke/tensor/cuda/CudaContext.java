package dev.livestroke.tensor.cuda;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.function.Supplier;

/** A GPU's primary context, which libtorch uses too. It stays for the life of the process. For many threads. */
public final class CudaContext {

    private final int device;
    private final int handle;
    private final Pointer context;

    private CudaContext(int device, int handle, Pointer context) {
        this.device = device;
        this.handle = handle;
        this.context = context;
    }

    /**
     * Returns the context of a GPU.
     *
     * @param device which, as the driver counts those that this process sees
     * @throws IllegalStateException with the driver's words
     * @throws LinkageError if there is no driver
     */
    public static CudaContext of(int device) {
        CudaDriver.expect(CudaDriver.cuInit(0), "cuInit");
        IntByReference handle = new IntByReference();
        CudaDriver.expect(CudaDriver.cuDeviceGet(handle, device), "cuDeviceGet " + device);
        PointerByReference context = new PointerByReference();
        CudaDriver.expect(CudaDriver.cuDevicePrimaryCtxRetain(context, handle.getValue()), "cuDevicePrimaryCtxRetain");
        return new CudaContext(device, handle.getValue(), context.getValue());
    }

    /** Returns which GPU. */
    public int device() {
        return device;
    }

    /** Returns its address. */
    public long address() {
        return Pointer.nativeValue(context);
    }

    /** Returns one of the GPU's attributes, by its number in the driver's reference. */
    public int attribute(int attribute) {
        IntByReference value = new IntByReference();
        CudaDriver.expect(CudaDriver.cuDeviceGetAttribute(value, attribute, handle), "cuDeviceGetAttribute");
        return value.getValue();
    }

    /** Runs {@code work} with this as the thread's current context. */
    public <T> T current(Supplier<T> work) {
        CudaDriver.expect(CudaDriver.cuCtxPushCurrent_v2(context), "cuCtxPushCurrent");
        try {
            return work.get();
        } finally {
            CudaDriver.cuCtxPopCurrent_v2(new PointerByReference());
        }
    }

    /** Returns a new stream that does not wait for the default one. It stays. */
    public long newStream() {
        return current(() -> {
            PointerByReference stream = new PointerByReference();
            CudaDriver.expect(CudaDriver.cuStreamCreate(stream, CudaDriver.NON_BLOCKING), "cuStreamCreate");
            return Pointer.nativeValue(stream.getValue());
        });
    }

    /** Waits until the GPU has done all that this process asked of it. */
    public void synchronize() {
        CudaDriver.expect(current(CudaDriver::cuCtxSynchronize), "cuCtxSynchronize");
    }

    /** Returns how many bytes of the GPU's memory no program has. */
    public long freeBytes() {
        LongByReference free = new LongByReference();
        CudaDriver.expect(current(() -> CudaDriver.cuMemGetInfo_v2(free, new LongByReference())), "cuMemGetInfo");
        return free.getValue();
    }
}
