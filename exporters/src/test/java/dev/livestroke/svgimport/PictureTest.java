package dev.livestroke.svgimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imported drawings, painted with Java2D, look as the file does in Batik. */
class PictureTest {

    private static final double MOST_DIFFERENT = 0.005;
    private static final double LEAST_INKED = 0.01;

    @ParameterizedTest
    @MethodSource("dev.livestroke.svgimport.PictureCases#names")
    void an_imported_drawing_looks_as_the_file_does(String name) {
        String svg = PictureCases.svg(name);
        BufferedImage ours = SketchPainter.paint(new SvgImporter().parse(svg).sketch());
        BufferedImage batik = BatikPicture.of(svg);
        Pictures.keep(name.replaceAll("\\W+", "-"), ours, batik);

        assertThat(Pictures.inked(batik)).isGreaterThan(LEAST_INKED);
        assertThat(Pictures.difference(ours, batik)).isLessThanOrEqualTo(MOST_DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fill-rule", "arcs", "round caps and joins", "style sheet", "radial gradient with a focus"})
    void a_drawing_that_differs_is_noticed(String name) {
        BufferedImage right = BatikPicture.of(PictureCases.svg(name));
        BufferedImage shifted = BatikPicture.of(PictureCases.svg(name).replaceFirst("viewBox=\"0 0", "viewBox=\"3 3"));

        assertThat(Pictures.difference(right, shifted)).isGreaterThan(MOST_DIFFERENT);
    }

    @Test
    void every_colour_name_has_the_colour_that_batik_gives_it() {
        String svg = colourPage();

        BufferedImage ours = SketchPainter.paint(new SvgImporter().parse(svg).sketch());

        assertThat(allColours(ours)).isEqualTo(allColours(BatikPicture.of(svg)));
    }

    /** Returns a drawing with a 4 px square for each colour name. */
    private static String colourPage() {
        String[] names = PictureCases.COLOUR_NAMES.strip().split("\\s+");
        assertThat(names).hasSize(143);
        StringBuilder squares = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            squares.append("<rect x='%d' y='%d' width='4' height='4' fill='%s'/>"
                    .formatted(4 * (i % 16), i / 16 * 4, names[i]));
        }
        return "<svg xmlns='http://www.w3.org/2000/svg' width='64' height='40'>" + squares + "</svg>";
    }

    private static Map<Integer, Integer> allColours(BufferedImage image) {
        Map<Integer, Integer> colours = new HashMap<>();
        for (int y = 1; y < image.getHeight(); y += 4) {
            for (int x = 1; x < image.getWidth(); x += 4) {
                colours.put(y * image.getWidth() + x, image.getRGB(x, y));
            }
        }
        return colours;
    }
}
