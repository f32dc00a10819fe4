package dev.livestroke.fused;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** Arguments of one launch, in memory that its thread uses again for the next. */
final class KernelArguments {

    private static final int MOST = 16;
    private static final ThreadLocal<KernelArguments> OWN = ThreadLocal.withInitial(KernelArguments::new);

    private final Memory values = new Memory((long) MOST * Long.BYTES);
    private final Memory pointers = new Memory((long) MOST * Long.BYTES);
    private final long address = Pointer.nativeValue(pointers);
    private int count;

    private KernelArguments() {
        for (int i = 0; i < MOST; i++) {
            pointers.setPointer((long) i * Long.BYTES, values.share((long) i * Long.BYTES));
        }
    }

    /** Returns this thread's, empty. */
    static KernelArguments none() {
        KernelArguments own = OWN.get();
        own.count = 0;
        return own;
    }

    /** Adds addresses. */
    KernelArguments at(long... addresses) {
        for (long address : addresses) {
            values.setLong(next(), address);
        }
        return this;
    }

    /** Adds numbers of the type {@code int}. */
    KernelArguments whole(long... numbers) {
        for (long number : numbers) {
            values.setInt(next(), Math.toIntExact(number));
        }
        return this;
    }

    /** Adds rows, channels and groups. */
    KernelArguments sizes(HiddenStates states) {
        return whole(states.rows(), states.channels(), states.groups());
    }

    /** Adds a number of the type {@code long}. */
    KernelArguments large(long number) {
        values.setLong(next(), number);
        return this;
    }

    /** Adds a number of the type {@code float}. */
    KernelArguments real(double number) {
        values.setFloat(next(), (float) number);
        return this;
    }

    /** Returns the address of a list of where each argument is. */
    long addresses() {
        return address;
    }

    private long next() {
        if (count == MOST) {
            throw new IllegalStateException("expected at most " + MOST + " arguments");
        }
        return (long) count++ * Long.BYTES;
    }
}
