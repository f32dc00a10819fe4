package dev.livestroke.tensor;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes safetensors files. */
public final class SafetensorsFile {

    private SafetensorsFile() {}

    /** Writes {@code weights} to {@code file}, as binary16 if {@code half}, else as float32. */
    public static void write(Path file, Weights weights, boolean half) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        long offset = 0;
        int bytes = half ? 2 : 4;
        for (String name : weights.names()) {
            Dims dims = weights.dims(name);
            long end = offset + dims.count() * bytes;
            header.put(
                    name,
                    Map.of("dtype", half ? "F16" : "F32", "shape", dims.sizes(), "data_offsets", List.of(offset, end)));
            offset = end;
        }
        byte[] json = new Gson().toJson(header).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(json.length)
                    .array());
            out.write(json);
            for (String name : weights.names()) {
                float[] values = weights.read(name).values();
                ByteBuffer data = ByteBuffer.allocate(values.length * bytes).order(ByteOrder.LITTLE_ENDIAN);
                for (float value : values) {
                    if (half) {
                        data.putShort(toHalf(value));
                    } else {
                        data.putFloat(value);
                    }
                }
                out.write(data.array());
            }
        }
    }

    /** Rounds towards zero; what is too small for a normal number becomes zero. */
    static short toHalf(float value) {
        int bits = Float.floatToIntBits(value);
        int exponent = ((bits >>> 23) & 0xff) - 127 + 15;
        int sign = (bits >>> 16) & 0x8000;
        if (exponent <= 0) {
            return (short) sign;
        }
        if (exponent >= 31) {
            throw new IllegalArgumentException("too large for half precision: " + value);
        }
        return (short) (sign | exponent << 10 | (bits >>> 13) & 0x3ff);
    }
}
