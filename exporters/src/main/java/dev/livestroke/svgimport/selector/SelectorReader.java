package dev.livestroke.svgimport.selector;

import dev.livestroke.svgimport.selector.Selector.Combinator;
import dev.livestroke.svgimport.selector.Selector.Step;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.batik.css.parser.Parser;
import org.w3c.css.sac.CSSException;
import org.w3c.css.sac.DescendantSelector;
import org.w3c.css.sac.InputSource;
import org.w3c.css.sac.SelectorList;
import org.w3c.css.sac.SiblingSelector;
import org.w3c.css.sac.SimpleSelector;

/** Reads one selector with Batik's parser, and lays its nested form out flat so that matching needs no deep recursion. */
public final class SelectorReader {

    private static final int LONGEST = 400;

    private SelectorReader() {}

    /** Returns the selector, or nothing if it is none or uses what CSS 2 does not have. */
    public static Optional<Selector> read(String text) {
        // Batik reads "a ~ b" and "a|b" as "a" without an error; "[a~=b]" and "[a|=b]" are fine.
        if (text.length() > LONGEST || text.replace("~=", "").replace("|=", "").matches("(?s).*[~|].*")) {
            return Optional.empty();
        }
        try {
            SelectorList list = new Parser().parseSelectors(new InputSource(new StringReader(text)));
            return list.getLength() == 1 ? Optional.of(flat(list.item(0))) : Optional.empty();
        } catch (CSSException | IOException | UnsupportedSelector notUnderstood) {
            return Optional.empty();
        }
    }

    /** Thrown where a selector uses a condition that is not evaluated. */
    static final class UnsupportedSelector extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static Selector flat(org.w3c.css.sac.Selector nested) throws UnsupportedSelector {
        List<Step> steps = new ArrayList<>();
        Specificity specificity = new Specificity();
        RuleKey key = RuleKey.ANY;
        Optional<org.w3c.css.sac.Selector> at = Optional.of(nested);
        while (at.isPresent()) {
            Compound compound = new Compound(specificity);
            Optional<Link> link = link(at.get());
            compound.addSelector(link.isPresent() ? link.get().right() : at.get());
            if (steps.isEmpty()) {
                key = compound.key();
            }
            steps.add(new Step(compound.tests(), link.map(Link::combinator)));
            at = link.map(Link::left);
        }
        return new Selector(steps, specificity.value(), key);
    }

    private record Link(org.w3c.css.sac.Selector left, Combinator combinator, SimpleSelector right) {}

    private static Optional<Link> link(org.w3c.css.sac.Selector selector) {
        return switch (selector.getSelectorType()) {
            case org.w3c.css.sac.Selector.SAC_DESCENDANT_SELECTOR -> above(selector, Combinator.DESCENDANT);
            case org.w3c.css.sac.Selector.SAC_CHILD_SELECTOR -> above(selector, Combinator.CHILD);
            case org.w3c.css.sac.Selector.SAC_DIRECT_ADJACENT_SELECTOR -> {
                SiblingSelector sibling = (SiblingSelector) selector;
                yield Optional.of(new Link(sibling.getSelector(), Combinator.ADJACENT, sibling.getSiblingSelector()));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Link> above(org.w3c.css.sac.Selector selector, Combinator combinator) {
        DescendantSelector descendant = (DescendantSelector) selector;
        return Optional.of(new Link(descendant.getAncestorSelector(), combinator, descendant.getSimpleSelector()));
    }
}
