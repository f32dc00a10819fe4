/**
 * Steps that networks share, and kernels of our own for them on NVIDIA GPUs: a group norm with SiLU and its way back, sums with
 * a bias, GEGLU, a layer norm after a sum. CUDA C in a resource, compiled when a GPU is first used by the compiler that comes
 * with libtorch, and checked against libtorch's operations there. May use {@code tensor} and JNA alone. For the networks of
 * {@code diffusion}.
 *
 * <pre>{@code
 * TorchSource source = Steps.complete(TorchSource.resource(Net.class, "net.torchscript.py"), placement, List.of(320, 640));
 * }</pre>
 */
@NullMarked
package dev.livestroke.fused;

import org.jspecify.annotations.NullMarked;
