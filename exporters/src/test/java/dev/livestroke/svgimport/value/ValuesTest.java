package dev.livestroke.svgimport.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final LengthContext CONTEXT = new LengthContext(300, 400, 20);

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "7px, 7",
        "-.5PX, -.5",
        "72pt, 96",
        "6pc, 96",
        "25.4mm, 96",
        "2.54cm, 96",
        "1in, 96",
        "101.6q, 96",
        "2em, 40",
        "2rem, 32",
        "2ex, 20",
        "2ch, 20",
        "10%, 30",
        "1e1, 10",
        "1.5e1px, 15",
        "' 3 ', 3",
        "+4, 4",
        "5., 5"
    })
    void lengths_have_their_unit(String text, double px) {
        assertThat(Length.parse(text).orElseThrow().resolve(Axis.X, CONTEXT)).isCloseTo(px, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "px", "1 px", "1foo", "1 2", "1e999", "NaN", "auto", "1,", "--1", ".", "1%%"})
    void what_is_no_length_is_not_read(String text) {
        assertThat(Length.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"X, 300", "Y, 400", "DIAGONAL, 353.5533905932738"})
    void percentages_refer_to_their_axis(Axis axis, double px) {
        assertThat(new Length(100, Length.Unit.PERCENT).resolve(axis, CONTEXT)).isCloseTo(px, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #FA0                       | #ffaa00 | 1
            #fa08                      | #ffaa00 | 0.5333333
            #ffaa0080                  | #ffaa00 | 0.5019608
            Gainsboro                  | #dcdcdc | 1
            lavenderblush              | #fff0f5 | 1
            salmon                     | #fa8072 | 1
            thistle                    | #d8bfd8 | 1
            rebeccapurple              | #663399 | 1
            transparent                | #000000 | 0
            rgb(1,2,3)                 | #010203 | 1
            rgba( 1 , 2 , 3 , .25 )    | #010203 | 0.25
            rgb(1 2 3 / 25%)           | #010203 | 0.25
            rgb(100%,0%,50%)           | #ff0080 | 1
            rgb(999,-5,1e9)            | #ff00ff | 1
            hsl(0,100%,50%)            | #ff0000 | 1
            hsl(120deg 100% 25%)       | #008000 | 1
            hsla(-120,100%,50%,.5)     | #0000ff | 0.5
            hsl(.5turn 50% 50%)        | #40bfbf | 1
            hsl(30, 0%, 50%)           | #808080 | 1
            """)
    void colours_are_read_in_every_notation(String text, String hex, double opacity) {
        StyleColor color = ColorText.parse(text).orElseThrow();

        assertThat(color.color().toHex()).isEqualTo(hex);
        assertThat(color.opacity()).isCloseTo(opacity, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "#12",
                "#12345",
                "#ggg",
                "bluish",
                "rgb(1,2)",
                "rgb(1,2,3,4,5)",
                "rgb(1,2,3",
                "rgb 1 2 3",
                "hsl(1,2,3)",
                "color(display-p3 1 0 0)",
                "rgb(1deg,2,3)",
                "currentColor",
                "var(--a)"
            })
    void what_is_no_colour_is_not_read(String text) {
        assertThat(ColorText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.5, .5", "50%, .5", "3, 1", "-1, 0", "1e-1, .1"})
    void opacities_are_clamped(String text, double opacity) {
        assertThat(ColorText.parseOpacity(text)).contains(opacity);
    }

    /** The corners of a 20 by 10 box in a 100 by 100 viewport, by hand from SVG 2, 8.2. */
    @ParameterizedTest
    @CsvSource({
        "xMinYMin meet, 0, 0, 5, 5",
        "xMidYMid meet, 0, 25, 5, 5",
        "xMaxYMax, 0, 50, 5, 5",
        "none, 0, 0, 5, 10",
        "xMinYMin slice, 0, 0, 10, 10",
        "xMidYMid slice, -50, 0, 10, 10",
        "xMaxYMax slice, -100, 0, 10, 10"
    })
    void a_view_box_fits_its_viewport(String aspect, double x, double y, double scaleX, double scaleY) {
        ViewBox box = ViewBox.parse("3, 4 20 10").orElseThrow();

        Affine map = box.toViewport(100, 100, AspectRatio.parse(aspect).orElseThrow());

        assertThat(map.apply(new Point(3, 4)).distanceTo(new Point(x, y))).isLessThan(1e-9);
        assertThat(map.apply(new Point(4, 5)).distanceTo(new Point(x + scaleX, y + scaleY)))
                .isLessThan(1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0 0 5", "0 0 5 -1", "1 2 3", "1 2 3 4 5", "0 0 1e999 1", "a b c d"})
    void what_is_no_view_box_is_not_read(String text) {
        assertThat(ViewBox.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "xMid", "xMidYMid foo", "XMidYMid", "xMidYMid meet slice", "xFooYMid"})
    void what_is_no_aspect_ratio_is_not_read(String text) {
        assertThat(AspectRatio.parse(text)).isEmpty();
    }
}
