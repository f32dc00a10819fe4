package dev.livestroke.server.web;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Drawings made to harm, with a word of the refusal that is due; no word where the harmful part is only left out. */
final class HostileDrawings {

    private static final String NS = " xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";
    private static final String DOT = "<circle cx='5' cy='5' r='4'/>";
    private static final String READ = "";

    private HostileDrawings() {}

    /** Returns all; those that name something to fetch name it below {@code url}. */
    static Stream<Arguments> below(String url) {
        return Stream.concat(thatFetch(url), thatExhaust());
    }

    private static Stream<Arguments> thatFetch(String url) {
        return Stream.of(
                of(
                        "external entity of a file",
                        doctype("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"),
                        "definitions"),
                of(
                        "external entity of a server",
                        doctype("<!ENTITY x SYSTEM '" + url + "/xxe'>", "&x;"),
                        "definitions"),
                of("parameter entity", doctype("<!ENTITY % x SYSTEM '" + url + "/pe'> %x;", ""), "definitions"),
                of("external DTD", "<!DOCTYPE svg SYSTEM '" + url + "/dtd'>" + svg(DOT), READ),
                of("image of a server", svg("<image href='" + url + "/i.png' width='9' height='9'/>" + DOT), READ),
                of(
                        "image of a file",
                        svg("<image xlink:href='file:///etc/hostname' width='9' height='9'/>" + DOT),
                        READ),
                of("use of another document", svg("<use xlink:href='" + url + "/a.svg#b'/>" + DOT), READ),
                of("paint elsewhere", svg("<rect width='9' height='9' fill='url(" + url + "/p#a) red'/>"), READ),
                of("filter elsewhere", svg("<rect width='9' height='9' filter='url(" + url + "/f#a)'/>"), READ),
                of("style sheet instruction", "<?xml-stylesheet href='" + url + "/pi.css'?>" + svg(DOT), READ),
                of("imported style", svg("<style>@import url(" + url + "/c.css);</style>" + DOT), READ),
                of(
                        "font elsewhere",
                        svg("<style>@font-face{font-family:a;src:url(" + url + "/f)}</style>" + DOT),
                        READ),
                of(
                        "another base",
                        "<svg" + NS + " xml:base='" + url + "/'><image href='b.png'/>" + DOT + "</svg>",
                        READ),
                of(
                        "inclusion",
                        svg("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + url + "/xi'/>" + DOT),
                        READ),
                of("script", svg("<script href='" + url + "/s.js'>while(true);</script>" + DOT), READ),
                of("event handler", svg("<circle r='3' onload='fetch(\"" + url + "/on\")'/>"), READ),
                of(
                        "embedded page",
                        svg("<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='" + url
                                + "/fo'/></foreignObject>" + DOT),
                        READ));
    }

    private static Stream<Arguments> thatExhaust() {
        return Stream.of(
                of("billion laughs", laughs(), "definitions"),
                of("one long entity many times", quadratic(), "definitions"),
                of("5,000 nested groups", nested(5_000), "64 levels"),
                of("100,000 nested groups", nested(100_000), "64 levels"),
                of("uses in a loop", svg("<use id='a' href='#b'/><use id='b' href='#a'/>" + DOT), READ),
                of("a billion copies", useBomb(), "copies"),
                of("990,000 segments", svg("<path d='M0 0" + "h1".repeat(990_000) + "'/>"), "200,000"),
                of("a billion dashes", svg("<path d='M0 0h1000000' stroke='red' stroke-dasharray='.001'/>"), READ),
                of("a huge canvas", "<svg" + NS + " width='1000000' height='1000000'>" + DOT + "</svg>", "16,384 px"),
                of("a coordinate of 48 digits", svg("<path d='M7" + "8".repeat(47) + " 0h9'/>"), "coordinates"),
                of("NaN", svg("<path d='M0 0L NaN 5' stroke='red'/>" + DOT), READ),
                of("infinity", svg("<path d='M1e400 0h9'/>"), "Infinity"),
                of(
                        "a huge blur",
                        svg("<filter id='f'><feGaussianBlur stdDeviation='1e9'/></filter>"
                                + "<rect width='9' height='9' filter='url(#f)'/>"),
                        READ),
                of("no XML", "MZ\u0001\u0002 this is no drawing", "found"),
                of("nothing drawn", svg(""), "no shape"));
    }

    private static Arguments of(String name, String svg, String word) {
        return Arguments.of(name, svg, word);
    }

    private static String svg(String body) {
        return "<svg" + NS + " viewBox='0 0 100 100'>" + body + "</svg>";
    }

    private static String doctype(String definitions, String use) {
        return "<!DOCTYPE svg [" + definitions + "]>" + svg("<title>" + use + "</title>" + DOT);
    }

    private static String nested(int depth) {
        return svg("<g>".repeat(depth) + DOT + "</g>".repeat(depth));
    }

    private static String laughs() {
        StringBuilder definitions = new StringBuilder("<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            definitions.append("<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>");
        }
        return doctype(definitions.toString(), "&l9;");
    }

    private static String quadratic() {
        return doctype("<!ENTITY x '" + "x".repeat(100_000) + "'>", "&x;".repeat(20_000));
    }

    private static String useBomb() {
        StringBuilder groups = new StringBuilder("<g id='g0'>" + DOT + "</g>");
        for (int i = 1; i < 10; i++) {
            groups.append("<g id='g" + i + "'>" + ("<use href='#g" + (i - 1) + "'/>").repeat(10) + "</g>");
        }
        return svg("<defs>" + groups + "</defs><use href='#g9'/>");
    }
}
