package dev.livestroke.diffusion.text;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.livestroke.tensor.WeightsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * CLIP's byte-pair tokenizer: text to ids of a fixed count, a start, the pieces, an end, then padding. A text that is too
 * long is cut; its last id is still the end. Immutable; for many threads.
 */
public final class ClipTokenizer {

    /** How many ids every text gets. */
    public static final int LENGTH = 77;

    private static final String START = "<|startoftext|>";
    private static final String END = "<|endoftext|>";
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile(
            "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Integer> vocabulary;
    private final BytePairs pairs;
    private final int padding;

    /** @param padding the token that follows the end, one of the vocabulary */
    ClipTokenizer(Map<String, Integer> vocabulary, BytePairs pairs, String padding) {
        this.vocabulary = vocabulary;
        this.pairs = pairs;
        this.padding = id(padding);
    }

    /**
     * Reads {@code vocab.json}, {@code merges.txt} and {@code special_tokens_map.json} of a pipeline's {@code tokenizer}
     * folder.
     *
     * @throws WeightsException if one of the files is missing or is not what it should be
     */
    public static ClipTokenizer read(Path folder) {
        Map<String, Integer> vocabulary = vocabulary(folder.resolve("vocab.json"));
        Path merges = folder.resolve("merges.txt");
        try (BufferedReader reader = Files.newBufferedReader(merges, StandardCharsets.UTF_8)) {
            BytePairs pairs = BytePairs.read(reader);
            if (pairs.merges() == 0) {
                throw new WeightsException(merges + ": expected byte-pair merges, found none");
            }
            return new ClipTokenizer(vocabulary, pairs, padding(folder.resolve("special_tokens_map.json"), vocabulary));
        } catch (IOException e) {
            throw new WeightsException(merges + ": expected readable byte-pair merges, found " + e, e);
        }
    }

    /** Returns the {@link #LENGTH} ids of {@code text}. */
    public int[] ids(String text) {
        int[] ids = new int[LENGTH];
        Arrays.fill(ids, padding);
        ids[0] = id(START);
        int at = 1;
        for (int piece : pieces(text)) {
            if (at == LENGTH - 1) {
                break;
            }
            ids[at++] = piece;
        }
        ids[at] = id(END);
        return ids;
    }

    private List<Integer> pieces(String text) {
        String normal = SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        List<Integer> ids = new ArrayList<>();
        Matcher words = WORD.matcher(normal);
        while (words.find() && ids.size() < LENGTH) {
            String word = words.group();
            if (word.equals(START) || word.equals(END)) {
                ids.add(id(word));
            } else {
                pairs.pieces(word.getBytes(StandardCharsets.UTF_8)).forEach(piece -> ids.add(id(piece)));
            }
        }
        return ids;
    }

    private int id(String token) {
        Integer id = vocabulary.getOrDefault(token, vocabulary.get(END));
        if (id == null) {
            throw new WeightsException("vocab.json: " + token + ": expected an id, found none");
        }
        return id;
    }

    private static Map<String, Integer> vocabulary(Path file) {
        Map<String, Integer> vocabulary = new HashMap<>();
        for (Map.Entry<String, JsonElement> entry : object(file).entrySet()) {
            try {
                vocabulary.put(entry.getKey(), entry.getValue().getAsInt());
            } catch (RuntimeException e) { // of any kind: not a number, too large, an array
                throw new WeightsException(
                        file + ": " + entry.getKey() + ": expected an id, found " + entry.getValue(), e);
            }
        }
        if (!vocabulary.containsKey(START) || !vocabulary.containsKey(END)) {
            throw new WeightsException(file + ": expected ids of " + START + " and " + END + ", found neither or one");
        }
        return vocabulary;
    }

    /** The pad token is a pipeline's own choice: CLIP pads with the end, Stable Diffusion 2 with an exclamation mark. */
    private static String padding(Path file, Map<String, Integer> vocabulary) {
        JsonElement token = object(file).get("pad_token");
        if (token != null && token.isJsonObject()) {
            token = token.getAsJsonObject().get("content");
        }
        if (token == null || !token.isJsonPrimitive() || !vocabulary.containsKey(token.getAsString())) {
            throw new WeightsException(file + ": pad_token: expected a token of the vocabulary, found " + token);
        }
        return token.getAsString();
    }

    private static JsonObject object(Path file) {
        try (Reader json = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            JsonElement element = JsonParser.parseReader(json);
            if (element.isJsonObject()) {
                return element.getAsJsonObject();
            }
        } catch (IOException | JsonParseException e) {
            throw new WeightsException(file + ": expected a readable JSON object, found " + e, e);
        }
        throw new WeightsException(file + ": expected a JSON object, found something else");
    }
}
