package dev.livestroke.svgimport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Small trusted drawings, one for each feature, 120 by 120 px unless they say otherwise. */
final class PictureCases {

    /** The colour names of SVG 1.1, 4.4, without four of which Batik's value is not the specification's. */
    static final String COLOUR_NAMES = """
            aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
            cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod
            darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon
            darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray
            dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia ghostwhite gold goldenrod gray grey
            green greenyellow honeydew hotpink indianred indigo ivory khaki lavender lawngreen lemonchiffon
            lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon
            lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen
            magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
            mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy
            oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip
            peachpuff peru pink plum powderblue purple red rosybrown royalblue saddlebrown sandybrown seagreen
            seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal             tomato turquoise violet wheat white whitesmoke yellow yellowgreen
            """;

    private static final Map<String, String> BODIES = new LinkedHashMap<>();
    private static final Map<String, String> WHOLE = new LinkedHashMap<>();

    static {
        shapes();
        paths();
        strokes();
        styles();
        transforms();
        references();
        gradients();
        viewports();
    }

    private PictureCases() {}

    static Stream<String> names() {
        return Stream.concat(BODIES.keySet().stream(), WHOLE.keySet().stream());
    }

    static String svg(String name) {
        String attributes = "width=\"120\" height=\"120\" viewBox=\"0 0 120 120\"";
        return WHOLE.containsKey(name)
                ? root(WHOLE.get(name))
                : root("<svg " + attributes + ">" + BODIES.get(name) + "</svg>");
    }

