package dev.livestroke.svgimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.PathLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {

    /** Each sheet decides the fill of one rectangle; the winner follows from CSS 2.1, 6.4. */
    @ParameterizedTest
    @CsvSource(delimiterString = "||", textBlock = """
            rect{fill:red}                                 || fill='blue'                   || red
            rect{fill:red} .a{fill:lime}                   || class='a'                     || lime
            .a{fill:lime} rect{fill:red}                   || class='b a c'                 || lime
            #i{fill:lime} .a.b.c{fill:red}                 || id='i' class='a b c'          || lime
            .a{fill:red}                                   || class='a' style='fill:lime'   || lime
            .a{fill:lime!important}                        || class='a' style='fill:red'    || lime
            .a{fill:red!important}                         || class='a' style='fill:lime ! IMPORTANT' || lime
            .a{fill:lime!important} #i{fill:red}           || class='a' id='i'              || lime
            .a{fill:red}.a{fill:lime}                      || class='a'                     || lime
            svg rect{fill:lime} rect{fill:red}             || x='1'                         || lime
            svg > g > rect{fill:lime}                      || x='1'                         || lime
            svg > rect{fill:red} g rect{fill:lime}         || x='1'                         || lime
            svg g > rect, .zz{fill:lime}                   || x='1'                         || lime
            g[id] > rect[x='1']{fill:lime}                 || x='1'                         || lime
            rect[class~=b]{fill:lime}                      || class='a b'                   || lime
            rect[lang|=en]{fill:lime}                      || lang='en-GB'                  || lime
            circle + rect{fill:lime} path + rect{fill:red} || x='1'                         || lime
            rect:first-child{fill:red} :root rect{fill:lime} || x='1'                       || lime
            rect:hover{fill:red} *{fill:lime}              || x='1'                         || lime
            rect{fill:lime;fill:color(display-p3 1 0 0)}   || x='1'                         || lime
            @media print{rect{fill:red}} @media screen{rect{fill:lime}} || x='1'            || lime
            @font-face{src:url(#x)} @charset "a;b"; rect{fill:lime} || x='1'                || lime
            rect{fill:red} rect:nth-child(2){fill:red} a~b{fill:red} rect{fill:lime} || x='1' || lime
            /* rect{ */ rect{;;color:red;fill : lime;}     || x='1'                         || lime
            g{color:lime} rect{fill:currentColor}          || x='1'                         || lime
            g{fill:lime} rect{fill:inherit}                || fill='red'                    || lime
            g{fill:red} rect{fill:initial}                 || fill='red'                    || black
            g{fill:lime} rect{fill:unset}                  || fill='red'                    || lime
            g{fill:lime} rect{fill:nonsense}               || x='1'                         || lime
            RECT{fill:red} rect{FILL:lime}                 || x='1'                         || lime
            """)
    void the_declaration_with_the_most_weight_wins(String sheet, String attributes, String winner) {
        PathLayer rect = layer(
                "<style>" + sheet + "</style><g id='g'><circle r='1'/><rect " + attributes
                        + " width='5' height='5'/></g>",
                1);

        assertThat(rect.fill().orElseThrow().paint())
                .isEqualTo(
                        switch (winner) {
                            case "lime" -> new Color(0, 255, 0);
                            case "red" -> new Color(255, 0, 0);
                            default -> Color.BLACK;
                        });
    }

    @Test
    void current_colour_is_inherited_as_a_word_and_means_the_colour_of_the_element() {
        PathLayer rect = layer("<g color='red' fill='currentColor'><rect width='1' height='1' color='blue'/></g>", 0);

        assertThat(rect.fill().orElseThrow().paint()).isEqualTo(new Color(0, 0, 255));
    }

    @Test
    void opacities_multiply_with_the_colours_own() {
        PathLayer rect = layer(
                "<rect width='1' height='1' fill='rgba(1,2,3,.5)' fill-opacity='50%' opacity='.7' stroke='#0008' stroke-opacity='.5'/>",
                0);

        assertThat(rect.fill().orElseThrow().opacity()).isEqualTo(0.25);
        assertThat(rect.opacity()).isEqualTo(0.7);
        assertThat(rect.stroke().orElseThrow().opacity()).isEqualTo(0x88 / 255.0 / 2);
    }

    @Test
    void a_paint_that_cannot_be_used_gives_way_to_its_fallback() {
        PathLayer rect = layer(
                "<pattern id='p'/><rect width='1' height='1' fill='url(#p) lime' stroke='url(\"#none\") currentColor' color='red'/>",
                0);

        assertThat(rect.fill().orElseThrow().paint()).isEqualTo(new Color(0, 255, 0));
        assertThat(rect.stroke().orElseThrow().paint()).isEqualTo(new Color(255, 0, 0));
    }

    @Test
    void figmas_wide_gamut_style_keeps_the_plain_colour() {
        ImportedDrawing drawing = Drawings.parse(
                "<rect width='1' height='1' fill='#D9D9D9' style='fill:#D9D9D9;fill:color(display-p3 0.851 0.851 0.851);fill-opacity:1'/>");

        assertThat(drawing.sketch().paths().get(0).fill().orElseThrow().paint()).isEqualTo(new Color(217, 217, 217));
        assertThat(drawing.warnings()).isEmpty();
    }

    private static PathLayer layer(String body, int index) {
        return Drawings.parse(body).sketch().paths().get(index);
    }
}
