package dev.livestroke.format.inspect;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks into SVG: SMIL animations are what moves. Document types are refused, and with them entities. */
final class SvgContent {

    private static final Pattern COLOR =
            Pattern.compile("(?<!url\\()#(?:[0-9a-f]{6}|[0-9a-f]{3})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");
    private static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon");

    private final Map<String, Integer> keyframes = new TreeMap<>();
    private final TreeSet<String> colors = new TreeSet<>();
    private final List<String> warnings = new ArrayList<>();
    private double width;
    private double height;
    private double seconds;
    private int layers;
    private int paths;

    private SvgContent() {}

    static Inspection.Content of(byte[] file, String name) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        SvgContent content = new SvgContent();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            content.read(xml);
        } catch (XMLStreamException broken) {
            throw new InspectionException("the file is no XML: " + Inspector.firstLine(broken), broken);
        }
        return new Inspection.Content(
                name,
                content.width,
                content.height,
                content.seconds,
                0,
                content.layers,
                content.paths,
                content.keyframes,
                content.colors,
                content.warnings);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean first = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new InspectionException("the file has a document type; that is not looked into", null);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (first && !xml.getLocalName().equals("svg")) {
                    throw new InspectionException("expected an svg element, found " + xml.getLocalName(), null);
                }
                if (attribute(xml, "display").equals("none")) {
                    skip(xml);
                } else {
                    element(xml, first);
                }
                first = false;
            }
        }
    }

    /** What is not shown is a second copy, as of our own files for those who want no motion. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void element(XMLStreamReader xml, boolean root) {
        String name = xml.getLocalName();
        if (root) {
            canvas(xml);
        }
        layers += name.equals("g") || SHAPES.contains(name) ? 1 : 0;
        paths += SHAPES.contains(name) ? 1 : 0;
        if (name.startsWith("animate")) {
            animation(xml);
        }
        if (name.equals("script")) {
            warnings.add("it has a script, which pages and img elements do not run");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            Matcher color = COLOR.matcher(xml.getAttributeValue(i));
            while (!xml.getAttributeLocalName(i).equals("href") && color.find()) {
                colors.add(hex(color.group().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** Of the short form, each digit stands for two. */
    private static String hex(String color) {
        return color.length() == 7 ? color : color.replaceAll("[0-9a-f]", "$0$0");
    }

    private void canvas(XMLStreamReader xml) {
        String box = attribute(xml, "viewBox");
        List<Double> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(box);
        while (number.find()) {
            numbers.add(Double.parseDouble(number.group()));
        }
        width = numbers.size() == 4 ? numbers.get(2) : first(attribute(xml, "width"));
        height = numbers.size() == 4 ? numbers.get(3) : first(attribute(xml, "height"));
    }

    private void animation(XMLStreamReader xml) {
        String kind = xml.getLocalName().equals("animateTransform")
                ? attribute(xml, "type")
                : attribute(xml, "attributeName").equals("d") ? "path" : attribute(xml, "attributeName");
        String values = attribute(xml, "values");
        int count = values.isBlank()
                ? 2
                : (int) values.chars().filter(c -> c == ';').count() + 1;
        keyframes.merge(kind.isBlank() ? "other" : kind, count, Integer::sum);
        String duration = attribute(xml, "dur");
        seconds = Math.max(seconds, first(duration) * (duration.endsWith("ms") ? 0.001 : 1));
    }

    private static double first(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Double.parseDouble(number.group()) : 0;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
