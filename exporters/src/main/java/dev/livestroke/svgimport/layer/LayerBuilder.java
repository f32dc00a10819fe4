package dev.livestroke.svgimport.layer;

import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.svgimport.naming.LayerIds;
import dev.livestroke.svgimport.naming.LayerNames;
import dev.livestroke.svgimport.omission.Effects;
import dev.livestroke.svgimport.omission.NotDrawn;
import dev.livestroke.svgimport.omission.NotShown;
import dev.livestroke.svgimport.path.ShapeReader;
import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.style.ComputedStyle;
import dev.livestroke.svgimport.style.PropertyReader;
import dev.livestroke.svgimport.style.StyleReader;
import dev.livestroke.svgimport.value.Axis;
import dev.livestroke.svgimport.value.ColorText;
import dev.livestroke.svgimport.value.Length;
import dev.livestroke.svgimport.value.TransformList;
import dev.livestroke.svgimport.xml.SvgDocument;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks the elements that are drawn and makes layers of them. One builder makes one drawing. */
final class LayerBuilder {

    private final SvgDocument document;
    private final StyleReader styles;
    private final SvgLimits limits;
    private final Warnings warnings;
    private final ShapeLayers shapes;
    private final Ink ink = new Ink();
    private final ClipPaths clipPaths;
    private final LayerIds ids;
    private final NodeBudget budget;
    /** The indices of the targets of the {@code use} elements that are being drawn; one of them again would go round for ever. */
    private final Set<Integer> usesOpen = new HashSet<>();

    LayerBuilder(SvgDocument document, StyleReader styles, SvgLimits limits, Warnings warnings) {
        this.document = document;
        this.styles = styles;
        this.limits = limits;
        this.warnings = warnings;
        this.shapes = new ShapeLayers(document, styles, limits, warnings);
        this.clipPaths = new ClipPaths(document, ink, warnings);
        this.ids = new LayerIds(document.ids());
        this.budget = new NodeBudget(limits);
    }

    /** Returns the whole drawing; {@code canvas} is what the outermost element's children are drawn in. */
    GroupLayer root(Surroundings canvas) {
        SvgElement svg = document.root();
        PropertyReader properties = styles.properties(svg);
        String id = ids.ofRoot(svg);
        Surroundings inner = inside(svg, properties, canvas);
        Effects.report(svg, properties, warnings);
        List<Layer> layers =
                properties.ownKeyword("display", "inline").equals("none") ? List.of() : children(svg, inner);
        return new GroupLayer(id, LayerNames.ofRoot(svg, id), opacity(properties), layers);
    }

    private List<Layer> children(SvgElement parent, Surroundings inner) {
        List<Layer> layers = new ArrayList<>();
        for (SvgElement child : parent.children()) {
            layer(child, parent, inner).ifPresent(layers::add);
        }
        return layers;
    }

    /** Returns the layer that {@code element} makes, if anything of it is drawn. */
    private Optional<Layer> layer(SvgElement element, SvgElement parent, Surroundings outer) {
        budget.visit(element, outer.depth());
        PropertyReader properties = styles.properties(element);
        if (properties.ownKeyword("display", "inline").equals("none")) {
            NotShown.report(element, warnings);
            return Optional.empty();
        }
        if (!isDrawn(element)) {
            NotDrawn.report(element, parent, warnings);
            return Optional.empty();
        }
        if (!Conditions.hold(element)) {
            warnings.add(WarningKind.LANGUAGE, element.place());
            return Optional.empty();
        }
        Surroundings inner = inside(element, properties, outer);
        if (inner.toCanvas().determinant() == 0) {
            warnings.add(WarningKind.EMPTY_SHAPE, element.place(), "its transform has no area");
            return Optional.empty();
        }
        Effects.report(element, properties, warnings);
        Optional<Layer> layer =
                ShapeReader.isShape(element) ? shape(element, properties, inner) : group(element, properties, inner);
        String clip = properties.own("clip-path", "none", Optional::of);
        layer.ifPresent(made -> clipPaths.report(clip, element, inner, List.of(made)));
        return layer;
    }

    private static boolean isDrawn(SvgElement element) {
        return ShapeReader.isShape(element)
                || element.is("g")
                || element.is("a")
                || element.is("svg")
                || element.is("use")
                || element.is("switch");
    }

    private Optional<Layer> shape(SvgElement element, PropertyReader properties, Surroundings inner) {
        element.children().forEach(child -> NotDrawn.report(child, element, warnings));
        return shapes.paint(element, inner).map(painted -> {
            String id = ids.of(element);
            return painted.toLayer(id, LayerNames.of(element, id), opacity(properties));
        });
    }

