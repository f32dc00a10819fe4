package dev.livestroke.export.svg;

import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.PathLayer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ids of one SVG: the layers' own, behind a prefix, and those made for gradients; no two alike. */
final class Ids implements LayerIds {

    private final String prefix;
    private final Map<String, String> ofLayers = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Gives every layer at and below {@code root} its id. */
    Ids(String prefix, GroupLayer root) {
        this.prefix = prefix;
        add(root);
    }

    /** Writes the id, and the layer's name where it says more than the layer's own id. */
    @Override
    public void write(XmlText xml, Layer layer) {
        xml.attribute("id", ofLayers.getOrDefault(layer.id(), layer.id()));
        if (!layer.name().isEmpty()) {
            xml.attributeUnless(layer.id(), "data-name", layer.name());
        }
    }

    /** Returns an id that nothing has yet. */
    String fresh(String kind) {
        int number = 1;
        while (!taken.add(prefix + kind + number)) {
            number++;
        }
        return prefix + kind + number;
    }

    private void add(Layer layer) {
        String id = prefix + XmlText.legal(layer.id());
        // Only ids that differ in nothing but illegal characters meet here.
        ofLayers.put(layer.id(), !id.isBlank() && taken.add(id) ? id : fresh("layer"));
        layer.accept(new Layer.Visitor<Optional<String>>() {
            @Override
            public Optional<String> group(GroupLayer group) {
                group.children().forEach(Ids.this::add);
                return Optional.empty();
            }

            @Override
            public Optional<String> path(PathLayer path) {
                return Optional.empty();
            }
        });
    }
}
