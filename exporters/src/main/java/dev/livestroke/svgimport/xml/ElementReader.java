package dev.livestroke.svgimport.xml;

import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.Warnings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Makes elements from start tags: counts them, sorts vocabularies, keeps the attributes that matter. */
final class ElementReader {

    static final String SVG = "http://www.w3.org/2000/svg";

    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Set<String> WITH_TEXT = Set.of("style", "title");
    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.inkscape.org/namespaces/inkscape", "inkscape:",
            "http://www.w3.org/XML/1998/namespace", "xml:");

    private final SvgLimits limits;
    private String svgNamespace = SVG;
    private int count;

    ElementReader(SvgLimits limits) {
        this.limits = limits;
    }

    /** Takes {@code namespace}, the root's, for SVG's; it is empty in files that forgot it. */
    void useNamespaceOf(String namespace) {
        svgNamespace = namespace;
    }

    /** @throws SvgFormatException if this is one element too many, or an attribute is too long */
    Open open(XMLStreamReader reader) {
        if (++count > limits.elements()) {
            throw new SvgFormatException(String.format(
                    Locale.ROOT,
                    "expected at most %,d elements, found more at line %d: simplify the drawing",
                    limits.elements(),
                    reader.getLocation().getLineNumber()));
        }
        return new Open(count - 1, reader, vocabulary(reader), attributes(reader));
    }

    private SvgElement.Vocabulary vocabulary(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        if (namespace.equals(svgNamespace) || namespace.equals(SVG)) {
            return SvgElement.Vocabulary.SVG;
        }
        return namespace.equals(XHTML) ? SvgElement.Vocabulary.XHTML : SvgElement.Vocabulary.OTHER;
    }

    private Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (value.length() > limits.attributeChars()) {
                throw new SvgFormatException(String.format(
                        Locale.ROOT,
                        "expected attributes of at most %,d characters, found %,d in %s of <%s> at line %d: simplify it",
                        limits.attributeChars(),
                        value.length(),
                        Warnings.oneLine(name),
                        Warnings.oneLine(reader.getLocalName()),
                        reader.getLocation().getLineNumber()));
            }
            put(attributes, reader.getAttributeNamespace(i), name, value);
        }
        return attributes;
    }

    private static void put(Map<String, String> attributes, String namespace, String name, String value) {
        if (namespace == null || namespace.isEmpty()) {
            attributes.put(name, value);
        } else if (namespace.equals("http://www.w3.org/1999/xlink")) {
            // A plain href wins over xlink:href (SVG 2, 16.1.1).
            if (name.equals("href")) {
                attributes.putIfAbsent(name, value);
            }
        } else if (PREFIXES.containsKey(namespace)) {
            attributes.put(PREFIXES.get(namespace) + name, value);
        }
    }

    /** An element whose end tag has not been read. */
    static final class Open {

        private final int index;
        private final String name;
        private final SvgElement.Vocabulary vocabulary;
        private final Map<String, String> attributes;
        private final int line;
        private final int column;
        private final List<SvgElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private Open(
                int index, XMLStreamReader reader, SvgElement.Vocabulary vocabulary, Map<String, String> attributes) {
            this.index = index;
            this.name = reader.getLocalName();
            this.vocabulary = vocabulary;
            this.attributes = attributes;
            this.line = reader.getLocation().getLineNumber();
            this.column = reader.getLocation().getColumnNumber();
        }

        void addText(String characters) {
            if (WITH_TEXT.contains(name)) {
                text.append(characters);
            }
        }

        void addChild(SvgElement child) {
            children.add(child);
        }

        SvgElement close() {
            return new SvgElement(index, name, vocabulary, attributes, children, text.toString(), line, column);
        }
    }
}
