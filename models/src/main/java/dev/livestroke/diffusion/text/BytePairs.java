package dev.livestroke.diffusion.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Byte-pair merges (Sennrich et al. 2016) over bytes written as letters, as GPT-2 and CLIP do: 188 bytes stand for
 * themselves, the other 68 for the letters from U+0100 on.
 */
final class BytePairs {

    private static final String END = "</w>"; // of a word

    private final Map<String, Integer> ranks;
    private final String[] letters = letters();

    private BytePairs(Map<String, Integer> ranks) {
        this.ranks = ranks;
    }

    /** Reads {@code merges.txt}: a pair a line, the most frequent first; a first line of {@code #version} is passed over. */
    static BytePairs read(BufferedReader merges) throws IOException {
        Map<String, Integer> ranks = new HashMap<>();
        String line;
        while ((line = merges.readLine()) != null) {
            if (line.indexOf(' ') > 0 && !line.startsWith("#version")) {
                ranks.putIfAbsent(line.strip(), ranks.size());
            }
        }
        return new BytePairs(ranks);
    }

    /** Returns how many merges there are. */
    int merges() {
        return ranks.size();
    }

    /** Returns the pieces of the word that has these UTF-8 bytes. */
    List<String> pieces(byte[] word) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < word.length; i++) {
            pieces.add(letters[word[i] & 0xff] + (i == word.length - 1 ? END : ""));
        }
        int at = best(pieces);
        while (at >= 0) {
            mergeAll(pieces, pieces.get(at), pieces.get(at + 1));
            at = best(pieces);
        }
        return pieces;
    }

    /** Returns the index of the pair that comes first among the merges, or -1 if none is one. */
    private int best(List<String> pieces) {
        int best = -1;
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            int rank = ranks.getOrDefault(pieces.get(i) + ' ' + pieces.get(i + 1), Integer.MAX_VALUE);
            if (rank < lowest) {
                lowest = rank;
                best = i;
            }
        }
        return best;
    }

    private static void mergeAll(List<String> pieces, String first, String second) {
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean pair = i + 1 < pieces.size()
                    && pieces.get(i).equals(first)
                    && pieces.get(i + 1).equals(second);
            merged.add(pair ? first + second : pieces.get(i));
            i += pair ? 1 : 0;
        }
        pieces.clear();
        pieces.addAll(merged);
    }

    private static String[] letters() {
        String[] letters = new String[256];
        int next = 256;
        for (int b = 0; b < letters.length; b++) {
            boolean itself = (b >= '!' && b <= '~') || (b >= 0xa1 && b <= 0xac) || b >= 0xae;
            letters[b] = Character.toString(itself ? b : next++);
        }
        return letters;
    }
}
