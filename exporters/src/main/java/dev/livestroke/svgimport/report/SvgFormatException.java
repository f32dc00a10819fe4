package dev.livestroke.svgimport.report;

/**
 * A file that is refused: it is not an SVG drawing, it asks for more than {@link SvgLimits} allows, or nothing in it can
 * be drawn. The message is one line for a person: what was expected, what was found, where, and what to do.
 */
public final class SvgFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 400;

    /** Makes a refusal with a message for a person; what it quotes of the file is kept to one line that can be shown. */
    public SvgFormatException(String message) {
        super(Warnings.oneLine(message, LONGEST));
    }
}
