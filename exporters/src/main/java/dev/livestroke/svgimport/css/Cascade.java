package dev.livestroke.svgimport.css;

import dev.livestroke.svgimport.css.Declaration.Importance;
import dev.livestroke.svgimport.report.SvgLimits;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.selector.RuleKey;
import dev.livestroke.svgimport.selector.SelectorMatcher;
import dev.livestroke.svgimport.selector.TreePlace;
import dev.livestroke.svgimport.xml.SvgDocument;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/** Says what each element declares, after presentation attributes, style sheets and style attributes have competed. */
public final class Cascade {

    private static final Comparator<StyleRule> WEIGHT = Comparator.<StyleRule>comparingInt(
                    rule -> rule.selector().specificity())
            .thenComparingInt(StyleRule::order);

    private final Map<RuleKey, List<StyleRule>> rulesByKey = new HashMap<>();
    private final SelectorMatcher matcher;
    private final Map<Integer, Declared> declared = new HashMap<>();

    /** Reads the style sheets of {@code document} and matches them against its elements. */
    public Cascade(SvgDocument document, SvgLimits limits, Warnings warnings) {
        matcher = new SelectorMatcher(limits);
        StyleSheetReader sheets = new StyleSheetReader(limits, warnings);
        document.elements().stream().filter(element -> element.is("style")).forEach(sheets::read);
        for (StyleRule rule : sheets.rules()) {
            rulesByKey
                    .computeIfAbsent(rule.selector().key(), key -> new ArrayList<>())
                    .add(rule);
        }
        Deque<TreePlace> open = new ArrayDeque<>(List.of(new TreePlace(document.root(), Optional.empty(), 0)));
        while (!open.isEmpty()) {
            TreePlace place = open.pop();
            declared.put(place.element().index(), declare(place));
            List<SvgElement> children = place.element().children();
            for (int i = 0; i < children.size(); i++) {
                open.push(new TreePlace(children.get(i), Optional.of(place), i));
            }
        }
    }

    /** Returns what {@code element} declares, the winning value of each property first. */
    public Declared of(SvgElement element) {
        return declared.getOrDefault(element.index(), Declared.NOTHING);
    }

    private Declared declare(TreePlace place) {
        SvgElement element = place.element();
        List<Declaration> fromSheets = new ArrayList<>();
        matchingRules(place).forEach(rule -> fromSheets.addAll(rule.declarations()));
        List<Declaration> fromStyle = element.attribute("style")
                .map(CssText::withoutComments)
                .map(Declaration::parseBlock)
                .orElse(List.of());
        Declared.Builder builder = new Declared.Builder();
        element.attributes().forEach(builder::addPresentationAttribute);
        builder.addAll(fromSheets, Importance.NORMAL);
        builder.addAll(fromStyle, Importance.NORMAL);
        builder.addAll(fromSheets, Importance.IMPORTANT);
        builder.addAll(fromStyle, Importance.IMPORTANT);
        return builder.build();
    }

    private List<StyleRule> matchingRules(TreePlace place) {
        List<StyleRule> matching = new ArrayList<>();
        if (!rulesByKey.isEmpty()) {
            for (RuleKey key : keys(place.element())) {
                for (StyleRule rule : rulesByKey.getOrDefault(key, List.of())) {
                    if (matcher.matches(rule.selector(), place)) {
                        matching.add(rule);
                    }
                }
            }
            matching.sort(WEIGHT);
        }
        return matching;
    }

    private static List<RuleKey> keys(SvgElement element) {
        List<RuleKey> keys = new ArrayList<>(List.of(RuleKey.ANY, new RuleKey(element.name())));
        element.id().ifPresent(id -> keys.add(new RuleKey("#" + id)));
        StringTokenizer classes = new StringTokenizer(element.attribute("class").orElse(""));
        while (classes.hasMoreTokens()) {
            RuleKey key = new RuleKey("." + classes.nextToken());
            if (!keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }
}