    private static String root(String svg) {
        return svg.replaceFirst(
                "<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" ");
    }

    private static void body(String name, String svg) {
        BODIES.put(name, svg);
    }

    private static void whole(String name, String svg) {
        WHOLE.put(name, svg);
    }

    private static void shapes() {
        body("rects", """
                <rect x="5" y="5" width="40" height="30" fill="teal"/>
                <rect x="55" y="5" width="50" height="40" rx="12" fill="#c40" stroke="black" stroke-width="3"/>
                <rect x="5" y="55" width="50" height="40" rx="10" ry="20" fill="gold"/>
                <rect x="65" y="55" width="40" height="50" rx="90" ry="9" fill="indigo"/>""");
        body("circles and ellipses", """
                <circle cx="30" cy="30" r="25" fill="tomato" stroke="navy" stroke-width="4"/>
                <ellipse cx="80" cy="70" rx="35" ry="15" fill="seagreen" transform="rotate(20 80 70)"/>""");
        body("lines and polys", """
                <line x1="5" y1="5" x2="110" y2="30" stroke="purple" stroke-width="6"/>
                <polyline points="10,50 40,80 60,40,90 85" fill="none" stroke="black" stroke-width="4"/>
                <polygon points="60 70 100 110 20 110" fill="orange" stroke="brown" stroke-width="3"/>""");
        body("percent and units", """
                <rect x="10%" y="5%" width="30%" height="1cm" fill="olive"/>
                <circle cx="50%" cy="70%" r="10%" fill="red"/>
                <rect x="20mm" y="10pt" width="2pc" height=".5in" fill="blue"/>""");
        body("fill-rule", """
                <path d="M60 5 25 110 115 45H5L95 110z" fill="green" fill-rule="evenodd" transform="scale(.6)"/>
                <path d="M60 5 25 110 115 45H5L95 110z" fill="navy" transform="translate(45 45) scale(.6)"/>""");
    }

    private static void paths() {
        body("every curve command", """
                <path d="M10 40C20 0 40 0 50 40S80 80 90 40" fill="none" stroke="black" stroke-width="3"/>
                <path d="m10 80q15-40 30 0t30 0 30 0" fill="none" stroke="red" stroke-width="3"/>
                <path d="M10 95h30v15h20V95H100l10 10c-20 10-40 10-60 5s-20 0-40 5z" fill="teal"/>""");
        body("arcs", """
                <path d="M20 60A30 20 30 0 1 70 60" fill="none" stroke="black" stroke-width="3"/>
                <path d="M20 60A30 20 30 1 0 70 60" fill="gold" stroke="red" stroke-width="2"/>
                <path d="M80 20a15 15 0 0120 20z" fill="blue"/>
                <path d="M80 80a5 2 0 1 1 30 0" fill="none" stroke="green" stroke-width="3"/>""");
        body("arc flags written together", """
                <path d="M60 60a40 30 0 01-40-20.5a10 10 0 1010.5 20" fill="none" stroke="black" stroke-width="4"/>
                <path d="M70 90a20 12 45 1110.5.5" fill="coral"/>""");
        body("numbers written together", """
                <path d="M10.5.5L.5 10.5l30-.5.5.5-5e0-5l10e-1.5zm20+30l30-10 10 30-40 5z" fill="navy" transform="scale(1.5)"/>""");
        body("several subpaths, relative moves after a close", """
                <path d="M10 10h40v40h-40zm10 10v20h20v-20zm50 50l20 0 0 20-20 0zM100 20l10 0 0 30z" fill="darkred"/>
                <path d="M10 70h30v30h-30zl10 10" fill="none" stroke="black" stroke-width="2"/>""");
        body("a hole by winding", """
                <path d="M10 10h100v100h-100zM40 40v40h40v-40z" fill="purple"/>""");
        body("open paths are filled as if closed", """
                <path d="M10 10C120 10 120 110 10 110" fill="khaki" stroke="black" stroke-width="5"/>""");
    }

    private static void strokes() {
        body("round caps and joins", """
                <g fill="none" stroke="black" stroke-width="14">
                <path d="M15 20L50 50 85 20" stroke-linecap="round" stroke-linejoin="round"/>
                <path d="M15 60L50 90 85 60" stroke-linecap="square" stroke-linejoin="bevel"/>
                <path d="M25 105h80" stroke-linecap="butt"/></g>""");
        body("miter limits", """
                <g fill="none" stroke="black" stroke-width="8">
                <path d="M10 50L30 10 50 50"/><path d="M60 50L65 10 70 50" stroke-miterlimit="2"/>
                <path d="M85 60L95 20 105 60" stroke-miterlimit="20"/></g>""");
        body("dashes", """
                <g fill="none" stroke="black" stroke-width="5">
                <path d="M10 15h100" stroke-dasharray="12 6"/><path d="M10 30h100" stroke-dasharray="9"/>
                <path d="M10 45h100" stroke-dasharray="10,3,2" stroke-dashoffset="4"/>
                <path d="M10 60h100" stroke-dasharray="10 5" stroke-dashoffset="-7" stroke-linecap="round"/>
                <path d="M10 75h100" stroke-dasharray="3mm 1mm"/><path d="M10 90h100" stroke-dasharray="0 0"/>
                <circle cx="60" cy="60" r="50" stroke-dasharray="20 8" stroke="red"/></g>""");
        body("scaled dashes", """
                <path d="M2 2h50v30" fill="none" stroke="black" stroke-width="2" stroke-dasharray="5 2 1 2"
                 transform="rotate(15) scale(2)"/>""");
        body("dots are subpaths without length", """
                <path d="M30 30h0M60 30l0 0" stroke="black" stroke-width="20" stroke-linecap="round"/>
                <path d="M60 80h0" stroke="red" stroke-width="20" stroke-linecap="square"/>
                <path d="M90 80h0" stroke="red" stroke-width="20"/>""");
        body("stroke width in percent and units", """
                <path d="M10 30h100" stroke="black" stroke-width="10%"/><path d="M10 80h100" stroke="blue" stroke-width="3mm"/>""");
    }

    private static void styles() {
        body("style sheet", """
                <style type="text/css"><![CDATA[
                  /* red { } */ rect { fill: red } .b, .c { fill: blue; } #d { fill: green } rect.b.c { fill: orange }
                  g > rect { stroke: black; stroke-width: 3 } g g rect[x="70"] { fill: purple !important }
                  rect + circle { fill: teal } svg rect.none { fill: none }
                ]]></style>
                <rect x="5" y="5" width="20" height="20"/><rect class="b" x="35" y="5" width="20" height="20"/>
                <rect class="b c" x="65" y="5" width="20" height="20" fill="pink"/><circle cx="100" cy="15" r="10"/>
                <g><rect id="d" class="b" x="5" y="40" width="20" height="20"/>
                <g><rect x="70" y="40" width="20" height="20" style="fill:red"/>
                <rect x="100" y="40" width="15" height="20" style="fill:gold;stroke:none"/></g></g>""");
        body("inheritance", """
                <g fill="teal" stroke="black" stroke-width="4" color="red"><rect x="5" y="5" width="30" height="30"/>
                <g fill="currentColor" style="stroke-width:2"><rect x="50" y="5" width="30" height="30"/>
                <rect x="85" y="5" width="30" height="30" fill="blue"/></g>
                <g stroke="none"><rect x="5" y="60" width="30" height="30" stroke="inherit" fill="inherit"/>
                <circle cx="80" cy="80" r="20" style="fill:inherit"/></g></g>""");
        body("colour notations", """
                <rect x="5" y="5" width="20" height="20" fill="#c0f"/><rect x="30" y="5" width="20" height="20" fill="#1A2B3C"/>
                <rect x="55" y="5" width="20" height="20" fill="rgb(200, 100,50)"/>
                <rect x="80" y="5" width="20" height="20" fill="rgb(20%,60%,90.5%)"/>
                <rect x="5" y="35" width="20" height="20" fill="rgb(300,-20,0)"/><rect x="30" y="35" width="20" height="20"/>
                <rect x="55" y="35" width="20" height="20" fill="none" stroke="RoyalBlue" stroke-width="4"/>""");
        body("opacities", """
                <rect x="5" y="5" width="60" height="60" fill="red"/>
                <rect x="35" y="35" width="60" height="60" fill="blue" fill-opacity=".4" stroke="black" stroke-width="10" stroke-opacity=".6"/>
                <rect x="60" y="10" width="50" height="50" fill="green" opacity=".5" stroke="gold" stroke-width="8"/>""");
        body("group opacity is of the whole group", """
                <g opacity=".5"><circle cx="45" cy="60" r="35" fill="red"/><circle cx="75" cy="60" r="35" fill="blue"/></g>""");
        body("hidden things do not show", """
                <rect x="5" y="5" width="50" height="50" fill="red" display="none"/>
                <g visibility="hidden"><rect x="5" y="60" width="50" height="50" fill="red"/>
                <rect x="60" y="60" width="50" height="50" fill="green" visibility="visible"/></g>
                <g style="display:none"><rect x="60" y="5" width="50" height="50" fill="red" display="inline"/></g>""");
    }

    private static void transforms() {
        body("transform functions", """
                <rect width="20" height="10" transform="translate(10,10)" fill="red"/>
                <rect width="20" height="10" transform="translate(50 10)rotate(30)" fill="green"/>
                <rect x="80" y="10" width="20" height="20" transform="rotate(45 90 20)" fill="blue"/>
                <rect width="10" height="10" transform="translate(10,50),scale(3 1.5)" fill="gold"/>
                <rect width="20" height="20" transform="translate(60 50) skewX(30)" fill="teal"/>
                <rect width="20" height="20" transform="translate(20 85) skewY(-20)" fill="purple"/>
                <rect width="20" height="20" transform="matrix(.5 .8 -.8 .5 90 80)" fill="black"/>""");
        body("nested transforms", """
                <g transform="translate(60 60)"><g transform="rotate(30)"><g transform="scale(2)">
                <rect x="-15" y="-10" width="30" height="20" fill="coral" stroke="black" stroke-width="2"/>
                <path d="M-20 0h40" stroke="blue" transform="rotate(-60)"/></g></g></g>""");
        body("mirrored shapes", """
                <path d="M10 10h40l-20 30z" fill="red" stroke="black" stroke-width="4" transform="matrix(-1 0 0 1 110 10)"/>""");
    }

    private static void references() {
        body("use with place and transform", """
                <defs><path id="leaf" d="M0 0C10-20 30-20 40 0 30 20 10 20 0 0z"/></defs>
                <use xlink:href="#leaf" x="10" y="30" fill="green"/>
                <use xlink:href="#leaf" transform="translate(60 80) rotate(-40)" fill="olive" stroke="black"/>
                <g fill="red"><use xlink:href="#leaf" x="70" y="30" opacity=".5"/></g>""");
        body("use of a group that uses", """
                <defs><circle id="dot" r="6"/><g id="pair"><use xlink:href="#dot"/><use xlink:href="#dot" x="20" fill="red"/></g></defs>
                <use xlink:href="#pair" x="20" y="20"/><use xlink:href="#pair" x="60" y="60" fill="blue"/>""");
        body("symbols with a view box", """
                <symbol id="face" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="gold"/><circle cx="3" cy="4" r="1"/>
                <circle cx="7" cy="4" r="1"/></symbol>
                <use xlink:href="#face" x="5" y="5" width="40" height="40"/><use xlink:href="#face" x="50" y="50" width="60" height="30"/>""");
        body("a switch shows one child", """
                <switch><rect systemLanguage="de" width="60" height="60" fill="red"/>
                <rect systemLanguage="en" width="60" height="60" fill="green"/><rect width="120" height="120"/></switch>
                <a xlink:href="#nowhere"><circle cx="90" cy="90" r="20" fill="blue"/></a>""");
    }

    private static void gradients() {
        body("linear gradients", """
                <linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="50%" stop-color="gold"/><stop offset="1" stop-color="navy"/></linearGradient>
                <linearGradient id="b" gradientUnits="userSpaceOnUse" x1="10" y1="60" x2="60" y2="110"><stop stop-color="white"/><stop offset="1"/></linearGradient>
                <linearGradient id="c" xlink:href="#a" x2="0" y2="1"/>
                <linearGradient id="d" xlink:href="#a" gradientTransform="rotate(30 .5 .5) scale(.5)"/>
                <rect x="5" y="5" width="50" height="40" fill="url(#a)"/><rect x="10" y="60" width="50" height="50" fill="url(#b)"/>
                <circle cx="90" cy="30" r="25" fill="url(#c)"/><ellipse cx="90" cy="90" rx="25" ry="20" fill="url(#d)"/>""");
        body("gradient spread", """
                <linearGradient id="a" x1=".3" x2=".8"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
                <linearGradient id="b" xlink:href="#a" spreadMethod="reflect"/><linearGradient id="c" xlink:href="#a" spreadMethod="repeat"/>
                <rect y="5" width="120" height="30" fill="url(#a)"/><rect y="45" width="120" height="30" fill="url(#b)"/>
                <rect y="85" width="120" height="30" fill="url(#c)"/>""");
        body("radial gradient with a focus", """
                <radialGradient id="a"><stop stop-color="white"/><stop offset="1" stop-color="purple"/></radialGradient>
                <radialGradient id="b" cx=".5" cy=".5" r=".5" fx=".3" fy=".3"><stop stop-color="yellow"/><stop offset=".6" stop-color="red"/><stop offset="1" stop-color="black"/></radialGradient>
                <radialGradient id="c" gradientUnits="userSpaceOnUse" cx="60" cy="95" r="20" gradientTransform="translate(-60 0) scale(2 1)" xlink:href="#b" fx="60" fy="95"/>
                <circle cx="30" cy="30" r="28" fill="url(#a)"/><rect x="62" y="5" width="50" height="60" fill="url(#b)"/>
                <rect x="5" y="75" width="110" height="40" fill="url(#c)"/>""");
        body("gradient stops with opacity and style", """
                <style>.s { stop-color: teal; stop-opacity: .3 }</style>
                <rect width="120" height="60" fill="gold"/>
                <linearGradient id="a" color="red"><stop class="s"/><stop offset=".5" stop-color="currentColor" stop-opacity="0.5"/><stop offset="1" style="stop-color:#000;stop-opacity:1"/></linearGradient>
                <rect x="10" y="20" width="100" height="80" fill="url(#a)" fill-opacity=".8"/>""");
        body("gradient strokes under transforms", """
                <linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
                <path d="M10 40C20 0 40 0 50 20" fill="none" stroke="url(#a)" stroke-width="8" transform="rotate(20) scale(1.6)"/>""");
        body("one stop, no stop, no length", """
                <linearGradient id="a"><stop stop-color="red" stop-opacity=".5"/></linearGradient><linearGradient id="b"/>
                <linearGradient id="c" x1="1" x2="1"><stop stop-color="red"/><stop offset="1" stop-color="green"/></linearGradient>
                <rect width="50" height="50" fill="url(#a)"/><rect x="60" width="50" height="50" fill="url(#b)"/>
                <rect y="60" width="50" height="50" fill="url(#c)"/>""");
    }

    private static void viewports() {
        String content =
                "<rect width=\"40\" height=\"20\" fill=\"gold\"/><circle cx=\"20\" cy=\"10\" r=\"8\" fill=\"red\"/>";
        whole(
                "canvas in mm",
                "<svg width=\"30mm\" height=\"20mm\" viewBox=\"0 0 30 20\"><circle cx=\"15\" cy=\"10\" r=\"8\"/></svg>");
        whole(
                "view box with an offset",
                "<svg width=\"100\" height=\"100\" viewBox=\"-10 -10 40 40\">" + content + "</svg>");
        for (String aspect : new String[] {
            "xMinYMin meet", "xMidYMid", "xMaxYMax meet", "none", "xMinYMid meet", "xMidYMax", "xMidYMin", "xMaxYMid"
        }) {
            whole(
                    "tall " + aspect,
                    "<svg width=\"60\" height=\"120\" viewBox=\"0 0 40 20\" preserveAspectRatio=\"" + aspect + "\">"
                            + content + "</svg>");
        }
        for (String aspect : new String[] {"xMinYMin slice", "xMidYMid slice", "xMaxYMax slice"}) {
            whole(
                    "wide " + aspect,
                    "<svg width=\"120\" height=\"30\" viewBox=\"0 0 40 20\" preserveAspectRatio=\"" + aspect + "\">"
                            + content + "</svg>");
        }
        body("nested svg", """
                <svg x="10" y="20" width="80" height="40" viewBox="0 0 40 20"><rect width="40" height="20" fill="teal"/>
                <circle cx="50%" cy="50%" r="8" fill="white"/></svg>
                <svg x="20" y="70"><rect width="25%" height="30" fill="navy"/></svg>""");
    }
}
