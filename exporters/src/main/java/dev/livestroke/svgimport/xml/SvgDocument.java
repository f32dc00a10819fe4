package dev.livestroke.svgimport.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The element tree of one file, with its ids and parents looked up. */
public final class SvgDocument {

    private final SvgElement root;
    private final Map<String, SvgElement> byId = new HashMap<>();
    private final Map<Integer, SvgElement> parents = new HashMap<>();
    private final List<SvgElement> elements = new ArrayList<>();

    /** Indexes the tree below {@code root}. */
    public SvgDocument(SvgElement root) {
        this.root = root;
        Deque<SvgElement> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            SvgElement element = open.pop();
            elements.add(element);
            element.id().ifPresent(id -> byId.putIfAbsent(id, element));
            for (int i = element.children().size() - 1; i >= 0; i--) {
                SvgElement child = element.children().get(i);
                parents.put(child.index(), element);
                open.push(child);
            }
        }
    }

    /** Returns the outermost element, an {@code svg}. */
    public SvgElement root() {
        return root;
    }

    /** Returns all elements in document order. */
    public List<SvgElement> elements() {
        return Collections.unmodifiableList(elements);
    }

    /** Returns the first element with that id. */
    public Optional<SvgElement> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns every id of the file. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(byId.keySet());
    }

    /** Returns the element that {@code element} is a child of. */
    public Optional<SvgElement> parent(SvgElement element) {
        return Optional.ofNullable(parents.get(element.index()));
    }

    /** Returns the way from the root down to {@code element}, both included. */
    public List<SvgElement> pathTo(SvgElement element) {
        List<SvgElement> path = new ArrayList<>();
        Optional<SvgElement> at = Optional.of(element);
        while (at.isPresent()) {
            path.add(at.get());
            at = parent(at.get());
        }
        Collections.reverse(path);
        return path;
    }
}
