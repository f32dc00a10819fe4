package dev.livestroke.svgimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.livestroke.geometry.Point;
import dev.livestroke.svgimport.report.SvgFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files made to harm end in a drawing or in one clear refusal: no crash, no fetch, no endless work. The time limit only
 * catches what never ends; each file takes well under 5 s where the machine is not busy with other things.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.livestroke.svgimport.HostileFiles#refused")
    void a_harmful_file_is_refused_with_one_clear_line(String name, byte[] file, String message) {
        assertThatThrownBy(() -> new SvgImporter().read(new ByteArrayInputStream(file)))
                .isInstanceOf(SvgFormatException.class)
                .hasMessageContaining(message)
                .message()
                .startsWith("expected ")
                .contains("found ")
                .doesNotContain("\n")
                .hasSizeLessThan(500);
    }

    @ParameterizedTest
    @MethodSource("dev.livestroke.svgimport.HostileFiles#read")
    void a_harmful_part_is_left_out_with_a_warning(String name, byte[] file, String warning) throws IOException {
        ImportedDrawing drawing = new SvgImporter().read(new ByteArrayInputStream(file));

        assertThat(drawing.sketch().paths()).isNotEmpty();
        assertThat(drawing.sketch().paths().stream().flatMap(path -> path.path().points().stream()))
                .allSatisfy(HostileFileTest::isSane);
        assertThat(String.join("\n", drawing.warningLines())).contains(warning);
    }

    @Test
    void nothing_is_ever_fetched() throws IOException {
        AtomicInteger hits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            for (String svg : HostileFiles.thatFetch(url)) {
                try {
                    new SvgImporter().parse(svg);
                } catch (SvgFormatException refused) {
                    assertThat(refused).hasMessageStartingWith("expected ");
                }
            }
        } finally {
            server.stop(0);
        }
        assertThat(hits).hasValue(0);
    }

    @Test
    void a_file_of_50_megabytes_is_refused_before_it_is_read() throws IOException {
        Path file = folder.resolve("large.svg");
        try (var channel = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(50_000_000);
            channel.write(ByteBuffer.wrap(new byte[] {0}));
        }

        assertThatThrownBy(() -> new SvgImporter().read(file))
                .isInstanceOf(SvgFormatException.class)
                .hasMessage("expected a drawing of at most 10 MB, found a larger file: simplify it or split it");
    }

    @Test
    void no_more_of_a_stream_is_read_than_the_limit_and_one_byte() throws IOException {
        AtomicInteger read = new AtomicInteger();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) ' ');
                read.addAndGet(length);
                return length;
            }
        };

        assertThatThrownBy(() -> new SvgImporter().read(endless)).isInstanceOf(SvgFormatException.class);
        assertThat(read).hasValueLessThanOrEqualTo(10_000_001);
    }

    @Test
    void a_missing_file_is_the_callers_to_explain() {
        assertThatThrownBy(() -> new SvgImporter().read(folder.resolve("none.svg")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_packed_drawing_is_unpacked() throws IOException {
        byte[] packed =
                HostileFiles.gzip("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle r='3'/></svg>"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(new SvgImporter()
                        .read(new ByteArrayInputStream(packed))
                        .sketch()
                        .paths())
                .hasSize(1);
    }

    private static void isSane(Point point) {
        assertThat(Math.max(Math.abs(point.x()), Math.abs(point.y()))).isLessThanOrEqualTo(1e6);
    }
}
