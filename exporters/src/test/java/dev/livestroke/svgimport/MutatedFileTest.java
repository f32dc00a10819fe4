package dev.livestroke.svgimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.svgimport.report.SvgFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawings with pieces swapped, doubled, cut or replaced by trouble are read or refused, nothing else. */
class MutatedFileTest {

    private static final List<String> TROUBLE = List.of(
            "1e999",
            "-1e308",
            "NaN",
            "1e-320",
            "-0",
            "0",
            "99999999999",
            "%",
            "em",
            "url(#a)",
            "url(",
            ")",
            "(",
            "{",
            "}",
            "<",
            ">",
            "\"",
            "'",
            "&",
            "&amp;",
            "/>",
            "<g>",
            "</g>",
            "#",
            "M",
            "a",
            "z",
            ";",
            ":",
            "!important",
            "inherit",
            "\0",
            "\ud800",
            "\uffff",
            "<use href='#a'/>",
            "transform='scale(0)'",
            "viewBox='0 0 1e9 1e-9'",
            "<!--",
            "]]>",
            "<style>",
            "matrix(1e9 0 0 1e9 1e9 1e9)",
            "r='1e6'",
            "width='1e-300'",
            "stroke-dasharray='1e-300'",
            "stroke-width='1e-308'",
            "x='-1e6'",
            "gradientTransform='scale(1e-200)'",
            "d='M0 0a1e6 1e-300 0 1 1 1 1'");

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_mutated_drawing_is_read_or_refused(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> names = PictureCases.names().toList();
        for (int i = 0; i < 30; i++) {
            String mutated = mutate(PictureCases.svg(names.get(random.nextInt(names.size()))), random);
            byte[] bytes = mutated.getBytes(StandardCharsets.UTF_8);
            try {
                assertThat(new SvgImporter()
                                .read(new ByteArrayInputStream(bytes))
                                .sketch()
                                .paths())
                        .isNotEmpty();
            } catch (SvgFormatException refused) {
                assertThat(refused).hasMessageStartingWith("expected ").hasMessageContaining("found ");
            }
        }
    }

    private static String mutate(String svg, Random random) {
        StringBuilder text = new StringBuilder(svg);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 2 -> text.insert(at, TROUBLE.get(random.nextInt(TROUBLE.size())));
                case 3 -> replaceNumber(text, at, random);
                default -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
            }
        }
        return text.toString();
    }

    /** Replaces the number after {@code from}, if there is one, so that the file stays well-formed. */
    private static void replaceNumber(StringBuilder text, int from, Random random) {
        int start = from;
        while (start < text.length() && !Character.isDigit(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        String[] numbers = {"0", "-1", "1e6", "1e-9", "1e-320", "1e308", "1e9", "-0", ".5", "1000000", "7e5", "999999"};
        text.replace(start, end, numbers[random.nextInt(numbers.length)]);
    }
}
