package dev.livestroke.export.saved;

import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.util.List;

/** Writes the drawing at rest as the member {@code sketch}. */
final class SketchWriter implements Layer.Visitor<JsonText>, Paint.Visitor<JsonText> {

    private final JsonText json;

    SketchWriter(JsonText json) {
        this.json = json;
    }

    void write(Sketch sketch) {
        json.name("sketch")
                .open()
                .member("width", sketch.width())
                .member("height", sketch.height())
                .name("root");
        sketch.root().accept(this).close();
    }

    @Override
    public JsonText group(GroupLayer group) {
        layer("group", group).name("children").openList();
        group.children().forEach(child -> child.accept(this));
        return json.closeList().close();
    }

    @Override
    public JsonText path(PathLayer path) {
        layer("path", path).name("subpaths").openList();
        path.path().subpaths().forEach(this::subpath);
        json.closeList();
        path.fill().ifPresent(this::fill);
        path.stroke().ifPresent(this::stroke);
        return json.close();
    }

    private JsonText layer(String type, Layer layer) {
        return json.open()
                .member("type", type)
                .member("id", layer.id())
                .member("name", layer.name())
                .member("opacity", layer.opacity());
    }

    private void subpath(Subpath subpath) {
        json.open()
                .member("closed", subpath.closed())
                .name("points")
                .points(subpath.points())
                .close();
    }

    private void fill(Fill fill) {
        json.name("fill").open().name("paint");
        fill.paint().accept(this);
        json.member("opacity", fill.opacity())
                .member("rule", Words.of(fill.rule()))
                .close();
    }

    private void stroke(Stroke stroke) {
        json.name("stroke").open().name("paint");
        stroke.paint().accept(this);
        json.member("opacity", stroke.opacity())
                .member("width", stroke.width())
                .member("cap", Words.of(stroke.cap()))
                .member("join", Words.of(stroke.join()))
                .member("miterLimit", stroke.miterLimit())
                .name("dashes")
                .numbers(stroke.dashes().stream().mapToDouble(dash -> dash).toArray())
                .member("dashOffset", stroke.dashOffset())
                .close();
    }

    @Override
    public JsonText color(Color color) {
        return json.open()
                .member("type", "color")
                .member("color", color.toHex())
                .close();
    }

    @Override
    public JsonText linearGradient(LinearGradient gradient) {
        json.open()
                .member("type", "linear")
                .name("start")
                .point(gradient.start())
                .name("end")
                .point(gradient.end());
        stops(gradient.stops(), gradient.spread());
        return json.name("transform").affine(gradient.transform()).close();
    }

    @Override
    public JsonText radialGradient(RadialGradient gradient) {
        json.open()
                .member("type", "radial")
                .name("center")
                .point(gradient.center())
                .member("radius", gradient.radius())
                .name("focus")
                .point(gradient.focus());
        stops(gradient.stops(), gradient.spread());
        return json.name("transform").affine(gradient.transform()).close();
    }

    private void stops(List<GradientStop> stops, GradientSpread spread) {
        json.name("stops").openList();
        for (GradientStop stop : stops) {
            json.open()
                    .member("offset", stop.offset())
                    .member("color", stop.color().toHex())
                    .member("opacity", stop.opacity())
                    .close();
        }
        json.closeList().member("spread", Words.of(spread));
    }
}
