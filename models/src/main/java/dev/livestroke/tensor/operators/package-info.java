/**
 * Operators of libtorch that are written in Java, through libtorch's stable C interface. Knows nothing of the rest; may use
 * DJL's engine and JNA. For {@code tensor} and {@code fused}.
 *
 * <pre>{@code
 * Operators.register("twice(Tensor x, Tensor(a!) result) -> ()", arguments -> launch(arguments.address(0), arguments.address(1)));
 * }</pre>
 */
@NullMarked
package dev.livestroke.tensor.operators;

import org.jspecify.annotations.NullMarked;
