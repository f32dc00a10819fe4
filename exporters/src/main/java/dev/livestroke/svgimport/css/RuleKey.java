package dev.livestroke.svgimport.css;

/** The most telling part of a selector's rightmost compound, as {@code #id}, {@code .class}, a name, or {@code *}. */
record RuleKey(String text) {

    static final RuleKey ANY = new RuleKey("*");
}
