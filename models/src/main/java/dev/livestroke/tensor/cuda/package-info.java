/**
 * NVIDIA's driver and libtorch's streams, by JNA: what libtorch's interface for Java leaves out. Knows nothing of the rest; may
 * use DJL's engine and JNA. For {@code tensor} and {@code fused}. Load libtorch by DJL before any class but {@link
 * dev.livestroke.tensor.cuda.CudaDriver}.
 *
 * <pre>{@code
 * CudaContext context = CudaContext.of(0);
 * long stream = context.newStream();
 * TorchStreams.on(stream, 0, () -> graph = CudaGraph.record(context, stream, () -> network.call("forward", x)));
 * graph.replay();
 * }</pre>
 */
@NullMarked
package dev.livestroke.tensor.cuda;

import org.jspecify.annotations.NullMarked;
