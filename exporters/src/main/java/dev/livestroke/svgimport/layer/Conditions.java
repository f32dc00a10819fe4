package dev.livestroke.svgimport.layer;

import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/** Decides which elements are meant for us: those that ask for no extension and for English or no language. */
final class Conditions {

    private static final String LANGUAGE = "en";

    private Conditions() {}

    static boolean hold(SvgElement element) {
        return needsNoExtension(element)
                && element.attribute("systemLanguage")
                        .map(Conditions::hasLanguage)
                        .orElse(true);
    }

    /** Returns the child of a {@code switch} to draw: the first that is meant for us, else the first in any language. */
    static Optional<SvgElement> choose(SvgElement chooser) {
        Optional<SvgElement> fitting = chooser.children().stream()
                .filter(Conditions::canDraw)
                .filter(Conditions::hold)
                .findFirst();
        return fitting.or(() -> chooser.children().stream()
                .filter(Conditions::canDraw)
                .filter(Conditions::needsNoExtension)
                .findFirst());
    }

    private static boolean canDraw(SvgElement element) {
        return element.vocabulary() == SvgElement.Vocabulary.SVG
                && !element.is("title")
                && !element.is("desc")
                && !element.is("metadata");
    }

    private static boolean needsNoExtension(SvgElement element) {
        return element.attribute("requiredExtensions").isEmpty();
    }

    private static boolean hasLanguage(String languages) {
        StringTokenizer words = new StringTokenizer(languages.toLowerCase(Locale.ROOT), ", \t\n\r");
        while (words.hasMoreTokens()) {
            String language = words.nextToken();
            if (language.equals(LANGUAGE) || language.startsWith(LANGUAGE + "-")) {
                return true;
            }
        }
        return false;
    }
}
