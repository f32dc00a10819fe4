package dev.livestroke.svgimport.xml;

import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML text into a tree, and refuses what a drawing does not need: entities, too much depth, too many elements. A
 * DOCTYPE that only names a DTD is allowed, since design tools write it; the DTD is not fetched.
 */
public final class SvgGate {

    private final SvgLimits limits;
    private final Warnings warnings;

    /** Makes a gate that reports what it ignores to {@code warnings}. */
    public SvgGate(SvgLimits limits, Warnings warnings) {
        this.limits = limits;
        this.warnings = warnings;
    }

    /**
     * Returns the element tree of {@code text}.
     *
     * @throws SvgFormatException if the text is not XML, not SVG, or beyond a limit
     */
    public SvgDocument read(String text) {
        SvgSource.requireSize(text.length(), limits);
        if (text.isBlank()) {
            throw new SvgFormatException("expected an SVG drawing, found an empty file: export the drawing as SVG");
        }
        Doctype.requireNoDefinitions(text);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return new SvgDocument(readTree(reader));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException notXml) {
            throw new SvgFormatException(explain(notXml));
        }
    }

    /** Returns the JDK's own StAX factory, whatever else is on the class path, with nothing to fetch and no entities. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not read: " + systemId);
        });
        return factory;
    }

    private SvgElement readTree(XMLStreamReader reader) throws XMLStreamException {
        ElementReader elements = new ElementReader(limits);
        Deque<ElementReader.Open> open = new ArrayDeque<>();
        List<SvgElement> roots = new ArrayList<>(1);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.isEmpty()) {
                        elements.useNamespaceOf(requireSvgRoot(reader));
                    }
                    open.push(elements.open(reader));
                    requireDepth(open.size(), reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().addText(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    SvgElement element = open.pop().close();
                    if (open.isEmpty()) {
                        roots.add(element);
                    } else {
                        open.peek().addChild(element);
                    }
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruction(reader);
                default -> {
                    // Comments mean nothing to a drawing.
                }
            }
        }
        return roots.get(0);
    }

    private String requireSvgRoot(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        boolean svg = reader.getLocalName().equals("svg");
        if (!svg || !(namespace.isEmpty() || namespace.equals(ElementReader.SVG))) {
            throw new SvgFormatException("expected an <svg> element, found <" + Warnings.oneLine(reader.getLocalName())
                    + ">" + (svg ? " of the namespace " + Warnings.oneLine(namespace) : "") + " at " + where(reader)
                    + ": export the drawing as SVG");
        }
        if (namespace.isEmpty()) {
            warnings.add(WarningKind.NAMESPACE, "<svg> at " + where(reader), "add xmlns=\"" + ElementReader.SVG + "\"");
        }
        return namespace;
    }

    private void requireDepth(int depth, XMLStreamReader reader) {
        if (depth > limits.depth()) {
            throw new SvgFormatException(String.format(
                    Locale.ROOT,
                    "expected at most %d levels of groups, found more at %s: ungroup layers",
                    limits.depth(),
                    where(reader)));
        }
    }

    private void instruction(XMLStreamReader reader) {
        if (reader.getPITarget().equals("xml-stylesheet")) {
            warnings.add(
                    WarningKind.EXTERNAL_REFERENCE,
                    "line " + reader.getLocation().getLineNumber(),
                    "xml-stylesheet " + reader.getPIData());
        }
    }

    private static String explain(XMLStreamException notXml) {
        String message = notXml.getMessage() == null ? "" : notXml.getMessage();
        int found = message.indexOf("Message: ");
        String reason = found < 0 ? message : message.substring(found + "Message: ".length());
        int line = notXml.getLocation() == null ? 1 : notXml.getLocation().getLineNumber();
        int column = notXml.getLocation() == null ? 1 : notXml.getLocation().getColumnNumber();
        return "expected an SVG drawing, found text that is not well-formed XML at line " + line + ", column " + column
                + ": " + Warnings.oneLine(reason);
    }

    private static String where(XMLStreamReader reader) {
        return "line " + reader.getLocation().getLineNumber() + ", column "
                + reader.getLocation().getColumnNumber();
    }
}
