package dev.livestroke.tensor.operators;

/** What an operator does; it writes its results into tensors among its arguments. Called on the thread of the network. */
@FunctionalInterface
public interface Operator {

    /** Runs on {@code arguments}, which are valid until this returns. */
    void run(Arguments arguments);
}
