package dev.livestroke.svgimport.selector;

import dev.livestroke.svgimport.selector.Selector.ElementTest;
import dev.livestroke.svgimport.selector.SelectorReader.UnsupportedSelector;
import dev.livestroke.svgimport.xml.SvgElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import org.w3c.css.sac.AttributeCondition;
import org.w3c.css.sac.CombinatorCondition;
import org.w3c.css.sac.Condition;
import org.w3c.css.sac.ConditionalSelector;
import org.w3c.css.sac.ElementSelector;
import org.w3c.css.sac.Selector;

/** Gathers the tests of one compound selector such as {@code path.wing[id]:first-child}. */
final class Compound {

    private final List<ElementTest> tests = new ArrayList<>();
    private final Specificity specificity;
    private RuleKey key = RuleKey.ANY;

    Compound(Specificity specificity) {
        this.specificity = specificity;
    }

    List<ElementTest> tests() {
        return tests;
    }

    RuleKey key() {
        return key;
    }

    void addSelector(Selector selector) throws UnsupportedSelector {
        switch (selector.getSelectorType()) {
            case Selector.SAC_ELEMENT_NODE_SELECTOR -> addName(((ElementSelector) selector).getLocalName());
            case Selector.SAC_CONDITIONAL_SELECTOR -> {
                ConditionalSelector conditional = (ConditionalSelector) selector;
                addSelector(conditional.getSimpleSelector());
                addConditions(conditional.getCondition());
            }
            default -> throw new UnsupportedSelector();
        }
    }

    private void addName(String name) {
        if (name != null) {
            specificity.addName();
            key = new RuleKey(name);
            tests.add(place -> place.element().is(name));
        }
    }

    private void addConditions(Condition nested) throws UnsupportedSelector {
        Deque<Condition> open = new ArrayDeque<>(List.of(nested));
        while (!open.isEmpty()) {
            Condition condition = open.pop();
            if (condition.getConditionType() == Condition.SAC_AND_CONDITION) {
                CombinatorCondition both = (CombinatorCondition) condition;
                open.push(both.getSecondCondition());
                open.push(both.getFirstCondition());
            } else if (condition instanceof AttributeCondition attribute) {
                addCondition(attribute);
            } else {
                throw new UnsupportedSelector();
            }
        }
    }

    private void addCondition(AttributeCondition condition) throws UnsupportedSelector {
        String value = condition.getValue() == null ? "" : condition.getValue();
        switch (condition.getConditionType()) {
            case Condition.SAC_ID_CONDITION -> {
                specificity.addId();
                key = new RuleKey("#" + value);
                tests.add(on("id", value::equals));
            }
            case Condition.SAC_CLASS_CONDITION -> {
                specificity.addClass();
                key = key.text().startsWith("#") ? key : new RuleKey("." + value);
                tests.add(on("class", text -> listHas(text, value)));
            }
            case Condition.SAC_PSEUDO_CLASS_CONDITION -> addPseudoClass(value);
            default -> addAttribute(condition, value);
        }
    }

    private void addAttribute(AttributeCondition condition, String value) throws UnsupportedSelector {
        specificity.addClass();
        Predicate<String> test = switch (condition.getConditionType()) {
            case Condition.SAC_ATTRIBUTE_CONDITION -> condition.getValue() == null ? text -> true : value::equals;
            case Condition.SAC_ONE_OF_ATTRIBUTE_CONDITION -> text -> listHas(text, value);
            case Condition.SAC_BEGIN_HYPHEN_ATTRIBUTE_CONDITION ->
                text -> text.equals(value) || text.startsWith(value + "-");
            default -> throw new UnsupportedSelector();
        };
        tests.add(on(condition.getLocalName(), test));
    }

    private void addPseudoClass(String name) throws UnsupportedSelector {
        specificity.addClass();
        switch (name) {
            case "root" -> tests.add(place -> place.parent().isEmpty());
            case "first-child" -> tests.add(place -> place.parent().isPresent() && place.position() == 0);
            // A drawing at rest has no pointer over it, no focus and no visited links.
            case "hover", "active", "focus", "visited" -> tests.add(place -> false);
            case "link" ->
                tests.add(place -> place.element().is("a")
                        && place.element().attribute("href").isPresent());
            default -> throw new UnsupportedSelector();
        }
    }

    private static ElementTest on(String attribute, Predicate<String> test) {
        return place -> {
            SvgElement element = place.element();
            return element.attribute(attribute).filter(test).isPresent();
        };
    }

    /** Returns whether {@code word} is one of the words of {@code text}. */
    private static boolean listHas(String text, String word) {
        StringTokenizer words = new StringTokenizer(text);
        while (words.hasMoreTokens()) {
            if (words.nextToken().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
