package dev.livestroke.svgimport.xml;

import dev.livestroke.svgimport.report.Warnings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of the file with what is below it.
 *
 * @param index place in document order, from 0; unique in the document
 * @param name local name, such as {@code path}
 * @param vocabulary whose element it is
 * @param attributes by local name; those of other vocabularies that matter keep a prefix, as {@code inkscape:label}
 * @param text character data directly inside; kept for {@code style}, {@code title} only
 * @param line where the start tag ends, from 1
 * @param column where the start tag ends, from 1
 */
public record SvgElement(
        int index,
        String name,
        Vocabulary vocabulary,
        Map<String, String> attributes,
        List<SvgElement> children,
        String text,
        int line,
        int column) {

    /** Whose element it is. */
    public enum Vocabulary {
        SVG,
        XHTML,
        OTHER
    }

    /** Copies the collections; attributes keep their order, so that warnings come in the same order each time. */
    public SvgElement {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /** Returns the attribute's text, trimmed. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip);
    }

    /** Returns the id, if there is one that is not blank. */
    public Optional<String> id() {
        return attribute("id").filter(id -> !id.isEmpty());
    }

    /** Returns whether this is the SVG element called {@code svgName}. */
    public boolean is(String svgName) {
        return vocabulary == Vocabulary.SVG && name.equals(svgName);
    }

    /** Returns the text of the first {@code title} child, spaces collapsed. */
    public Optional<String> title() {
        return children.stream()
                .filter(child -> child.is("title"))
                .map(child -> child.text().strip().replaceAll("\\s+", " "))
                .filter(title -> !title.isEmpty())
                .findFirst();
    }

    /** Returns where this element is, for a person, in one line: {@code #wing}, or {@code <path> at line 3, column 9}. */
    public String place() {
        return id().map(id -> "#" + Warnings.oneLine(id))
                .orElse("<" + Warnings.oneLine(name) + "> at line " + line + ", column " + column);
    }
}
