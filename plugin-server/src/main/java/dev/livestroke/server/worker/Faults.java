package dev.livestroke.server.worker;

import dev.livestroke.animator.ProcessorException;
import dev.livestroke.server.broker.WorkerReport.Fault;
import dev.livestroke.tensor.WeightsException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which kind of failure a throwable is. */
final class Faults {

    /** Networks that do not load, are not there, have nothing to compute on, or compute no numbers. */
    private static final List<Class<? extends Throwable>> ENGINE =
            List.of(LinkageError.class, ArithmeticException.class, WeightsException.class, ProcessorException.class);

    private Faults() {}

    static Fault of(Throwable failure) {
        if (causes(failure).anyMatch(Faults::isMemory)) {
            return Fault.OUT_OF_MEMORY;
        }
        if (ENGINE.stream().anyMatch(kind -> kind.isInstance(failure))) {
            return Fault.ENGINE;
        }
        return failure instanceof IllegalArgumentException ? Fault.REQUEST : Fault.BUG;
    }

    /** libtorch has an exception of its own for memory only in C++: here it is told by its words. */
    private static boolean isMemory(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure instanceof OutOfMemoryError
                || words.contains("out of memory")
                || words.contains("not enough memory")
                || words.contains("can't allocate memory");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    /** Returns the first line of what a failure says. */
    static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }
}
