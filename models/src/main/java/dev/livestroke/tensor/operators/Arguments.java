package dev.livestroke.tensor.operators;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;

/** What a network passes to an {@link Operator}, in the order of its schema. Valid during the call. */
public final class Arguments {

    private static final ThreadLocal<Answer> ANSWER = ThreadLocal.withInitial(Answer::new);

    private final Pointer stack;

    Arguments(long stack) {
        this.stack = new Pointer(stack);
    }

    /** Where libtorch writes an answer. */
    private static final class Answer {
        private final Memory memory = new Memory(Long.BYTES);
        private final long address = Pointer.nativeValue(memory);
    }

    /**
     * Returns the address of the first element of tensor {@code index}, on the device where it is; 0 if it has no elements.
     * The tensor's memory must be contiguous, or the caller knows its strides.
     */
    public long address(int index) {
        return addressOf(whole(index));
    }

    /** Returns the same for a tensor by its own address, which DJL calls its handle. */
    public static long addressOf(long tensor) {
        Answer answer = ANSWER.get();
        expect(LibTorch.aoti_torch_get_data_ptr(tensor, answer.address), "get_data_ptr");
        return answer.memory.getLong(0);
    }

    /** Returns the {@code int} argument {@code index}. */
    public long whole(int index) {
        return stack.getLong((long) index * Long.BYTES);
    }

    /** Returns the {@code float} argument {@code index}. */
    public double real(int index) {
        return stack.getDouble((long) index * Long.BYTES);
    }

    /** Returns the {@code bool} argument {@code index}. */
    public boolean flag(int index) {
        return stack.getByte((long) index * Long.BYTES) != 0;
    }

    static void expect(int failed, String function) {
        if (failed != 0) {
            throw new IllegalStateException("libtorch's " + function + " failed");
        }
    }
}
