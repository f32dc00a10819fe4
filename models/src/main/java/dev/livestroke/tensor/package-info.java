/**
 * The runtime of our networks: readable TorchScript sources compiled by libtorch, weights from safetensors files, plain
 * {@code float[]} in and out. The only package that touches DJL's engine; may use DJL and Gson alone. For {@code motion}
 * and {@code diffusion}.
 *
 * <pre>{@code
 * Weights weights = Safetensors.map(Path.of("net.safetensors"));
 * try (TorchModule net = TorchModule.compile(TorchSource.resource(Net.class, "net.torchscript.py"), weights)) {
 *     float[] output = net.forward(Tensor.of(pixels, 1, 64, 64)).values();
 * }
 * }</pre>
 */
@NullMarked
package dev.livestroke.tensor;

import org.jspecify.annotations.NullMarked;
