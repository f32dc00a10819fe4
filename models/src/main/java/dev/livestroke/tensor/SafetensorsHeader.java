package dev.livestroke.tensor;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and checks the JSON header of a safetensors file as strictly as the format's own reader does. */
final class SafetensorsHeader {

    private static final long LONGEST = 100_000_000; // the format's own limit

    private final String origin;
    private final long dataBytes;
    private final Map<String, TensorEntry> entries = new LinkedHashMap<>();

    SafetensorsHeader(String origin, long dataBytes) {
        this.origin = origin;
        this.dataBytes = dataBytes;
    }

    /** Returns the length of the JSON header of {@code file}, which has {@code size} bytes. */
    static long length(String origin, long size, Safetensors.Bytes file) {
        if (size < Long.BYTES) {
            throw new WeightsException(origin + ": expected a header length of 8 bytes, found " + size + " bytes");
        }
        long length = file.slice(0, Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 2 || length > LONGEST) {
            throw new WeightsException(origin + ": header length: expected 2 to " + LONGEST + " bytes, found "
                    + Long.toUnsignedString(length));
        }
        if (length > size - Long.BYTES) {
            throw new WeightsException(origin + ": header: expected " + length + " bytes, found only "
                    + (size - Long.BYTES) + "; the file is cut off");
        }
        return length;
    }

    /** Returns the tensors in the header's order. */
    Map<String, TensorEntry> parse(ByteBuffer json) {
        JsonReader reader = new JsonReader(new StringReader(decode(json)));
        reader.setStrictness(Strictness.STRICT);
        try {
            expect(reader, JsonToken.BEGIN_OBJECT);
            reader.beginObject();
            while (reader.hasNext()) {
                readMember(reader);
            }
            reader.endObject();
            expect(reader, JsonToken.END_DOCUMENT);
        } catch (IOException | NumberFormatException e) {
            throw new WeightsException(
                    origin + ": header: expected valid JSON, found a fault at " + reader.getPath(), e);
        }
        checkRanges();
        return Collections.unmodifiableMap(entries);
    }

    private String decode(ByteBuffer json) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(json).toString();
        } catch (CharacterCodingException e) {
            throw new WeightsException(origin + ": header: expected UTF-8 text, found other bytes", e);
        }
    }

    private void readMember(JsonReader reader) throws IOException {
        String name = reader.nextName();
        if (name.equals("__metadata__")) {
            readMetadata(reader);
            return;
        }
        TensorEntry entry = readEntry(name, reader);
        if (entries.put(name, entry) != null) {
            throw new WeightsException(origin + ": " + name + ": expected a name once, found it twice");
        }
    }

    private void readMetadata(JsonReader reader) throws IOException {
        expect(reader, JsonToken.BEGIN_OBJECT);
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (reader.peek() != JsonToken.STRING) {
                throw fault("__metadata__." + name, "a string", reader.peek().toString());
            }
            reader.skipValue();
        }
        reader.endObject();
    }

    private TensorEntry readEntry(String name, JsonReader reader) throws IOException {
        Optional<ElementType> type = Optional.empty();
        Optional<List<Long>> shape = Optional.empty();
        Optional<List<Long>> offsets = Optional.empty();
        expect(reader, JsonToken.BEGIN_OBJECT);
        reader.beginObject();
        while (reader.hasNext()) {
            String field = reader.nextName();
            switch (field) {
                case "dtype" -> type = Optional.of(once(name, field, type, readType(name, reader)));
                case "shape" -> shape = Optional.of(once(name, field, shape, readNumbers(reader)));
                case "data_offsets" -> offsets = Optional.of(once(name, field, offsets, readNumbers(reader)));
                default -> throw fault(name, "dtype, shape or data_offsets", field);
            }
        }
        reader.endObject();
        return entry(
                name,
                type.orElseThrow(() -> fault(name, "a dtype", "none")),
                shape.orElseThrow(() -> fault(name, "a shape", "none")),
                offsets.orElseThrow(() -> fault(name, "data_offsets", "none")));
    }

    private <T> T once(String name, String field, Optional<T> earlier, T value) {
        if (earlier.isPresent()) {
            throw fault(name, field + " once", "it twice");
        }
        return value;
    }

    private TensorEntry entry(String name, ElementType type, List<Long> shape, List<Long> offsets) {
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > dataBytes) {
            throw fault(name, "data_offsets [begin, end] within 0 to " + dataBytes, offsets.toString());
        }
        TensorEntry entry = new TensorEntry(name, type, dims(name, shape), offsets.get(0), offsets.get(1));
        // Dividing, because count times bytes may exceed 63 bits.
        if (entry.bytes() % type.bytes() != 0
                || entry.bytes() / type.bytes() != entry.dims().count()) {
            throw fault(name, "the bytes of " + shape + " " + type, entry.bytes() + " bytes");
        }
        return entry;
    }

    private Dims dims(String name, List<Long> shape) {
        try {
            return new Dims(shape);
        } catch (IllegalArgumentException e) {
            throw fault(name, "a shape of a possible size", shape.toString());
        }
    }

    private ElementType readType(String name, JsonReader reader) throws IOException {
        expect(reader, JsonToken.STRING);
        String type = reader.nextString();
        return ElementType.named(type)
                .orElseThrow(() -> fault(name, "a dtype of " + List.of(ElementType.values()), type));
    }

    private List<Long> readNumbers(JsonReader reader) throws IOException {
        List<Long> numbers = new ArrayList<>();
        expect(reader, JsonToken.BEGIN_ARRAY);
        reader.beginArray();
        while (reader.hasNext()) {
            expect(reader, JsonToken.NUMBER);
            String path = reader.getPath();
            long number = reader.nextLong();
            if (number < 0) {
                throw new WeightsException(
                        origin + ": header at " + path + ": expected a number of at least 0, found " + number);
            }
            numbers.add(number);
        }
        reader.endArray();
        return numbers;
    }

    private void expect(JsonReader reader, JsonToken expected) throws IOException {
        JsonToken found = reader.peek();
        if (found != expected) {
            throw new WeightsException(
                    origin + ": header at " + reader.getPath() + ": expected " + expected + ", found " + found);
        }
    }

    /** Checks that the tensors fill the data without gap or overlap. */
    private void checkRanges() {
        List<TensorEntry> sorted = new ArrayList<>(entries.values());
        sorted.sort(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
        long end = 0;
        for (TensorEntry entry : sorted) {
            if (entry.begin() != end) {
                String what = entry.begin() < end ? ", inside another tensor" : ", after unused bytes";
                throw fault(entry.name(), "data from byte " + end, "it from byte " + entry.begin() + what);
            }
            end = entry.end();
        }
        if (end != dataBytes) {
            throw new WeightsException(origin + ": data: expected " + end + " bytes by the header, found " + dataBytes);
        }
    }

    private WeightsException fault(String name, String expected, String found) {
        return new WeightsException(origin + ": " + name + ": expected " + expected + ", found " + found);
    }
}
