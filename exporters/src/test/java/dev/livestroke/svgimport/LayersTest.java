package dev.livestroke.svgimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.Box;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Stroke;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayersTest {

    private static final String RECT = "<rect width='5' height='5'/>";

    @Test
    void groups_stay_groups_with_ids_names_and_opacity() {
        ImportedDrawing drawing = Drawings.parse("""
                <title>  My
                 bird </title>
                <g id="body" inkscape:label="The Body" opacity=".5"><path id="wing" d="M0 0h5"/>
                <g transform="scale(2)"><rect width="5" height="5" data-name="Eye"/><rect width="5" height="5"><title>Beak</title></rect></g></g>
                <circle r="5" aria-label="sun"/><circle r="5" id="_x31_st_x20_moon"/>""");

        assertThat(tree(drawing.sketch().root()))
                .containsExactly(
                        "drawing|My bird|1.0",
                        "body|The Body|0.5",
                        "wing|wing|1.0",
                        "group-1|group-1|1.0",
                        "rect-1|Eye|1.0",
                        "rect-2|Beak|1.0",
                        "circle-1|sun|1.0",
                        "_x31_st_x20_moon|1st moon|1.0");
    }

    @Test
    void copies_and_doubled_ids_get_numbers_and_keep_their_names() {
        ImportedDrawing drawing = Drawings.parse(
                "<g id='wing'>" + RECT + "</g><use href='#wing'/><use id='left' href='#wing'/>"
                        + "<rect id='wing' width='5' height='5'/><rect id='wing-2' width='5' height='5'/><rect id='drawing' width='1' height='1'/>");

        assertThat(tree(drawing.sketch().root()))
                .containsExactly(
                        "drawing-2|drawing-2|1.0",
                        "wing|wing|1.0",
                        "rect-1|rect-1|1.0",
                        "wing-3|wing|1.0",
                        "rect-2|rect-2|1.0",
                        "left|left|1.0",
                        "wing-4|wing|1.0",
                        "rect-3|rect-3|1.0",
                        "wing-5|wing|1.0",
                        "wing-2|wing-2|1.0",
                        "drawing|drawing|1.0");
    }

    @Test
    void an_id_stays_the_same_each_time() {
        String body = "<g>" + RECT + "<path d='M0 0h1'/></g>" + RECT;

        assertThat(Drawings.parse(body).sketch()).isEqualTo(Drawings.parse(body).sketch());
    }

    /** The canvas and where the point (10, 10) of user space lands on it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            width='200' height='100'                                 | 200 | 100 | 10  | 10
            width='200px' height='1in' viewBox='0 0 100 48'          | 200 | 96  | 20  | 20
            viewBox='-10 -10 40 20'                                  | 40  | 20  | 20  | 20
            width='100%' height='100%' viewBox='0 0 40 20'           | 40  | 20  | 10  | 10
            width='80' viewBox='0 0 40 20'                           | 80  | 40  | 20  | 20
            height='80' viewBox='0 0 40 20'                          | 160 | 80  | 40  | 40
            width='80' height='80' viewBox='0 0 40 20'               | 80  | 80  | 20  | 40
            width='80' height='80' viewBox='0 0 40 20' preserveAspectRatio='none' | 80 | 80 | 20 | 40
            width='80' height='80' viewBox='0 0 40 20' preserveAspectRatio='xMaxYMax slice' | 80 | 80 | -40 | 40
            width='auto' height='0' viewBox='0 0 40 20'              | 40  | 20  | 10  | 10
            width='5em' height='2em'                                 | 80  | 32  | 10  | 10
            """)
    void the_canvas_follows_size_and_view_box(String attributes, double width, double height, double x, double y) {
        ImportedDrawing drawing = Drawings.svg(attributes, "<path d='M10 10h1' stroke='red'/>");

        assertThat(drawing.sketch().width()).isCloseTo(width, within(1e-9));
        assertThat(drawing.sketch().height()).isCloseTo(height, within(1e-9));
        Point start = drawing.sketch().paths().get(0).path().points().get(0);
        assertThat(start.distanceTo(new Point(x, y))).isLessThan(1e-9);
    }

    @Test
    void a_drawing_without_size_gets_a_canvas_around_its_shapes() {
        ImportedDrawing drawing =
                Drawings.svg("", "<rect x='-50' y='100' width='96' height='46' stroke='red' stroke-width='4'/>");

        assertThat(drawing.sketch().width()).isCloseTo(110, within(1e-9));
        assertThat(drawing.sketch().height()).isCloseTo(60, within(1e-9));
        assertThat(drawing.sketch().bounds()).contains(new Box(7, 7, 103, 53));
        assertThat(drawing.warningLines()).singleElement().asString().contains("110 x 60 px around the shapes");
    }

    @Test
    void strokes_scale_with_their_shape() {
        Stroke stroke =
                stroke("<g transform='scale(2)'><path transform='rotate(30)scale(-1.5,1.5)' d='M0 0h50' stroke='red'"
                        + " stroke-width='4' stroke-dasharray='5,1,2' stroke-dashoffset='-3' stroke-linecap='square'"
                        + " stroke-linejoin='bevel' stroke-miterlimit='7'/></g>");

        assertThat(stroke.width()).isCloseTo(12, within(1e-9));
        assertThat(stroke.dashes()).hasSize(6);
        assertThat(stroke.dashes().get(3)).isCloseTo(15, within(1e-9));
        assertThat(stroke.dashOffset()).isCloseTo(2 * 24 - 9, within(1e-9));
        assertThat(stroke.cap()).isEqualTo(LineCap.SQUARE);
        assertThat(stroke.join()).isEqualTo(LineJoin.BEVEL);
        assertThat(stroke.miterLimit()).isEqualTo(7);
    }

    @Test
    void a_stroke_that_does_not_scale_keeps_its_width() {
        assertThat(stroke(
                                "<path transform='scale(9 2)' d='M0 0h5' stroke='red' stroke-width='3' vector-effect='non-scaling-stroke'/>")
                        .width())
                .isEqualTo(3);
    }

    @Test
    void a_rounded_rectangle_starts_after_its_first_corner_and_turns_clockwise() {
        PathLayer rect = Drawings.parse("<rect x='10' y='20' width='30' height='40' rx='5'/>")
                .sketch()
                .paths()
                .get(0);

        assertThat(rect.path().subpaths().get(0).start()).isEqualTo(new Point(15, 20));
        assertThat(rect.path().segmentCount()).isEqualTo(8);
        assertThat(rect.path().subpaths().get(0).segments().get(0).end()).isEqualTo(new Point(35, 20));
        assertThat(rect.path().bounds()).isEqualTo(new Box(10, 20, 40, 60));
    }

    @Test
    void a_line_has_no_fill_and_shapes_without_paint_or_size_are_left_out() {
        ImportedDrawing drawing = Drawings.parse(
                "<line x2='9' stroke='red'/><rect width='0' height='5'/><circle r='0'/>"
                        + "<ellipse rx='3' ry='0'/><path d=''/><polyline/><path d='M1 1z'/><rect width='5' height='5' fill='none'/><line x2='5'/>");

        assertThat(drawing.sketch().paths())
                .singleElement()
                .satisfies(line -> assertThat(line.fill()).isEmpty());
        assertThat(drawing.warningLines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("6 shapes without size"))
                .anySatisfy(line -> assertThat(line).startsWith("2 shapes without fill or stroke"));
    }

    @Test
    void gradients_land_in_canvas_px() {
        PathLayer rect = Drawings.parse("<linearGradient id='a' x1='25%' x2='.75' gradientTransform='translate(0 .5)'>"
                        + "<stop stop-color='red'/><stop offset='.7'/><stop offset='.3'/></linearGradient>"
                        + "<rect x='10' y='20' width='20' height='10' transform='scale(2)' fill='url(#a)'/>")
                .sketch()
                .paths()
                .get(0);

        LinearGradient gradient = (LinearGradient) rect.fill().orElseThrow().paint();
        assertThat(gradient.transform().apply(gradient.start()).distanceTo(new Point(30, 50)))
                .isLessThan(1e-9);
        assertThat(gradient.transform().apply(gradient.end()).distanceTo(new Point(50, 50)))
                .isLessThan(1e-9);
        assertThat(gradient.stops()).extracting("offset").containsExactly(0.0, 0.7, 0.7);
    }

    @Test
    void a_focus_outside_the_circle_is_pulled_in() {
        PathLayer rect = Drawings.parse(
                        "<radialGradient id='a' gradientUnits='userSpaceOnUse' cx='50' cy='50' r='10' fx='90' fy='50'>"
                                + "<stop/><stop offset='1'/></radialGradient><rect width='9' height='9' fill='url(#a)'/>")
                .sketch()
                .paths()
                .get(0);

        RadialGradient gradient = (RadialGradient) rect.fill().orElseThrow().paint();
        assertThat(gradient.focus().distanceTo(new Point(59.9, 50))).isLessThan(1e-9);
    }

    @Test
    void illustrators_switch_shows_the_drawing_and_not_the_private_part() {
        ImportedDrawing drawing = Drawings.parse(
                "<switch><foreignObject requiredExtensions='http://ns.adobe.com/AdobeIllustrator/10.0/'/><g>" + RECT
                        + "</g></switch>");

        assertThat(drawing.sketch().paths()).hasSize(1);
        assertThat(drawing.warnings()).isEmpty();
    }

    private static Stroke stroke(String body) {
        return Drawings.parse(body).sketch().paths().get(0).stroke().orElseThrow();
    }

    /** Returns id, name and opacity of {@code layer} and all below it. */
    private static List<String> tree(Layer layer) {
        return flat(layer)
                .map(each -> each.id() + "|" + each.name() + "|" + each.opacity())
                .toList();
    }

    private static Stream<Layer> flat(Layer layer) {
        return layer.accept(new Layer.Visitor<>() {
            @Override
            public Stream<Layer> group(GroupLayer group) {
                return Stream.concat(Stream.of(group), group.children().stream().flatMap(LayersTest::flat));
            }

            @Override
            public Stream<Layer> path(PathLayer path) {
                return Stream.of(path);
            }
        });
    }
}
