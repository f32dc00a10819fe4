package dev.livestroke.svgimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.Layer;
import org.junit.jupiter.api.Test;

/** Drawings as design tools write them, by hand after their habits, come in whole and without a word of warning. */
class DesignToolTest {

    @Test
    void inkscapes_layers_come_in() {
        String svg = """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <!-- Created with Inkscape (http://www.inkscape.org/) -->
                <svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5"
                   inkscape:version="1.2 (dc2aedaf03, 2022-05-15)" sodipodi:docname="bird.svg"
                   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
                   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg"
                   xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <sodipodi:namedview id="namedview7" pagecolor="#ffffff"><inkscape:grid type="xygrid" id="grid1"/></sodipodi:namedview>
                  <defs id="defs2"><inkscape:path-effect effect="spiro" id="pe1"/>
                    <linearGradient inkscape:collect="always" id="lg1"><stop style="stop-color:#ff0000;stop-opacity:1;" offset="0" id="s1"/>
                    <stop style="stop-color:#ff0000;stop-opacity:0;" offset="1" id="s2"/></linearGradient>
                    <linearGradient inkscape:collect="always" xlink:href="#lg1" id="lg2" x1="20" y1="30" x2="90" y2="30" gradientUnits="userSpaceOnUse"/></defs>
                  <metadata id="m"><rdf:RDF><rdf:Description/></rdf:RDF></metadata>
                  <g inkscape:label="Wings" inkscape:groupmode="layer" id="layer1" transform="translate(0,2.5)">
                    <path style="fill:url(#lg2);fill-opacity:1;stroke:#000000;stroke-width:0.264583px;stroke-linecap:butt;-inkscape-stroke:none;paint-order:normal"
                       d="m 20,30 c 10,-20 60,-20 70,0 z" id="path111" inkscape:path-effect="#pe1" inkscape:original-d="m 20,30 z" sodipodi:nodetypes="ccc"/>
                    <path sodipodi:type="arc" sodipodi:cx="50" style="font-variation-settings:normal;opacity:1;fill:#1a1a1a;stop-color:#000000"
                       d="m 55,60 a 5,5 0 0 1 -5,5 5,5 0 0 1 -5,-5 5,5 0 0 1 5,-5 5,5 0 0 1 5,5 z" id="path222"/></g>
                </svg>
                """;

        ImportedDrawing drawing = new SvgImporter().parse(svg);

        assertThat(drawing.warnings()).isEmpty();
        assertThat(drawing.sketch().root().children()).extracting(Layer::name).containsExactly("Wings");
        assertThat(drawing.sketch().paths()).extracting(Layer::id).containsExactly("path111", "path222");
    }

    @Test
    void figmas_frames_come_in() {
        String svg = """
                <svg width="64" height="48" viewBox="0 0 64 48" fill="none" xmlns="http://www.w3.org/2000/svg">
                <g clip-path="url(#clip0_1_2)">
                <rect width="64" height="48" fill="white"/>
                <g id="Body"><path id="Vector 1" fill-rule="evenodd" clip-rule="evenodd" d="M2 2H20V20H2V2ZM6 6V16H16V6H6Z" fill="url(#paint0_linear_1_2)"/>
                <path d="M30 10L60 40" stroke="black" style="stroke:black;stroke:color(display-p3 0.0000 0.0000 0.0000);stroke-opacity:1;" stroke-width="2" stroke-linecap="round"/></g>
                </g>
                <defs>
                <linearGradient id="paint0_linear_1_2" x1="11" y1="2" x2="11" y2="20" gradientUnits="userSpaceOnUse"><stop stop-color="#FF7A00"/><stop offset="1" stop-color="#FF7A00" stop-opacity="0"/></linearGradient>
                <clipPath id="clip0_1_2"><rect width="64" height="48" fill="white"/></clipPath>
                </defs>
                </svg>
                """;

        ImportedDrawing drawing = new SvgImporter().parse(svg);

        assertThat(drawing.warnings()).isEmpty();
        assertThat(drawing.sketch().paths()).extracting(Layer::id).containsExactly("rect-1", "Vector 1", "path-1");
    }

    @Test
    void illustrators_style_sheets_come_in() {
        String svg = """
                <?xml version="1.0" encoding="utf-8"?>
                <!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" x="0px" y="0px"
                	 viewBox="0 0 100 80" style="enable-background:new 0 0 100 80;" xml:space="preserve">
                <style type="text/css">
                	.st0{fill:#F9B233;}
                	.st1{fill:none;stroke:#1D1D1B;stroke-width:3;stroke-linecap:round;stroke-miterlimit:10;}
                	.st0,.st1{isolation:isolate;}
                </style>
                <g id="Left_x20_wing"><path class="st0" d="M10,10c5.5,0,10,4.5,10,10S15.5,30,10,30S0,25.5,0,20S4.5,10,10,10z"/>
                <line class="st1" x1="30" y1="10.5" x2="90" y2="70"/></g>
                </svg>
                """;

        ImportedDrawing drawing = new SvgImporter().parse(svg);

        assertThat(drawing.warnings()).isEmpty();
        assertThat(drawing.sketch().root().id()).isEqualTo("Layer_1");
        assertThat(drawing.sketch().root().children()).extracting(Layer::name).containsExactly("Left wing");
        assertThat(drawing.sketch().paths().get(0).fill().orElseThrow().paint()).isEqualTo(new Color(0xf9, 0xb2, 0x33));
    }
}
