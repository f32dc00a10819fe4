package dev.livestroke.export.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.export.Drawings;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SvgWriterTest {

    @Test
    void a_resting_drawing_has_no_animation_elements() throws Exception {
        Document svg = write(Drawings.all().get("linear gradients"));

        assertThat(svg.getElementsByTagName("animate").getLength()).isZero();
        assertThat(svg.getElementsByTagName("animateTransform").getLength()).isZero();
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 200 200");
    }

    @Test
    void every_shape_of_a_path_has_the_same_commands() throws Exception {
        Element animate = first(write(Drawings.all().get("morphing paths")), "animate");
        String[] values = animate.getAttribute("values").split(";");

        assertThat(animate.getAttribute("attributeName")).isEqualTo("d");
        assertThat(values).hasSize(33);
        assertThat(Arrays.stream(values)
                        .map(value -> value.replaceAll("[^A-Za-z]", ""))
                        .distinct())
                .containsExactly("MCZ");
        assertThat(((Element) animate.getParentNode()).getAttribute("d")).isEqualTo(values[0]);
    }

    @Test
    void a_path_that_rests_beside_moving_ones_has_no_animation() throws Exception {
        Document svg = write(Drawings.all().get("morphing paths"));

        assertThat(svg.getElementsByTagName("animate").getLength()).isEqualTo(2);
    }

    @Test
    void a_loop_repeats_and_a_single_pass_keeps_its_last_frame() throws Exception {
        Element forever = first(write(slide(Loop.FOREVER)), "animateTransform");
        Element once = first(write(slide(Loop.ONCE)), "animateTransform");

        assertThat(forever.getAttribute("repeatCount")).isEqualTo("indefinite");
        assertThat(once.getAttribute("repeatCount")).isEmpty();
        assertThat(once.getAttribute("fill")).isEqualTo("freeze");
        assertThat(once.getAttribute("dur")).isEqualTo("2s");
    }

    @Test
    void a_group_that_only_slides_has_one_moving_translation() throws Exception {
        NodeList parts = write(slide(Loop.FOREVER)).getElementsByTagName("animateTransform");

        assertThat(parts.getLength()).isEqualTo(1);
        assertThat(((Element) parts.item(0)).getAttribute("type")).isEqualTo("translate");
        assertThat(((Element) parts.item(0)).getAttribute("values"))
                .startsWith("0 0;")
                .endsWith(";0 0");
    }

    @Test
    void key_times_are_written_only_where_samples_are_uneven() throws Exception {
        Animation fitting = slide(Loop.ONCE);
        Animation early =
                new Animation(fitting.sketch(), new Timing(3, 24, Loop.ONCE), 16, fitting.affine(), List.of());

        assertThat(first(write(fitting), "animateTransform").hasAttribute("keyTimes"))
                .isFalse();
        assertThat(first(write(early), "animateTransform").getAttribute("keyTimes"))
                .startsWith("0;0.020833;")
                .endsWith(";0.666667;1");
    }

    @Test
    void ids_are_kept_names_stay_beside_them_and_nothing_breaks_the_xml() throws Exception {
        String name = "<b> & \"quoted\" \uD83E\uDD8B line\nbreak";
        Layer layer = new PathLayer(
                "wing <1>",
                name + "\u0001\uD800",
                1,
                Drawings.circle(50, 50, 20),
                Optional.empty(),
                Optional.of(Stroke.round(Color.BLACK, 2)));
        Element path = first(write(Drawings.still(layer)), "path");

        assertThat(path.getAttribute("id")).isEqualTo("wing <1>");
        assertThat(path.getAttribute("data-name"))
                .as("without what XML forbids")
                .isEqualTo(name);
    }

    @Test
    void ids_that_differ_in_forbidden_characters_alone_and_gradients_ids_do_not_meet() throws Exception {
        Animation base = Drawings.all().get("linear gradients");
        Document svg = write(Drawings.still(
                Drawings.filled("gradient1", Drawings.circle(50, 50, 20), gradientOf(base)),
                Drawings.filled("a", Drawings.circle(50, 50, 20), Color.BLACK),
                Drawings.filled("a\u0001", Drawings.circle(50, 50, 20), Color.BLACK),
                Drawings.filled("\u0002", Drawings.circle(50, 50, 20), Color.BLACK)));

        Set<String> ids = new HashSet<>();
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as(element.getAttribute("id"))
                        .isTrue();
            }
        }
        assertThat(ids).contains("gradient1", "gradient2", "a", "layer1", "layer2");
        assertThat(first(svg, "path").getAttribute("fill")).isEqualTo("url(#gradient2)");
    }

    @Test
    void a_prefix_goes_before_every_id_and_reference() throws Exception {
        String text = SvgWriter.withIdPrefix("two-").write(Drawings.fish()).text();

        assertThat(text)
                .contains("id=\"two-tail\"")
                .contains("id=\"two-gradient1\"")
                .contains("url(#two-gradient1)");
        assertThat(text).doesNotContain("id=\"tail\"");
    }

    @Test
    void a_prefix_that_cannot_start_an_id_is_refused() {
        assertThatThrownBy(() -> SvgWriter.withIdPrefix("2 "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an id prefix must be a letter, then letters, digits, _ . or -: \"2 \"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 20_000})
    void canvases_of_any_size_keep_their_shapes(double side) throws Exception {
        Sketch sketch = new Sketch(
                side,
                side,
                new GroupLayer(
                        "root",
                        "",
                        1,
                        List.of(Drawings.line(
                                "line",
                                Drawings.path(false, 0, 0, side / 3, 0, side / 3, side, side, side),
                                Stroke.round(Color.BLACK, side / 50)))));
        Element path = first(write(Animation.still(sketch, Drawings.TIMING)), "path");
        String[] numbers = path.getAttribute("d").split("[MC ]+");

        assertThat(Double.parseDouble(numbers[3])).isCloseTo(side / 3, within(side / 10_000));
        assertThat(Double.parseDouble(path.getAttribute("stroke-width"))).isCloseTo(side / 50, within(side / 1e5));
    }

    @Test
    void a_trembling_below_what_rounding_shows_is_no_animation() throws Exception {
        PathLayer line = Drawings.line(
                "line", Drawings.path(false, 0, 0, 10, 0, 20, 5, 30.005, 30), Stroke.round(Color.BLACK, 2));
        Animation animation = new Animation(
                Drawings.sketch(line),
                Drawings.TIMING,
                16,
                List.of(),
                List.of(new PathTrack(
                        "line",
                        Drawings.track(angle -> line.path()
                                .withPoints(line.path().points().stream()
                                        .map(point -> point.plus(1e-3 * Math.sin(angle), 0))
                                        .toList())))));

        assertThat(write(animation).getElementsByTagName("animate").getLength()).isZero();
    }

    private static Paint gradientOf(Animation animation) {
        return animation.sketch().paths().get(0).fill().orElseThrow().paint();
    }

    private static Animation slide(Loop loop) {
        Layer line = Drawings.line("line", Drawings.circle(50, 50, 20), Stroke.round(Color.BLACK, 2));
        return new Animation(
                Drawings.sketch(line),
                new Timing(2, 24, loop),
                16,
                List.of(new AffineTrack(
                        "root",
                        new Point(50, 50),
                        Drawings.poses(angle -> new AffinePose(20 * Math.sin(angle), 0, 0, 1, 1, 0)))),
                List.of());
    }

    private static Document write(Animation animation) throws Exception {
        String text = new SvgWriter().write(animation).text();
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }
}
