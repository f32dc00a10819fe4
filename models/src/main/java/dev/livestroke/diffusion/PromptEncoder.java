package dev.livestroke.diffusion;

import dev.livestroke.tensor.WeightsException;
import java.util.List;

/** Turns prompts into the token vectors a prior is conditioned on. */
public interface PromptEncoder {

    /** Returns how many token vectors every prompt gets, however short. */
    int tokens();

    /** Returns the length of a token vector. */
    int width();

    /**
     * Returns for each prompt its vectors, row-major [{@link #tokens}, {@link #width}]. The empty prompt is allowed and
     * means no text.
     */
    List<float[]> encode(List<String> prompts);

    /**
     * Checks that a network was trained on this encoder's vectors.
     *
     * @throws WeightsException if their number or length is another
     */
    default void requireShape(int expectedTokens, int expectedWidth) {
        if (tokens() != expectedTokens || width() != expectedWidth) {
            throw new WeightsException("prompt encoder: expected [" + expectedTokens + ", " + expectedWidth
                    + "], found [" + tokens() + ", " + width() + "]");
        }
    }
}
