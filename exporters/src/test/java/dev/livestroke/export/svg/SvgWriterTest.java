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
import dev.livestroke.export.ExampleAnimations;
import dev.livestroke.export.GeneratedAnimations;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.svgimport.ImportedDrawing;
import dev.livestroke.svgimport.SvgImporter;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SvgWriterTest {

    private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)");

    @Test
    void a_resting_drawing_has_no_animation_elements() throws Exception {
        Document svg = write(Drawings.all().get("linear gradients"));

        assertThat(svg.getElementsByTagName("animate").getLength()).isZero();
        assertThat(svg.getElementsByTagName("animateTransform").getLength()).isZero();
        assertThat(svg.getElementsByTagName("style").getLength()).isZero();
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(5);
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 200 200");
    }

    static Stream<Animation> animations() {
        return Stream.of(Drawings.all(), ExampleAnimations.all(), GeneratedAnimations.first(8))
                .flatMap(animations -> animations.values().stream());
    }

    @ParameterizedTest
    @MethodSource("animations")
    void every_animation_element_is_one_that_all_players_take(Animation animation) throws Exception {
        for (Element element : animated(write(animation))) {
            String[] values = element.getAttribute("values").split(";");
            String[] times = element.getAttribute("keyTimes").split(";");
            assertThat(values).hasSizeGreaterThan(1);
            if (element.hasAttribute("keyTimes")) {
                double[] shares =
                        Arrays.stream(times).mapToDouble(Double::parseDouble).toArray();
                assertThat(shares)
                        .hasSameSizeAs(values)
                        .isSorted()
                        .startsWith(0)
                        .endsWith(1)
                        .doesNotHaveDuplicates();
            }
            if (element.hasAttribute("keySplines")) {
                String[] splines = element.getAttribute("keySplines").split(";");
                assertThat(splines).hasSize(values.length - 1).hasSize(times.length - 1);
                assertThat(Arrays.stream(String.join(" ", splines).split(" ")).mapToDouble(Double::parseDouble))
                        .hasSize(4 * splines.length)
                        .allMatch(number -> number >= 0 && number <= 1);
            }
            assertThat(element.hasAttribute("keySplines"))
                    .isEqualTo(element.getAttribute("calcMode").equals("spline"));
        }
    }

    @ParameterizedTest
    @MethodSource("animations")
    void every_shape_of_a_path_has_the_commands_of_its_rest(Animation animation) throws Exception {
        for (Element element : animated(write(animation))) {
            if (element.getTagName().equals("animate")) {
                String rest = ((Element) element.getParentNode()).getAttribute("d");
                assertThat(element.getAttribute("attributeName")).isEqualTo("d");
                assertThat(element.getAttribute("values").split(";"))
                        .extracting(SvgWriterTest::shape)
                        .containsOnly(shape(rest));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("animations")
    void the_importer_reads_the_drawing_at_rest_back(Animation animation) {
        Sketch sketch = animation.sketch();
        String text = new SvgWriter().withIdPrefix("").write(animation).text();
        ImportedDrawing drawing = new SvgImporter().parse(text);

        Map<String, PathLayer> rest =
                sketch.paths().stream().collect(Collectors.toMap(PathLayer::id, Function.identity()));

        // It leaves out what cannot be seen: one of the dots, a line without length and with butt caps.
        assertThat(drawing.sketch().paths()).hasSizeGreaterThanOrEqualTo(rest.size() - 1);
        for (PathLayer layer : drawing.sketch().paths()) {
            List<Point> expected = rest.get(layer.id()).path().points();
            List<Point> read = layer.path().points();
            assertThat(read).hasSameSizeAs(expected);
            for (int k = 0; k < expected.size(); k++) {
                assertThat(read.get(k).distanceTo(expected.get(k))).isLessThan(0.25);
            }
        }
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
        List<Element> moving = animated(write(slide(Loop.FOREVER)));

        assertThat(moving).hasSize(1);
        assertThat(moving.get(0).getAttribute("type")).isEqualTo("translate");
        assertThat(moving.get(0).getAttribute("values")).startsWith("0;").endsWith(";0");
        assertThat(((Element) moving.get(0).getParentNode()).hasAttribute("transform"))
                .as("at rest it has not moved")
                .isFalse();
    }

    @Test
    void those_who_want_no_motion_get_a_still_picture_without_ids() throws Exception {
        Document svg = write(Drawings.all().get("groups in groups"));
        Element still = (Element) svg.getElementsByTagName("g").item(0);

        assertThat(still.getAttribute("display")).isEqualTo("none");
        assertThat(svg.getElementsByTagName("style").item(0).getTextContent())
                .startsWith("@media(prefers-reduced-motion:reduce){#" + still.getAttribute("id") + "{display:inline}");
        NodeList inside = still.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
            assertThat(((Element) inside.item(i)).hasAttribute("id")).isFalse();
            assertThat(inside.item(i).getNodeName()).isIn("g", "path");
        }
        assertThat(still.getElementsByTagName("path").getLength()).isEqualTo(4);
    }

    @Test
    void transforms_by_CSS_leave_shapes_to_SMIL() {
        String text = new SvgWriter()
                .withIdPrefix("x-")
                .withCssTransforms()
                .write(Drawings.fish())
                .text();

        assertThat(text)
                .contains(
                        "@keyframes x-move1{0%{transform:",
                        "class=\"x-move1\"", ".x-move1{animation:x-move1 2s infinite linear}")
                .contains("<animate attributeName=\"d\"")
                .doesNotContain("animateTransform");
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

        assertThat(path.getAttribute("id")).endsWith("-wing <1>");
        assertThat(path.getAttribute("data-name"))
                .as("without what XML forbids")
                .isEqualTo(name);
    }

    @Test
    void ids_that_differ_in_forbidden_characters_alone_and_gradients_ids_do_not_meet() throws Exception {
        Animation base = Drawings.all().get("linear gradients");
        Document svg = writePlain(Drawings.still(
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
        String text =
                new SvgWriter().withIdPrefix("two-").write(Drawings.fish()).text();

        assertThat(text)
                .contains("id=\"two-tail\"")
                .contains("id=\"two-gradient1\"")
                .contains("url(#two-gradient1)");
        assertThat(text).doesNotContain("id=\"tail\"");
    }

    @Test
    void without_a_prefix_of_ones_own_the_content_makes_it() {
        String fish = new SvgWriter().write(Drawings.fish()).text();
        String again = new SvgWriter().write(Drawings.fish()).text();
        String other = new SvgWriter().write(slide(Loop.FOREVER)).text();

        assertThat(again).isEqualTo(fish);
        assertThat(prefix(fish)).matches("[a-z]{5}-").isNotEqualTo(prefix(other));
    }

    @Test
    void a_prefix_that_cannot_start_an_id_is_refused() {
        assertThatThrownBy(() -> new SvgWriter().withIdPrefix("2 "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an id prefix must be a letter, then letters, digits, _ . or -: \"2 \"");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 16_000})
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
        Point first = new SvgImporter()
                .parse(new SvgWriter()
                        .write(Animation.still(sketch, Drawings.TIMING))
                        .text())
                .sketch()
                .paths()
                .get(0)
                .path()
                .points()
                .get(1);

        assertThat(first.x()).isCloseTo(side / 3, within(side / 250));
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
        return parsed(new SvgWriter().write(animation).text());
    }

    private static Document writePlain(Animation animation) throws Exception {
        return parsed(new SvgWriter().withIdPrefix("").write(animation).text());
    }

    private static Document parsed(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static Element first(Document document, String name) {
        return (Element) document.getElementsByTagName(name).item(0);
    }

    private static List<Element> animated(Document document) {
        return Stream.of("animate", "animateTransform")
                .map(document::getElementsByTagName)
                .flatMap(found -> IntStream.range(0, found.getLength()).mapToObj(found::item))
                .map(Element.class::cast)
                .toList();
    }

    /** The letters of path data and how many numbers follow each. */
    private static String shape(String d) {
        return Arrays.stream(d.split("(?=[A-Z])"))
                .map(command -> command.charAt(0) + ""
                        + NUMBER.matcher(command).results().count())
                .collect(Collectors.joining());
    }

    private static String prefix(String svg) {
        Matcher id = Pattern.compile("id=\"([^\"]*)still1\"").matcher(svg);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
