package dev.livestroke.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import dev.livestroke.tensor.cuda.CudaContext;
import dev.livestroke.tensor.cuda.CudaGraph;
import dev.livestroke.tensor.cuda.TorchStreams;
import dev.livestroke.tensor.operators.Arguments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The GPU memory that recorded calls compute in. A recording holds addresses, so what it allocated while it was recorded must
 * be nobody else's when it is replayed. libtorch gives the memory that was freed on a stream to that stream alone; so all
 * recordings are made on one stream that is used for nothing else, and between them its memory is held here. They all share
 * it, since they are replayed one after the other and nothing stays in it from one replay to the next.
 */
final class RecordingMemory {

    /** libtorch takes less than a MiB from pieces of 2 MiB, and gives those back by themselves. */
    private static final long SMALL = 1 << 20;

    private static final int SMALL_PIECES = 32;

    /** Products make libtorch take memory for its libraries, which stays with the stream. */
    private static final TorchSource PRODUCTS = new TorchSource("products", """
            class Products(Module):
              def forward(self, x: Tensor) -> Tensor:
                half = x.to(5)
                y = torch.linear(half, half, half[0]).to(6) + torch.matmul(half, half).to(6)
                return y + torch.linear(x, x, x[0]) + torch.matmul(x, x)
            """);

    private static final Map<Integer, RecordingMemory> BY_DEVICE = new HashMap<>();

    private final CudaContext context;
    private final long stream;
    private final PtNDManager manager;
    private final TorchModule products;
    private final List<PtNDArray> held = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>(); // in bytes, of what is held while there are recordings
    private int recordings;

    private RecordingMemory(int device) {
        this.context = CudaContext.of(device);
        this.stream = context.newStream();
        this.manager = Torch.openManager(Processor.cuda(device));
        this.products = TorchModule.compile(
                PRODUCTS,
                Weights.of("none", Map.of("none", Tensor.of(new float[1], 1))),
                new Placement(Processor.cuda(device), Precision.FLOAT32));
    }

    /**
     * Returns that of a GPU.
     *
     * @throws IllegalStateException with the driver's words, if it refuses
     * @throws LinkageError if libtorch or the driver lacks what it takes
     */
    static synchronized RecordingMemory of(Processor gpu) {
        return BY_DEVICE.computeIfAbsent(gpu.index(), RecordingMemory::new);
    }

    /**
     * Records {@code work}, which allocates at most {@code bytes} at a time and frees all of it.
     *
     * @return the recording; {@link #close} it
     * @throws IllegalStateException if it can't be recorded, or takes more
     */
    synchronized CudaGraph record(long bytes, Runnable work) {
        CudaGraph[] made = new CudaGraph[1];
        recordings++;
        try {
            TorchStreams.on(stream, context.device(), () -> made[0] = recordHere(bytes, work));
        } catch (RuntimeException | LinkageError e) {
            forget();
            throw e;
        }
        return made[0];
    }

    /** Closes a recording; after the last, the memory is libtorch's again. */
    synchronized void close(CudaGraph graph) {
        graph.close();
        forget();
    }

    private void forget() {
        recordings--;
        if (recordings == 0) {
            yieldAll();
        }
    }

    private CudaGraph recordHere(long bytes, Runnable work) {
        products.forward(Tensor.of(new float[64], 8, 8));
        reserve(bytes);
        context.synchronize();
        Set<Long> before = addresses();
        long free = context.freeBytes();
        yieldAll();
        try (CudaGraph.Draft draft = recorded(work)) {
            long more = free - context.freeBytes();
            if (more != 0 || !addresses().equals(before)) {
                throw new IllegalStateException("its calls are not replayed: expected them to take at most "
                        + (bytes >> 20) + " MiB, found some " + (more >> 20)
                        + " MiB more in use; if another program took these, close it and start again");
            }
            return draft.instantiate();
        }
    }

    /** Records, and then holds the memory again, whatever happens. */
    private CudaGraph.Draft recorded(Runnable work) {
        try {
            return CudaGraph.record(context, stream, work);
        } finally {
            sizes.forEach(this::hold);
        }
    }

    /** Replays in turn with all others on the GPU. */
    synchronized void replay(CudaGraph graph) {
        graph.replay();
    }

    private void reserve(long bytes) {
        if (held.isEmpty()) {
            sizes.forEach(this::hold);
        }
        if (sizes.isEmpty()) {
            for (int i = 0; i < SMALL_PIECES; i++) {
                add(SMALL);
            }
        }
        if (sizes.stream().noneMatch(size -> size >= bytes)) {
            add(bytes);
        }
    }

    private void add(long bytes) {
        hold(bytes);
        sizes.add(bytes);
    }

    private void hold(long bytes) {
        held.add(manager.create(new Shape(bytes), DataType.INT8));
    }

    private void yieldAll() {
        held.forEach(NDArray::close);
        held.clear();
    }

    private Set<Long> addresses() {
        return held.stream()
                .map(array -> Arguments.addressOf(array.getHandle()))
                .collect(Collectors.toSet());
    }
}
