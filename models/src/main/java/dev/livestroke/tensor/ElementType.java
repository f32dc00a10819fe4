package dev.livestroke.tensor;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/** How a safetensors file stores one element, little-endian. Only the first three can be read as weights. */
enum ElementType {
    F32(4),
    F16(2),
    BF16(2),
    F64(8),
    I64(8),
    U64(8),
    I32(4),
    U32(4),
    I16(2),
    U16(2),
    I8(1),
    U8(1),
    BOOL(1);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    static Optional<ElementType> named(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    int bytes() {
        return bytes;
    }

    boolean isReadable() {
        return this == F32 || this == F16 || this == BF16;
    }

    /** Appends all elements of {@code source}, which is little-endian, to {@code target}. */
    void copy(ByteBuffer source, FloatBuffer target) {
        switch (this) {
            case F32 -> target.put(source.asFloatBuffer());
            case F16 -> {
                ShortBuffer halves = source.asShortBuffer();
                while (halves.hasRemaining()) {
                    target.put(halfToFloat(halves.get()));
                }
            }
            case BF16 -> {
                ShortBuffer tops = source.asShortBuffer();
                while (tops.hasRemaining()) {
                    target.put(Float.intBitsToFloat(tops.get() << 16));
                }
            }
            default -> throw new IllegalStateException("not a float type: " + this);
        }
    }

    /** Returns an IEEE 754 binary16 number exactly, as {@code Float.float16ToFloat} does from Java 20. */
    static float halfToFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int magnitude = half & 0x7fff;
        if (magnitude >= 0x7c00) { // infinite or not a number
            return Float.intBitsToFloat(sign | 0x7f800000 | (magnitude & 0x3ff) << 13);
        }
        if (magnitude >= 0x400) { // normal: the exponent's bias goes from 15 to 127
            return Float.intBitsToFloat(sign | (magnitude << 13) + (112 << 23));
        }
        float subnormal = magnitude * 0x1p-24f;
        return sign == 0 ? subnormal : -subnormal;
    }
}
