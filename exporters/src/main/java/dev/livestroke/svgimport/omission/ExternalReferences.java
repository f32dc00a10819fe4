package dev.livestroke.svgimport.omission;

import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.xml.SvgDocument;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what a file would load or run in a browser. Nothing here ever loads or runs it. */
public final class ExternalReferences {

    private static final Pattern URL =
            Pattern.compile("url\\(\\s*[\"']?(?!\\s*#)([^)\"']{1,80})", Pattern.CASE_INSENSITIVE);

    private ExternalReferences() {}

    /** Warns about every reference out of the file, every script and every event handler. */
    public static void report(SvgDocument document, Warnings warnings) {
        for (SvgElement element : document.elements()) {
            if (element.vocabulary() != SvgElement.Vocabulary.OTHER) {
                report(element, warnings);
            }
        }
    }

    private static void report(SvgElement element, Warnings warnings) {
        if (element.is("script")) {
            warnings.add(WarningKind.SCRIPT, element.place());
        }
        if (element.is("style")) {
            reportUrls(element.text(), element, warnings);
        }
        element.attributes().forEach((name, value) -> {
            if (name.startsWith("on")) {
                warnings.add(WarningKind.SCRIPT, element.place(), name);
            } else if (name.equals("href")) {
                reportHref(value.strip(), element, warnings);
            } else {
                reportUrls(value, element, warnings);
            }
        });
    }

    private static void reportHref(String href, SvgElement element, Warnings warnings) {
        if (href.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            warnings.add(WarningKind.SCRIPT, element.place(), href);
        } else if (!href.isEmpty() && !href.startsWith("#") && !element.is("a")) {
            // A link of an <a> element leads away but shows nothing.
            warnings.add(WarningKind.EXTERNAL_REFERENCE, element.place(), href);
        }
    }

    private static void reportUrls(String text, SvgElement element, Warnings warnings) {
        Matcher url = URL.matcher(text);
        while (url.find()) {
            warnings.add(WarningKind.EXTERNAL_REFERENCE, element.place(), url.group(1));
        }
    }
}
