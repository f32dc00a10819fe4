package dev.livestroke.svgimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.Arguments;

/** Files that should never do harm, each with words of the refusal or of the warning that is due. */
final class HostileFiles {

    private static final String NS = " xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'";
    private static final String DOT = "<circle cx='5' cy='5' r='4'/>";

    private HostileFiles() {}

    static Stream<Arguments> refused() {
        return Stream.of(
                of("billion laughs", laughs(), "own definitions"),
                of(
                        "entity of a file",
                        doctype("<!ENTITY x SYSTEM 'file:///etc/hostname'>") + svg("&x;" + DOT),
                        "own definitions"),
                of(
                        "parameter entity",
                        doctype("<!ENTITY % x SYSTEM 'http://127.0.0.1:9/'> %x;") + svg(DOT),
                        "own definitions"),
                of("undeclared entity", "<!DOCTYPE svg PUBLIC 'a' 'b'>" + svg("<title>&nbsp;</title>" + DOT), "nbsp"),
                of("use bomb", useBomb(), "copies (<use>)"),
                of("use chain", useChain(3000), "levels of groups and copies"),
                of("5,000 nested groups", nested(5_000), "64 levels"),
                of("100,000 nested groups", nested(100_000), "64 levels"),
                of("30,000 elements", svg("<g/>".repeat(30_000) + DOT), "20,000 elements"),
                of(
                        "3,000,000 segments in one path",
                        svg("<path d='M0 0" + "h1".repeat(3_000_000) + "'/>"),
                        "2,000,000"),
                of("300,000 segments in one path", svg("<path d='M0 0" + "h1".repeat(300_000) + "'/>"), "200,000"),
                of("300,000 segments in copies", copies(), "200,000"),
                of("a coordinate of 48 digits", svg("<path d='M7" + "8".repeat(47) + " 0h9'/>"), "coordinates between"),
                of("a coordinate of 1e400", svg("<path d='M1e400 0h9'/>"), "Infinity"),
                of("a rectangle beyond the limit", svg("<rect width='2e6' height='1'/>"), "coordinates between"),
                of(
                        "a stroke beyond the limit",
                        svg("<path d='M0 0h9' stroke='red' stroke-width='1e300'/>"),
                        "stroke-width"),
                of(
                        "coordinates beyond the limit by transform",
                        svg("<rect x='9' width='9' height='9' transform='scale(1e8)'/>"),
                        "coordinates between"),
                of(
                        "transforms that multiply to infinity",
                        svg("<g transform='scale(1e9)'>".repeat(60) + DOT + "</g>".repeat(60)),
                        "within 1e9"),
                of("a huge canvas", "<svg" + NS + " width='1000000' height='1000000'>" + DOT + "</svg>", "16,384 px"),
                of(
                        "a canvas that is small against its view box",
                        "<svg" + NS + " width='1e-300' viewBox='0 0 9 9'>" + DOT + "</svg>",
                        "16,384 px"),
                of(
                        "a tiny view of a large scale",
                        "<svg" + NS + " width='9000' height='9000' viewBox='0 0 1e-8 1e-8'>" + DOT + "</svg>",
                        "within 1e9"),
                of("a flat canvas", "<svg" + NS + " width='100' height='1e-9'>" + DOT + "</svg>", "16,384 px"),
                of("a costly style sheet", costlyStyle(), "quick to match"),
                of(
                        "too many style rules",
                        svg("<style>" + ".a{fill:red}".repeat(20_000) + "</style>" + DOT),
                        "10,000 style rules"),
                of(
                        "an endless attribute",
                        svg("<path id='" + "a".repeat(3_000_000) + "' d='M0 0h9'/>"),
                        "2,000,000 characters"),
                of("10,000,001 attributes of spaces", svg(" ".repeat(10_000_000)), "10 MB"),
                of("20,000 attributes", svg("<path " + numbered(20_000, "a%d='' ") + "/>" + DOT), "line 1"),
                of("truncated", "<svg" + NS + "><path d='M0 0h", "line 1"),
                of("unclosed", "<svg" + NS + "><g>" + DOT, "well-formed"),
                of("empty", "", "an empty file"),
                of("only spaces", " \n\t ", "an empty file"),
                binary("random bytes", random(20_000), ""),
                binary("a PNG picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "a PNG picture"),
                binary("null bytes", new byte[1000], "not well-formed"),
                of("a null byte inside", svg("<g id='a\0b'/>" + DOT), "not well-formed"),
                binary(
                        "Latin-1 that says it is UTF-8",
                        ("<?xml version='1.0' encoding='UTF-8'?>" + svg("<title>é</title>" + DOT))
                                .getBytes(StandardCharsets.ISO_8859_1),
                        "encoded as UTF-8"),
                of("an unknown encoding", "<?xml version='1.0' encoding='EBCDIC-XYZ'?>" + svg(DOT), "EBCDIC-XYZ"),
                binary("a packed bomb", gzip(new byte[200_000_000]), "10 MB"),
                binary("half a packed file", half(gzip(svg(DOT).getBytes(StandardCharsets.UTF_8))), "gzip"),
                of("a web page", "<!DOCTYPE html><html><body><svg/></body></html>", "found <html>"),
                of("JSON", "{\"v\":\"5.7\",\"layers\":[]}", "found JSON"),
                of(
                        "an svg element of another language",
                        "<svg xmlns='http://example.org/other'>" + DOT + "</svg>",
                        "namespace http://example.org/other"),
                of("plain words", "hello", "not well-formed"),
                of("two roots", svg(DOT) + svg(DOT) + "<a", ""),
                of("nothing drawn", svg(""), "no shape"),
                of("only text", svg("<text>a</text><text>b</text>"), "2 text elements"));
    }

    static Stream<Arguments> read() {
        return Stream.of(
                of("a use of itself", svg("<use id='a' xlink:href='#a'/>" + DOT), "goes round in a circle"),
                of(
                        "uses in a loop",
                        svg("<use id='a' href='#b'/><use id='b' href='#a'/>" + DOT),
                        "goes round in a circle"),
                of(
                        "a use of what is around it",
                        svg("<g id='a'><use href='#a'/>" + DOT + "</g>"),
                        "goes round in a circle"),
                of(
                        "a symbol that uses itself",
                        svg("<symbol id='a'><use href='#a'/>" + DOT + "</symbol><use href='#a'/>"),
                        "goes round in a circle"),
                of(
                        "gradients in a loop",
                        svg(
                                "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/><rect width='5' height='5' fill='url(#a)'/>"
                                        + DOT),
                        "goes round in a circle"),
                of("10,000 gradients in a chain", chain(), "goes round in a circle"),
                of(
                        "1e9 dashes",
                        svg("<path d='M0 0h1000000' stroke='red' stroke-dasharray='.001'/>"),
                        "becomes a solid line"),
                of(
                        "a million dashes",
                        svg("<path d='M0 0h100' stroke='red' stroke-dasharray='" + "1 ".repeat(900_000) + "'/>"),
                        "becomes a solid line"),
                of(
                        "NaN",
                        svg("<path d='M0 0L NaN 5' stroke='red'/><rect width='NaN' height='5'/>" + DOT),
                        "not understood"),
                of(
                        "a tiny view box",
                        "<svg" + NS + " width='9' height='9' viewBox='0 0 1e-300 1e-300'>" + DOT + "</svg>",
                        "not understood"),
                of(
                        "a huge view box",
                        "<svg" + NS + " viewBox='-1e300 0 1e300 1e300'>" + DOT + "</svg>",
                        "not understood"),
                of("a length of 1e400", svg("<circle r='1e400'/>" + DOT), "not understood"),
                of(
                        "an import",
                        svg("<style>@import url(http://127.0.0.1:9/a.css); @import 'file:///etc/passwd';</style>"
                                + DOT),
                        "@import"),
                of(
                        "a style sheet instruction",
                        "<?xml-stylesheet href='http://127.0.0.1:9/a.css'?>" + svg(DOT),
                        "xml-stylesheet"),
                of(
                        "a script",
                        svg("<script>while(true);</script><script href='http://127.0.0.1:9/'/>" + DOT),
                        "scripts never run"),
                of("event handlers", svg("<circle r='3' onload='alert(1)'/>"), "onload"),
                of("a javascript link", svg("<a href=' JavaScript:alert(1)'>" + DOT + "</a>"), "scripts never run"),
                of(
                        "a picture as data",
                        svg("<image href='data:image/png;base64," + "A".repeat(1_000_000) + "'/>" + DOT),
                        "only vector shapes can move"),
                of("a use of a file", svg("<use href='file:///etc/passwd#x'/>" + DOT), "file:///etc/passwd#x"),
                of(
                        "a paint elsewhere",
                        svg("<rect width='5' height='5' fill='url(http://127.0.0.1:9/#a) red'/>"),
                        "http://127.0.0.1:9/#a"),
                of(
                        "a foreign object",
                        svg("<foreignObject><html xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>" + DOT),
                        "embedded web page"),
                of("no namespace", "<svg viewBox='0 0 9 9'>" + DOT + "</svg>", "SVG namespace"),
                of(
                        "unclosed comments and brackets in a style",
                        svg("<style>a { fill: red ((((( /* </style>" + DOT + "<style>}}}{{{</style>"),
                        ""),
                of("100,000 open brackets in a style", svg("<style>" + "a(".repeat(100_000) + "</style>" + DOT), ""),
                of(
                        "a selector of 100,000 parts",
                        svg("<style>" + "a ".repeat(100_000) + "{}</style>" + DOT),
                        "not understood"),
                of(
                        "a rule of a million declarations",
                        svg("<style>circle{" + "fill:red;".repeat(500_000) + "}</style>" + DOT),
                        ""),
                of("nested media", svg("<style>" + "@media all{".repeat(10_000) + "</style>" + DOT), "not understood"),
                of(
                        "a paint with endless fallbacks",
                        svg("<rect width='5' height='5' fill='" + "url(#a) ".repeat(10_000) + "'/>" + DOT),
                        ""),
                binary("UTF-16", utf16(StandardCharsets.UTF_16), ""),
                binary("UTF-16 without a mark", utf16(StandardCharsets.UTF_16LE), ""),
                of("UTF-8 that says it is UTF-16", "<?xml version='1.0' encoding='utf-16'?>" + svg(DOT), ""),
                binary(
                        "Latin-1 that says so",
                        ("<?xml version='1.0' encoding='ISO-8859-1'?>" + svg("<title>é</title>" + DOT))
                                .getBytes(StandardCharsets.ISO_8859_1),
                        ""),
                of(
                        "a plain DOCTYPE",
                        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://127.0.0.1:9/svg11.dtd'>" + svg(DOT),
                        ""));
    }

    /** Returns drawings that name something to fetch below {@code url} in every place we know of. */
    static List<String> thatFetch(String url) {
        return List.of(
                "<!DOCTYPE svg PUBLIC 'a' '" + url + "/dtd'>" + svg(DOT),
                "<!DOCTYPE svg SYSTEM '" + url + "/dtd'>" + svg("&x;" + DOT),
                doctype("<!ENTITY x SYSTEM '" + url + "/xxe'>") + svg("&x;" + DOT),
                doctype("<!ENTITY % x SYSTEM '" + url + "/xxe'> %x;") + svg(DOT),
                "<?xml-stylesheet type='text/css' href='" + url + "/pi'?>" + svg(DOT),
                "<svg" + NS + " xml:base='" + url + "/base/'><use href='#a'/><image href='a.png'/>" + DOT + "</svg>",
                "<svg" + NS + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a " + url
                        + "/x'>" + DOT + "</svg>",
                svg("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + url + "/xi'/>" + DOT),
                svg("<image xlink:href='" + url + "/image.png' width='5' height='5'/>" + DOT),
                svg("<use xlink:href='" + url + "/a.svg#b'/>" + DOT),
                svg("<style>@import url(" + url + "/css); @font-face { src: url(" + url + "/font) } circle { fill: url("
                        + url + "/f#a) }</style>" + DOT),
                svg("<linearGradient id='a' xlink:href='" + url
                        + "/g#b'/><rect width='5' height='5' fill='url(#a)' filter='url(" + url + "/f#c)'/>" + DOT),
                svg("<script xlink:href='" + url
                        + "/js'/><foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='" + url
                        + "'/></foreignObject>" + DOT));
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static Arguments of(String name, String file, String words) {
        return binary(name, file.getBytes(StandardCharsets.UTF_8), words);
    }

    private static Arguments binary(String name, byte[] file, String words) {
        return Arguments.of(name, file, words);
    }

    private static String svg(String body) {
        return "<svg" + NS + " viewBox='0 0 100 100'>" + body + "</svg>";
    }

    private static String doctype(String definitions) {
        return "<!DOCTYPE svg [" + definitions + "]>";
    }

    private static String laughs() {
        StringBuilder definitions = new StringBuilder("<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            definitions.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return doctype(definitions.toString()) + svg("<title>&a11;</title>" + DOT);
    }

    /** Returns 10^9 circles in 93 elements. */
    private static String useBomb() {
        StringBuilder groups = new StringBuilder("<g id='g0'>" + DOT + "</g>");
        for (int i = 1; i < 10; i++) {
            groups.append("<g id='g%d'>%s</g>"
                    .formatted(i, "<use href='#g%d'/>".formatted(i - 1).repeat(10)));
        }
        return svg("<defs>" + groups + "</defs><use href='#g9'/>");
    }

    private static String useChain(int length) {
        StringBuilder uses = new StringBuilder("<circle id='u0' r='5'/>");
        for (int i = 1; i < length; i++) {
            uses.append("<use id='u%d' href='#u%d'/>".formatted(i, i - 1));
        }
        return svg("<defs>" + uses + "</defs><use href='#u" + (length - 1) + "'/>");
    }

    private static String nested(int depth) {
        return svg("<g>".repeat(depth) + DOT + "</g>".repeat(depth));
    }

    private static String copies() {
        return svg("<defs><path id='p' d='M0 0" + "h1v1".repeat(5_000) + "'/></defs>" + "<use href='#p'/>".repeat(30));
    }

    private static String costlyStyle() {
        String selector = "g ".repeat(60) + "x circle";
        return svg("<style>" + (selector + "{fill:red}").repeat(100) + "</style>" + "<g>".repeat(62) + DOT.repeat(5_000)
                + "</g>".repeat(62));
    }

    private static String chain() {
        return svg("<linearGradient id='a0'/>" + numbered(9_000, "<linearGradient id='a%1$d' href='#a%1$d1'/>")
                + numbered(9_000, "<linearGradient id='b%d' href='#b'/>")
                + "<linearGradient id='b' href='#b'/><rect width='5' height='5' fill='url(#b5)'/>" + DOT);
    }

    private static String numbered(int count, String format) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(format.formatted(i));
        }
        return text.toString();
    }

    private static byte[] utf16(Charset charset) {
        return ("<?xml version='1.0' encoding='UTF-16'?>" + svg("<title>ö</title>" + DOT)).getBytes(charset);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
