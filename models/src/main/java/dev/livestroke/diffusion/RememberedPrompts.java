package dev.livestroke.diffusion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An encoder that remembers what it encoded last, since a prompt is often tried again: with another seed, or from another
 * version. Its vectors are shared and must not be changed. For many threads.
 */
public final class RememberedPrompts implements PromptEncoder {

    private static final int REMEMBERED = 32;

    private final PromptEncoder encoder;

    /** The latest asked for is last. */
    private final Map<String, float[]> vectors = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    /** @param encoder encodes each prompt by itself, the same way every time */
    public RememberedPrompts(PromptEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public int tokens() {
        return encoder.tokens();
    }

    @Override
    public int width() {
        return encoder.width();
    }

    @Override
    public synchronized List<float[]> encode(List<String> prompts) {
        Set<String> unknown = new LinkedHashSet<>(prompts);
        unknown.removeAll(vectors.keySet());
        if (!unknown.isEmpty()) {
            List<String> asked = List.copyOf(unknown);
            List<float[]> encoded = encoder.encode(asked);
            for (int i = 0; i < asked.size(); i++) {
                vectors.put(asked.get(i), encoded.get(i));
            }
        }
        List<float[]> known = new ArrayList<>();
        prompts.forEach(prompt -> known.add(vectors.get(prompt)));
        while (vectors.size() > REMEMBERED) {
            vectors.remove(vectors.keySet().iterator().next());
        }
        return known;
    }
}
