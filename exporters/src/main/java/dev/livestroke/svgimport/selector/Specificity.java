package dev.livestroke.svgimport.selector;

/** Counts the parts of a selector: an id outweighs any number of classes, a class any number of names. */
final class Specificity {

    private int value;

    void addId() {
        value += 1 << 20;
    }

    void addClass() {
        value += 1 << 10;
    }

    void addName() {
        value++;
    }

    int value() {
        return value;
    }
}
