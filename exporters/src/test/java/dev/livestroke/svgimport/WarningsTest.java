package dev.livestroke.svgimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livestroke.svgimport.report.ImportWarning;
import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.WarningKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTest {

    private static final String RECT = "<rect id='r' width='50' height='50'/>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <text id='t'>a<tspan>b</tspan></text>                            | TEXT              | #t
            <image id='t'/>                                                  | IMAGE             | #t
            <video id='t'/>                                                  | MEDIA             | #t
            <html:div id='t' xmlns:html='http://www.w3.org/1999/xhtml'/>     | MEDIA             | #t
            <foreignObject id='t'/>                                          | FOREIGN_OBJECT    | #t
            <squircle id='t'/>                                               | UNKNOWN_ELEMENT   | #t
            <g id='t' filter='url(#f)'><path d='M0 0h1'/></g>                | FILTER            | #t
            <path id='t' d='M0 0h1' mask='url(#f)'/>                         | MASK              | #t
            <path id='t' d='M0 0h9' clip-path='url(#f)'/>                    | CLIP_PATH         | #t
            <path id='t' d='M0 0h1' style='marker-end:url(#f)'/>             | MARKER            | #t
            <rect id='t' width='1' height='1' stroke='red' fill='url(#p)'/><pattern id='p'/> | PATTERN | #t
            <path id='t' d='M0 0h1' style='mix-blend-mode:multiply'/>        | BLEND_MODE        | #t
            <path id='t' d='M0 0h1'><animate attributeName='d'/></path>      | ANIMATION         | #t
            <g id='t'><path d='M0 0h1'/><animateTransform/></g>              | ANIMATION         | #t
            <use id='t' href='#nothing'/>                                    | MISSING_REFERENCE | #t
            <rect id='t' width='1' height='1' stroke='red' fill='url(#r)'/>  | MISSING_REFERENCE | #t
            <path id='t' d='M0 0h1q'/>                                       | PATH_DATA         | #t
            <rect id='t' width='9' height='9' rx='foo'/>                       | VALUE             | #t
            <path id='t' d='M0 0h1' transform='spin(3)'/>                    | VALUE             | #t
            <path id='t' d='M0 0h1' stroke='red' transform='scale(1 2)'/>    | UNEVEN_STROKE     | #t
            <path id='t' d='M0 0h1' stroke='red' paint-order='stroke'/>      | PAINT_ORDER       | #t
            <path id='t' d='M0 0h1' vector-effect='fixed-position'/>         | VECTOR_EFFECT     | #t
            <path id='t' d='M0 0h1' style='transform:rotate(3deg);transform-origin:center'/> | TRANSFORM_ORIGIN | #t
            <g id='t' display='none'><path d='M0 0h1'/></g>                  | HIDDEN            | #t
            <path id='t' d='M0 0h1' visibility='hidden'/>                    | HIDDEN            | #t
            <path id='t' d='M0 0h1' fill='none'/>                            | INVISIBLE         | #t
            <path id='t'/>                                                   | EMPTY_SHAPE       | #t
            <path id='t' d='M0 0h1' transform='scale(0)'/>                   | EMPTY_SHAPE       | #t
            <path id='t' d='M0 0h1' systemLanguage='fr'/>                    | LANGUAGE          | #t
            <svg id='t' width='10' height='10'><path d='M0 0h30v30z'/></svg> | CROPPED_VIEW      | #t
            <style id='t'>a:not(b){}</style>                                 | STYLE_RULE        | #t
            <style id='t' type='text/less'>a{}</style>                       | STYLE_RULE        | #t
            <style id='t'>@keyframes x { from { fill: red } }</style>        | ANIMATION         | #t
            <linearGradient id='g'><stop/><stop/></linearGradient><path id='t' d='M0 0h9' stroke='url(#g) red'/> | GRADIENT | #t
            """)
    void what_will_not_appear_is_named_with_its_place(String body, WarningKind kind, String place) {
        ImportedDrawing drawing = Drawings.parse(RECT + body);

        assertThat(drawing.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.kind()).isEqualTo(kind))
                .satisfies(warning -> assertThat(warning.place()).isEqualTo(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<metadata><a/></metadata>",
                "<desc>x</desc><title>y</title>",
                "<sodipodi:namedview inkscape:zoom='1'/>",
                "<defs><text>a</text><image/><clipPath id='c'/><filter/><marker/></defs>",
                "<symbol id='s'><text>a</text></symbol>",
                "<g/>",
                "<g clip-path='url(#frame)'><rect width='100' height='100'/></g><clipPath id='frame'><rect width='100' height='100'/></clipPath>",
                "<a href='http://example.org/'><path d='M0 0h1'/></a>",
                "<path d='M0 0h1' style='-inkscape-stroke:none;font-variation-settings:normal;--x:1;enable-background:new'/>",
                "<style>.a{isolation:isolate;font:12px Arial}</style>",
                "<view id='v'/>"
            })
    void what_nobody_would_miss_is_silent(String body) {
        assertThat(Drawings.parse(RECT + body).warnings()).isEmpty();
    }

    @Test
    void many_warnings_of_one_kind_make_one_line() {
        StringBuilder texts = new StringBuilder(RECT);
        for (int i = 1; i <= 500; i++) {
            texts.append("<text id='label").append(i).append("'>a</text>");
        }

        ImportedDrawing drawing = Drawings.parse(texts.toString());

        assertThat(drawing.warnings()).hasSize(500);
        assertThat(drawing.warningLines())
                .containsExactly("500 text elements (#label1, #label2, #label3, #label4 and 496 more):"
                        + " will not appear; convert text to outlines in the design tool");
    }

    @Test
    void a_copy_is_not_warned_about_twice() {
        ImportedDrawing drawing = Drawings.parse(
                RECT + "<defs><g id='a'>" + RECT + "<text id='t'>a</text></g></defs>" + "<use href='#a'/>".repeat(20));

        assertThat(drawing.warnings()).hasSize(1);
    }

    @Test
    void a_message_says_what_where_and_what_to_do() {
        ImportWarning warning =
                Drawings.parse(RECT + "<path d='M0 0h5 L x'/>").warnings().get(0);

        assertThat(warning.message())
                .matches("outline with an error \\(<path> at line 1, column \\d+\\): drawn up to the error only"
                        + " \\[expected a number, found 'x' at character 10 of d]");
    }

    @Test
    void an_unset_path_is_placed_by_line_and_column() {
        assertThat(Drawings.parse(RECT + "\n\n  <text>a</text>")
                        .warnings()
                        .get(0)
                        .place())
                .isEqualTo("<text> at line 3, column 9");
    }

    @Test
    void places_with_long_names_are_named_as_far_as_a_line_goes() {
        String name = "n".repeat(30);
        StringBuilder texts = new StringBuilder(RECT);
        for (int i = 1; i <= 9; i++) {
            texts.append("<text id='").append(i).append(name).append("'>a</text>");
        }

        assertThat(Drawings.parse(texts.toString()).warningLines())
                .containsExactly("9 text elements (#1" + name + ", #2" + name + " and 7 more):"
                        + " will not appear; convert text to outlines in the design tool");
    }

    @Test
    void a_refusal_is_one_short_line_whatever_is_wrong_in_the_drawing() {
        String id = "&#10;&#9;" + "\u2028\ud83e\udd8b".repeat(60);
        StringBuilder wrong = new StringBuilder();
        for (String element : List.of("text", "image", "video", "squircle", "foreignObject", "path", "use", "script")) {
            for (int i = 0; i < 9; i++) {
                wrong.append(String.format("<%s id='%d%s' d='%s' href='#%s'/>", element, i, id, id, id));
            }
        }
        String far = "<path id='a" + id + "' transform='scale(1e8)' d='M0 0h1' stroke='red'/>";

        for (String drawing : List.of(wrong.toString(), "<g transform='scale(1e8)'>" + far + "</g>")) {
            assertThatThrownBy(() -> Drawings.parse(drawing))
                    .isInstanceOf(SvgFormatException.class)
                    .message()
                    .startsWith("expected ")
                    .doesNotContainPattern("[\\p{Cntrl}\u2028]")
                    .hasSizeLessThan(500);
        }
    }

    @Test
    void a_drawing_with_nothing_to_move_says_why() {
        assertThatThrownBy(() -> Drawings.parse("<text id='a'>x</text><g id='b' style='display:none'>" + RECT + "</g>"))
                .isInstanceOf(SvgFormatException.class)
                .hasMessage("expected a drawing with shapes, found one that has no shape that can move: "
                        + "text element (#a): will not appear; convert text to outlines in the design tool; "
                        + "hidden layer (#b): not imported; show it in the design tool if it should move");
    }
}
