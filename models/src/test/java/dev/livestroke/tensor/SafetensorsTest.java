package dev.livestroke.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SafetensorsTest {

    /** 1, -2, the largest half, the smallest half above zero, minus zero, infinity; as IEEE 754 lists them. */
    private static final byte[] HALVES = SafetensorsBytes.shorts(0x3c00, 0xc000, 0x7bff, 0x0001, 0x8000, 0x7c00);

    private static final float[] HALF_VALUES = {1, -2, 65504, 0x1p-24f, -0f, Float.POSITIVE_INFINITY};

    @TempDir
    Path folder;

    @Test
    void a_mapped_f32_tensor_has_its_values() throws IOException {
        Safetensors file = map(
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}",
                SafetensorsBytes.floats(1, -2.5f, 3e-20f, Float.MAX_VALUE));
        assertThat(file.read("a").dims()).isEqualTo(Dims.of(2, 2));
        assertThat(file.read("a").values()).containsExactly(1, -2.5f, 3e-20f, Float.MAX_VALUE);
    }

    @Test
    void a_mapped_f16_tensor_has_its_values() throws IOException {
        Safetensors file = map("{\"a\":{\"dtype\":\"F16\",\"shape\":[6],\"data_offsets\":[0,12]}}", HALVES);
        assertThat(file.read("a").values()).containsExactly(HALF_VALUES);
    }

    @Test
    void a_mapped_bf16_tensor_has_its_values() throws IOException {
        Safetensors file = map(
                "{\"a\":{\"dtype\":\"BF16\",\"shape\":[4],\"data_offsets\":[0,8]}}",
                SafetensorsBytes.shorts(0x3f80, 0xc049, 0x0000, 0xff80));
        assertThat(file.read("a").values()).containsExactly(1, -3.140625f, 0, Float.NEGATIVE_INFINITY);
    }

    @Test
    void halves_that_are_no_number_stay_so() {
        assertThat(ElementType.halfToFloat((short) 0x7e00)).isNaN();
        assertThat(ElementType.halfToFloat((short) 0xfc00)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(ElementType.halfToFloat((short) 0x83ff)).isEqualTo(-1023 * 0x1p-24f);
        assertThat(ElementType.halfToFloat((short) 0x0400)).isEqualTo(0x1p-14f);
    }

    @Test
    void a_stream_reads_like_a_mapped_file() throws IOException {
        String json = "{\"__metadata__\":{\"format\":\"pt\"},"
                + "\"b\":{\"dtype\":\"F16\",\"shape\":[6],\"data_offsets\":[4,16]},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}   ";
        byte[] data = SafetensorsBytes.littleEndian(16).putFloat(7).put(HALVES).array();
        Safetensors mapped = map(json, data);
        Safetensors read = Safetensors.read("memory", new ByteArrayInputStream(SafetensorsBytes.file(json, data)));
        for (Safetensors file : new Safetensors[] {mapped, read}) {
            assertThat(file.names()).containsExactly("b", "a");
            assertThat(file.read("a").values()).containsExactly(7);
            assertThat(file.read("b").values()).containsExactly(HALF_VALUES);
        }
    }

    @Test
    void data_beyond_two_gibibytes_is_reached() throws IOException {
        long first = (1L << 31) + 4; // a sparse file: nothing is written but the ends
        String json = "{\"big\":{\"dtype\":\"U8\",\"shape\":[" + first + "],\"data_offsets\":[0," + first + "]},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[" + first + "," + (first + 4) + "]}}";
        Path path = folder.resolve("big.safetensors");
        Files.write(path, SafetensorsBytes.file(json, new byte[0]));
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(file.length() + first);
            file.write(SafetensorsBytes.floats(42));
        }
        assertThat(Safetensors.map(path).read("a").values()).containsExactly(42);
    }

    @Test
    void integers_may_be_present_but_are_no_weights() throws IOException {
        Safetensors file = map("{\"ids\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}", new byte[8]);
        assertThat(file.dims("ids")).isEqualTo(Dims.of(1));
        assertThatThrownBy(() -> file.read("ids"))
                .isInstanceOf(WeightsException.class)
                .hasMessageEndingWith("net.safetensors: ids: expected element type F32, F16 or BF16, found I64");
    }

    @Test
    void a_name_that_is_absent_is_named() throws IOException {
        Safetensors file = map("{}", new byte[0]);
        assertThatThrownBy(() -> file.read("b.0.tab"))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("b.0.tab: expected a tensor, found none of this name");
    }

    @Test
    void a_file_that_is_absent_is_named() {
        assertThatThrownBy(() -> Safetensors.map(folder.resolve("absent")))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("absent: expected a readable safetensors file, found");
    }

    @Test
    void a_file_cut_after_it_was_opened_is_an_error_and_no_crash() throws IOException {
        Safetensors file =
                map("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", SafetensorsBytes.floats(1, 2));
        Path path = folder.resolve("net.safetensors");
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 20));
        assertThatThrownBy(() -> file.read("a"))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("expected 8 readable bytes");
    }

    private Safetensors map(String json, byte[] data) throws IOException {
        return Safetensors.map(Files.write(folder.resolve("net.safetensors"), SafetensorsBytes.file(json, data)));
    }
}
