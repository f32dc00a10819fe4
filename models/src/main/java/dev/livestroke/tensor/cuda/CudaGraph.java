package dev.livestroke.tensor.cuda;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/**
 * What a GPU was asked to do once, to be done again with the same addresses: one launch for all of its kernels and copies.
 * CUDA Driver API, "Graph Management" and "Stream Management".
 */
public final class CudaGraph implements AutoCloseable {

    /** The default stream, on which it is replayed in turn with whatever else libtorch does there. */
    private static final long DEFAULT = 0;

    private final CudaContext context;
    private final Pointer executable;

    private CudaGraph(CudaContext context, Pointer executable) {
        this.context = context;
        this.executable = executable;
    }

    /** What was recorded, not yet ready to be replayed. */
    public static final class Draft implements AutoCloseable {
        private final CudaContext context;
        private final Pointer graph;

        private Draft(CudaContext context, Pointer graph) {
            this.context = context;
            this.graph = graph;
        }

        /** Makes it ready; takes GPU memory for its kernels' arguments. */
        public CudaGraph instantiate() {
            return context.current(() -> {
                PointerByReference executable = new PointerByReference();
                CudaDriver.expect(
                        CudaDriver.cuGraphInstantiateWithFlags(executable, graph, 0), "cuGraphInstantiateWithFlags");
                return new CudaGraph(context, executable.getValue());
            });
        }

        @Override
        public void close() {
            CudaDriver.expect(CudaDriver.cuGraphDestroy(graph), "cuGraphDestroy");
        }
    }

    /**
     * Records what {@code work} asks the GPU to do on {@code stream}, which does nothing of it now.
     *
     * @param stream not the default one; what {@code work} does must be on it alone and must not wait for the GPU
     * @throws IllegalStateException with the driver's words, if something can't be recorded
     */
    public static Draft record(CudaContext context, long stream, Runnable work) {
        return context.current(() -> {
            CudaDriver.expect(CudaDriver.cuStreamBeginCapture_v2(stream, CudaDriver.RELAXED), "cuStreamBeginCapture");
            PointerByReference graph = new PointerByReference();
            int ended;
            try {
                work.run();
            } finally {
                ended = CudaDriver.cuStreamEndCapture(stream, graph);
            }
            CudaDriver.expect(ended, "cuStreamEndCapture");
            return new Draft(context, graph.getValue());
        });
    }

    /** Does it, after all else on the default stream, and waits for the end. */
    public void replay() {
        context.current(() -> {
            CudaDriver.expect(CudaDriver.cuGraphLaunch(Pointer.nativeValue(executable), DEFAULT), "cuGraphLaunch");
            CudaDriver.expect(CudaDriver.cuStreamSynchronize(DEFAULT), "cuStreamSynchronize");
            return null;
        });
    }

    @Override
    public void close() {
        CudaDriver.expect(context.current(() -> CudaDriver.cuGraphExecDestroy(executable)), "cuGraphExecDestroy");
    }
}
