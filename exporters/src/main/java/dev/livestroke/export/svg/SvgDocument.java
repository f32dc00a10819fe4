package dev.livestroke.export.svg;

import dev.livestroke.export.fit.FittedAnimation;
import dev.livestroke.geometry.Sketch;

/** One SVG file: the moving picture, and if anything moves the still one for those who want no motion. */
final class SvgDocument {

    private final FittedAnimation animation;
    private final Ids ids;
    private final GradientDefinitions gradients;
    private final boolean cssTransforms;

    SvgDocument(FittedAnimation animation, String idPrefix, boolean cssTransforms) {
        this.animation = animation;
        this.ids = new Ids(idPrefix, animation.sketch().root());
        this.gradients = new GradientDefinitions(ids);
        this.cssTransforms = cssTransforms;
    }

    String text() {
        XmlText body = new XmlText();
        String css = "";
        if (moves()) {
            css = pictures(body);
        } else {
            layers(body, ids, new Still());
        }
        XmlText xml = openRoot();
        if (!css.isEmpty()) {
            xml.style(css);
        }
        gradients.write(xml);
        return xml.append(body).close("svg").toString();
    }

    /** Writes the still and the moving picture, and returns the rules that choose between them and move the latter. */
    private String pictures(XmlText body) {
        String still = ids.fresh("still");
        String moving = ids.fresh("moving");
        CssMotion css = new CssMotion(animation, ids);
        body.open("g").attribute("id", still).attribute("display", "none");
        layers(body, LayerIds.none(), new Still());
        body.close("g").open("g").attribute("id", moving);
        layers(body, ids, cssTransforms ? css : new SmilMotion(animation));
        body.close("g");
        return "@media(prefers-reduced-motion:reduce){#" + still + "{display:inline}#" + moving + "{display:none}}"
                + css.rules();
    }

    private void layers(XmlText body, LayerIds names, LayerMotion motion) {
        animation.sketch().root().accept(new LayerElements(body, animation, names, gradients, motion));
    }

    private boolean moves() {
        return animation.transforms().values().stream()
                        .flatMap(transform -> transform.steps().stream())
                        .anyMatch(step -> !step.isResting())
                || animation.shapes().values().stream().anyMatch(shape -> !shape.isResting());
    }

    private XmlText openRoot() {
        Sketch sketch = animation.sketch();
        ShortNumbers lengths = new ShortNumbers(animation.precision().length());
        String width = lengths.of(sketch.width());
        String height = lengths.of(sketch.height());
        return new XmlText()
                .open("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("width", width)
                .attribute("height", height)
                .attribute("viewBox", "0 0 " + width + " " + height);
    }
}
