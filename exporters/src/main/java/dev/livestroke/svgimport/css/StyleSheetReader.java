package dev.livestroke.svgimport.css;

import dev.livestroke.svgimport.report.SvgFormatException;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.WarningKind;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.selector.Selector;
import dev.livestroke.svgimport.selector.SelectorReader;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code style} elements into rules. A broken rule is left out with a warning and the others stay, which is why
 * rules are cut apart here and only their selectors go to Batik's parser: that one gives up on the whole sheet.
 */
final class StyleSheetReader {

    private static final Set<String> SHOWN_MEDIA = Set.of("", "all", "screen");
    private static final int MEDIA_DEPTH = 4;

    private final SvgLimits limits;
    private final Warnings warnings;
    private final List<StyleRule> rules = new ArrayList<>();

    StyleSheetReader(SvgLimits limits, Warnings warnings) {
        this.limits = limits;
        this.warnings = warnings;
    }

    /** Adds the rules of a {@code style} element. */
    void read(SvgElement style) {
        String type = style.attribute("type").orElse("text/css");
        if (!type.isEmpty() && !type.toLowerCase(Locale.ROOT).startsWith("text/css")) {
            warnings.add(WarningKind.STYLE_RULE, style.place(), "a style sheet of type " + type);
        } else if (isShown(style.attribute("media").orElse(""))) {
            readRules(CssText.withoutComments(style.text()), style.place(), MEDIA_DEPTH);
        }
    }

    List<StyleRule> rules() {
        return List.copyOf(rules);
    }

    private void readRules(String css, String place, int depthLeft) {
        int at = 0;
        while (at < css.length()) {
            int open = CssText.find(css, at, '{', ';');
            String prelude = css.substring(at, open).strip();
            boolean block = open < css.length() && css.charAt(open) == '{';
            int end = block ? CssText.blockEnd(css, open) : open;
            String body = block ? css.substring(open + 1, end) : "";
            if (prelude.startsWith("@")) {
                readAtRule(prelude, body, place, depthLeft);
            } else if (block) {
                readRule(prelude, body, place);
            } else if (!prelude.isEmpty()) {
                warnings.add(WarningKind.STYLE_RULE, place, prelude);
            }
            at = end + 1;
        }
    }

    private void readRule(String prelude, String body, String place) {
        List<Declaration> declarations = Declaration.parseBlock(body);
        for (String text : CssText.pieces(prelude, ',')) {
            Optional<Selector> selector = SelectorReader.read(text);
            if (selector.isEmpty()) {
                warnings.add(WarningKind.STYLE_RULE, place, text);
            } else if (!declarations.isEmpty()) {
                rules.add(new StyleRule(selector.get(), rules.size(), declarations));
            }
            if (rules.size() > limits.styleRules()) {
                throw new SvgFormatException(String.format(
                        Locale.ROOT,
                        "expected at most %,d style rules, found more in %s: simplify the style sheet",
                        limits.styleRules(),
                        place));
            }
        }
    }

    private void readAtRule(String prelude, String body, String place, int depthLeft) {
        int nameEnd = CssText.find(prelude, 0, ' ', '(');
        String name = prelude.substring(0, nameEnd).toLowerCase(Locale.ROOT);
        switch (name) {
            case "@media" -> {
                if (isShown(prelude.substring(nameEnd)) && depthLeft > 0) {
                    readRules(body, place, depthLeft - 1);
                } else {
                    warnings.add(WarningKind.STYLE_RULE, place, prelude);
                }
            }
            case "@import" -> warnings.add(WarningKind.EXTERNAL_REFERENCE, place, prelude);
            case "@keyframes", "@-webkit-keyframes" -> warnings.add(WarningKind.ANIMATION, place, prelude);
            case "@charset", "@namespace", "@font-face", "@page" -> {
                // None of them changes how a shape is drawn.
            }
            default -> warnings.add(WarningKind.STYLE_RULE, place, prelude);
        }
    }

    private static boolean isShown(String media) {
        List<String> kinds = CssText.pieces(media.toLowerCase(Locale.ROOT), ',');
        return kinds.isEmpty() || kinds.stream().anyMatch(SHOWN_MEDIA::contains);
    }
}
