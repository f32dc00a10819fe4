package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafetensorsFaultsTest {

    private static final String GOOD = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
    private static final byte[] EIGHT = new byte[8];

    @TempDir
    Path folder;

    @Test
    void the_file_the_faults_are_planted_in_is_sound() {
        assertThat(Safetensors.of("f", SafetensorsBytes.file(GOOD, EIGHT))
                        .read("a")
                        .values())
                .containsExactly(0, 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void each_fault_gives_one_line_with_expected_and_found(String fault, byte[] file, String message)
            throws IOException {
        assertThatThrownBy(() -> Safetensors.of("f", file))
                .isInstanceOf(WeightsException.class)
                .hasMessage("f: " + message);
        Path path = Files.write(folder.resolve("f"), file);
        assertThatThrownBy(() -> Safetensors.map(path))
                .isInstanceOf(WeightsException.class)
                .hasMessage(path + ": " + message);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("empty", new byte[0], "expected a header length of 8 bytes, found 0 bytes"),
                arguments("cut in the length", new byte[7], "expected a header length of 8 bytes, found 7 bytes"),
                length("length of zero", 0, "0"),
                length("length above the limit", 100_000_001, "100000001"),
                length("length above 63 bits", -1, "18446744073709551615"),
                arguments(
                        "cut in the header",
                        Arrays.copyOf(SafetensorsBytes.file(GOOD, EIGHT), 30),
                        "header: expected " + GOOD.length() + " bytes, found only 22; the file is cut off"),
                arguments(
                        "cut in the data",
                        SafetensorsBytes.file(GOOD, new byte[7]),
                        "a: expected data_offsets [begin, end] within 0 to 7, found [0, 8]"),
                arguments(
                        "bytes after the data",
                        SafetensorsBytes.file(GOOD, new byte[9]),
                        "data: expected 8 bytes by the header, found 9"),
                json("no JSON", "{\"a\":", "header: expected valid JSON, found a fault at $.a"),
                json("lenient JSON", "{a:1}", "header: expected valid JSON, found a fault at $."),
                json("a list", "[]", "header at $: expected BEGIN_OBJECT, found BEGIN_ARRAY"),
                json("text after it", GOOD + "x", "header: expected valid JSON, found a fault at $"),
                json(
                        "a name twice",
                        "{\"a\":" + entry("[0,8]") + ",\"a\":" + entry("[0,8]") + "}",
                        "a: expected a name once, found it twice"),
                json("an entry that is a number", "{\"a\":1}", "header at $.a: expected BEGIN_OBJECT, found NUMBER"),
                json(
                        "metadata with a number",
                        "{\"__metadata__\":{\"v\":1}}",
                        "__metadata__.v: expected a string, found NUMBER"),
                json("no dtype", "{\"a\":{\"shape\":[2],\"data_offsets\":[0,8]}}", "a: expected a dtype, found none"),
                json(
                        "no shape",
                        "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,8]}}",
                        "a: expected a shape, found none"),
                json("no offsets", "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", "a: expected data_offsets, found none"),
                json(
                        "a field twice",
                        "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}",
                        "a: expected dtype once, found it twice"),
                json(
                        "an unknown field",
                        "{\"a\":{\"type\":\"F32\"}}",
                        "a: expected dtype, shape or data_offsets, found type"),
                json(
                        "an unknown dtype",
                        GOOD.replace("F32", "F33"),
                        "a: expected a dtype of [F32, F16, BF16, F64, I64, U64, I32, U32, I16, U16, I8, U8, BOOL],"
                                + " found F33"),
                json(
                        "a fractional size",
                        GOOD.replace("[2]", "[2.5]"),
                        "header: expected valid JSON, found a fault at $.a.shape[0]"),
                json(
                        "a size in quotes",
                        GOOD.replace("[2]", "[\"2\"]"),
                        "header at $.a.shape[0]: expected NUMBER, found STRING"),
                json(
                        "a negative size",
                        GOOD.replace("[2]", "[-2]"),
                        "header at $.a.shape[0]: expected a number of at least 0, found -2"),
                json(
                        "sizes whose product exceeds 63 bits",
                        GOOD.replace("[2]", "[4294967296,4294967296]"),
                        "a: expected a shape of a possible size, found [4294967296, 4294967296]"),
                json(
                        "a count whose bytes exceed 63 bits",
                        GOOD.replace("[2]", "[4611686018427387906]"),
                        "a: expected the bytes of [4611686018427387906] F32, found 8 bytes"),
                json(
                        "a shape that needs other bytes",
                        GOOD.replace("[2]", "[3]"),
                        "a: expected the bytes of [3] F32, found 8 bytes"),
                json(
                        "three offsets",
                        GOOD.replace("[0,8]", "[0,4,8]"),
                        "a: expected data_offsets [begin, end] within 0 to 8, found [0, 4, 8]"),
                json(
                        "offsets in reverse",
                        GOOD.replace("[0,8]", "[8,0]"),
                        "a: expected data_offsets [begin, end] within 0 to 8, found [8, 0]"),
                json(
                        "offsets past the end",
                        GOOD.replace("[0,8]", "[8,16]"),
                        "a: expected data_offsets [begin, end] within 0 to 8, found [8, 16]"),
                json(
                        "tensors that overlap",
                        "{\"a\":" + entry("[0,8]") + ",\"b\":" + one("[4,8]") + "}",
                        "b: expected data from byte 8, found it from byte 4, inside another tensor"),
                json(
                        "unused bytes between",
                        "{\"b\":" + one("[4,8]") + "}",
                        "b: expected data from byte 0, found it from byte 4, after unused bytes"),
                arguments("bytes that are no UTF-8", notUtf8(), "header: expected UTF-8 text, found other bytes"));
    }

    private static Arguments length(String fault, long length, String found) {
        return arguments(
                fault,
                SafetensorsBytes.file(length, GOOD, EIGHT),
                "header length: expected 2 to 100000000 bytes, found " + found);
    }

    private static Arguments json(String fault, String json, String message) {
        return arguments(fault, SafetensorsBytes.file(json, EIGHT), message);
    }

    private static String entry(String offsets) {
        return "{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":" + offsets + "}";
    }

    private static String one(String offsets) {
        return "{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":" + offsets + "}";
    }

    private static byte[] notUtf8() {
        byte[] file = SafetensorsBytes.file(GOOD, EIGHT);
        file[10] = (byte) 0xff;
        return file;
    }
}
