package dev.livestroke.svgimport.selector;

/** What rules are looked up by: the most telling part of a selector's rightmost compound, as {@code #id}, {@code .class}, a name, or {@code *}. */
public record RuleKey(String text) {

    /** Any element. */
    public static final RuleKey ANY = new RuleKey("*");
}
