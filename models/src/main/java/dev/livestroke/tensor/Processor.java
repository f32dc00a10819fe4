package dev.livestroke.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a network computes: the CPU, or one of the machine's CUDA devices.
 *
 * @param kind which of the two
 * @param index which CUDA device, from 0; 0 for the CPU
 */
public record Processor(Kind kind, int index) {

    private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

    /** What kinds there are. */
    public enum Kind {
        CPU,
        CUDA
    }

    /** The CPU. */
    public static final Processor CPU = new Processor(Kind.CPU, 0);

    /** @throws IllegalArgumentException if the index is negative, or the CPU has one */
    public Processor {
        if (index < 0 || (kind == Kind.CPU && index != 0)) {
            throw new IllegalArgumentException("expected the CPU or a CUDA device from 0, found " + kind + " " + index);
        }
    }

    /** Returns the CUDA device {@code index}. */
    public static Processor cuda(int index) {
        return new Processor(Kind.CUDA, index);
    }

    /**
     * Reads {@code cpu}, {@code cuda} or {@code cuda:1}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Processor parse(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        Matcher cuda = CUDA.matcher(name);
        if (cuda.matches()) {
            return cuda(cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
        }
        if (name.equals("cpu")) {
            return CPU;
        }
        throw new IllegalArgumentException("expected cpu, cuda or cuda:N, found '" + text + "'");
    }

    /** Returns whether the loaded libtorch can use a CUDA device; false for one that was built for the CPU. */
    public static boolean hasCuda() {
        DjlSettings.apply();
        return Engine.getEngine("PyTorch").hasCapability(StandardCapabilities.CUDA);
    }

    /** Returns whether this is a CUDA device. */
    public boolean isCuda() {
        return kind == Kind.CUDA;
    }

    Device device() {
        return isCuda() ? Device.gpu(index) : Device.cpu();
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return isCuda() ? "cuda:" + index : "cpu";
    }
}