    private Optional<Layer> group(SvgElement element, PropertyReader properties, Surroundings inner) {
        double opacity = opacity(properties);
        boolean own = element.id().isPresent() || opacity < 1;
        if (element.is("use") && !own) {
            return used(element, inner);
        }
        String id = ids.of(element);
        List<Layer> layers = switch (element.name()) {
            case "svg" -> nested(element, element, inner);
            case "use" -> used(element, inner).stream().toList();
            case "switch" ->
                Conditions.choose(element).stream()
                        .flatMap(chosen -> layer(chosen, element, inner).stream())
                        .toList();
            default -> children(element, inner);
        };
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupLayer(id, LayerNames.of(element, id), opacity, layers));
    }

    private Optional<Layer> used(SvgElement use, Surroundings inner) {
        Optional<String> href = use.attribute("href").filter(target -> !target.isEmpty());
        Optional<SvgElement> target =
                href.filter(local -> local.startsWith("#")).flatMap(local -> document.byId(local.substring(1)));
        if (target.filter(element -> isDrawn(element) || element.is("symbol")).isEmpty()) {
            target.ifPresentOrElse(
                    element -> NotDrawn.report(element, use, warnings),
                    () -> warnings.add(WarningKind.MISSING_REFERENCE, use.place(), href.orElse("no href")));
            return Optional.empty();
        }
        SvgElement shown = target.get();
        if (isAround(shown, use) || !usesOpen.add(shown.index())) {
            warnings.add(WarningKind.CIRCULAR_REFERENCE, use.place(), href.orElse(""));
            return Optional.empty();
        }
        try {
            return copy(shown, use, inner);
        } finally {
            usesOpen.remove(shown.index());
        }
    }

    private boolean isAround(SvgElement shown, SvgElement use) {
        return document.pathTo(use).stream().anyMatch(above -> above.index() == shown.index());
    }

    private Optional<Layer> copy(SvgElement shown, SvgElement use, Surroundings around) {
        Surroundings inner = around.withToCanvas(compose(
                around.toCanvas(),
                Affine.translate(length(use, "x", Axis.X, around), length(use, "y", Axis.Y, around)),
                use));
        if (!shown.is("symbol") && !shown.is("svg")) {
            return layer(shown, use, inner);
        }
        budget.visit(shown, inner.depth());
        PropertyReader properties = styles.properties(shown);
        if (properties.ownKeyword("display", "inline").equals("none")) {
            NotShown.report(shown, warnings);
            return Optional.empty();
        }
        String id = ids.of(shown);
        List<Layer> layers = nested(shown, use, inside(shown, properties, inner));
        return layers.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupLayer(id, LayerNames.of(shown, id), opacity(properties), layers));
    }

    /** Returns the content of a nested {@code svg} or a {@code symbol}, sized by itself or by the {@code use}. */
    private List<Layer> nested(SvgElement element, SvgElement sizer, Surroundings outer) {
        Optional<Viewport> viewport = Viewport.of(element, sizer, outer.lengths(), limits);
        if (viewport.isEmpty()) {
            warnings.add(WarningKind.EMPTY_SHAPE, element.place(), "its view has no area");
            return List.of();
        }
        Viewport view = viewport.get();
        List<Layer> layers = children(
                element,
                outer.withToCanvas(compose(outer.toCanvas(), view.toOuter(), element))
                        .withViewport(view.width(), view.height()));
        String overflow = styles.properties(element).ownKeyword("overflow", "hidden");
        if (!overflow.equals("visible") && !overflow.equals("auto")) {
            view.reportCropped(ink.bounds(layers), outer.toCanvas(), element.place(), warnings);
        }
        return layers;
    }

    /** Returns what the content of {@code element} is drawn in, its style and transform applied. */
    private Surroundings inside(SvgElement element, PropertyReader properties, Surroundings outer) {
        ComputedStyle style = styles.compute(element, outer.style());
        Affine own = properties.own("transform", Affine.IDENTITY, TransformList::parse);
        return new Surroundings(
                compose(outer.toCanvas(), own, element),
                outer.lengths().withFontSize(style.fontSize()),
                style,
                outer.depth() + 1);
    }

    private static Affine compose(Affine outer, Affine inner, SvgElement element) {
        return TransformList.compose(outer, inner)
                .orElseThrow(() -> new SvgFormatException(
                        "expected transforms that keep the drawing within 1e9, found a larger one at " + element.place()
                                + ": scale the drawing down"));
    }

    private double length(SvgElement use, String attribute, Axis axis, Surroundings around) {
        return use.attribute(attribute)
                .flatMap(Length::parse)
                .map(length -> limits.requireCoordinate(
                        length.resolve(axis, around.lengths()), use.place() + ", attribute " + attribute))
                .orElse(0.0);
    }

    private static double opacity(PropertyReader properties) {
        return properties.own("opacity", 1.0, ColorText::parseOpacity);
    }
}
