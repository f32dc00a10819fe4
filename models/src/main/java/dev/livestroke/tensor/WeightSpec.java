package dev.livestroke.tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tensors a network needs: every published name with its sizes, no more and no less. */
public record WeightSpec(Map<String, Dims> tensors) {

    private static final int LISTED = 20;

    /** Copies the map and keeps its order. */
    public WeightSpec {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }

    /**
     * Checks that {@code weights} has exactly these names and sizes.
     *
     * @throws WeightsException one for all that is missing, superfluous or of the wrong size; names the first 20 and
     *     counts the rest
     */
    public void check(Weights weights) {
        List<String> faults = new ArrayList<>();
        tensors.forEach((name, expected) -> {
            if (!weights.names().contains(name)) {
                faults.add(name + ": expected " + expected + ", found none");
            } else if (!weights.dims(name).equals(expected)) {
                faults.add(name + ": expected " + expected + ", found " + weights.dims(name));
            }
        });
        for (String name : weights.names()) {
            if (!tensors.containsKey(name)) {
                faults.add(name + ": expected none, found " + weights.dims(name));
            }
        }
        if (!faults.isEmpty()) {
            throw new WeightsException(describe(weights.origin(), faults));
        }
    }

    /** Writes down the tensors of a network, one layer after the other. */
    public static final class Builder {

        private final Map<String, Dims> tensors = new LinkedHashMap<>();

        /** Adds a tensor. */
        public void tensor(String name, long... sizes) {
            tensors.put(name, Dims.of(sizes));
        }

        /** Adds weight [out, in] and bias of a linear layer. */
        public void linear(String name, int in, int out) {
            tensor(name + ".weight", out, in);
            tensor(name + ".bias", out);
        }

        /** Adds weight [out, in, size, size] and bias of a square convolution. */
        public void conv(String name, int in, int out, int size) {
            tensor(name + ".weight", out, in, size, size);
            tensor(name + ".bias", out);
        }

        /** Adds weight and bias of a norm. */
        public void norm(String name, int width) {
            tensor(name + ".weight", width);
            tensor(name + ".bias", width);
        }

        /** Returns all that was added, in that order. */
        public WeightSpec build() {
            return new WeightSpec(tensors);
        }
    }

    private static String describe(String origin, List<String> faults) {
        String listed = String.join("; ", faults.subList(0, Math.min(LISTED, faults.size())));
        String rest = faults.size() > LISTED ? "; and " + (faults.size() - LISTED) + " more" : "";
        return origin + ": " + faults.size() + (faults.size() == 1 ? " tensor does" : " tensors do")
                + " not fit the network: " + listed + rest;
    }
}
