package dev.livestroke.tensor.operators;

import ai.djl.pytorch.jni.LibUtils;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Operators written in Java that networks call by name, {@code ops.livestroke.NAME(...)} in TorchScript's serialized
 * dialect. What is registered stays for the life of the process. For all threads.
 */
public final class Operators {

    /** Their namespace. */
    public static final String NAMESPACE = "livestroke";

    /** For all devices; without gradients. */
    private static final String ANY_DEVICE = "CompositeExplicitAutograd";

    private static final Pattern SCHEMA = Pattern.compile("(\\w+)\\((.*)\\) -> \\(\\)");
    private static final Pattern COMMA = Pattern.compile(", ");
    private static final Pattern TENSOR = Pattern.compile("Tensor(\\(\\w!\\))? \\w+");

    private static final List<Object> KEPT = new ArrayList<>(); // libtorch holds addresses of these
    private static final ThreadLocal<RuntimeException> FAILURE = new ThreadLocal<>();

    private Operators() {}

    /**
     * Registers an operator.
     *
     * @param schema as libtorch writes them, {@code twice(Tensor x, Tensor(a!) result) -> ()}: tensors, int, float and bool; no
     *     results, but marked tensors are written to
     * @throws IllegalArgumentException if it is not of this form, or there is an operator of this name
     * @throws LinkageError if the loaded libtorch has no such interface
     */
    public static synchronized void register(String schema, Operator operator) {
        Matcher matcher = SCHEMA.matcher(schema);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected NAME(TYPE NAME, ...) -> (), found " + schema);
        }
        boolean[] tensors = tensors(matcher.group(2));
        LibTorch.Kernel kernel = (stack, arguments, results) -> run(operator, stack, tensors);
        Pointer definitions = library(LibTorch::aoti_torch_library_init_fragment);
        Arguments.expect(LibTorch.aoti_torch_library_def(definitions, schema), "library_def of " + schema);
        Pointer implementations = library(
                (name, file, line, made) -> LibTorch.aoti_torch_library_init_impl(name, ANY_DEVICE, file, line, made));
        KEPT.add(kernel);
        Arguments.expect(LibTorch.aoti_torch_library_impl(implementations, matcher.group(1), kernel), "library_impl");
    }

    /** Returns the folder of the loaded libtorch, where what ships with it lies. */
    public static String libraryFolder() {
        return LibUtils.getLibtorchPath();
    }

    /** Throws what an operator threw on this thread since the last call, if one did; libtorch can't pass it on. */
    public static void rethrow() {
        RuntimeException failure = FAILURE.get();
        if (failure != null) {
            FAILURE.remove();
            throw failure;
        }
    }

    /** Returns which parameters are tensors. */
    private static boolean[] tensors(String parameters) {
        List<Boolean> found = COMMA.splitAsStream(parameters)
                .map(parameter -> TENSOR.matcher(parameter).matches())
                .toList();
        boolean[] tensors = new boolean[found.size()];
        for (int i = 0; i < tensors.length; i++) {
            tensors[i] = found.get(i);
        }
        return tensors;
    }

    private static void run(Operator operator, long stack, boolean[] tensors) {
        Arguments arguments = new Arguments(stack);
        try {
            operator.run(arguments);
        } catch (RuntimeException e) {
            FAILURE.set(e);
        } finally {
            for (int i = 0; i < tensors.length; i++) {
                if (tensors[i]) {
                    LibTorch.aoti_torch_delete_tensor_object(arguments.whole(i));
                }
            }
        }
    }

    private static Pointer library(Opening opening) {
        PointerByReference made = new PointerByReference();
        Arguments.expect(opening.open(NAMESPACE, Operators.class.getName(), 0, made), "library_init");
        return made.getValue();
    }

    @FunctionalInterface
    private interface Opening {
        int open(String namespace, String file, int line, PointerByReference made);
    }
}
