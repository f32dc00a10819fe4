package dev.livestroke.export.players;

import dev.livestroke.export.players.Player.Kind;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all players made of one scene: the painter beside every other player, and those that play the same file beside
 * each other.
 *
 * @param pairs for every pair its worst moment
 */
record Comparison(Scene scene, List<Disagreement> pairs) {

    private static final Comparator<Disagreement> BY_SHARE = Comparator.comparingDouble(Disagreement::share);

    /** Compares the pictures that were taken of {@code scene}. */
    static Comparison of(Scene scene) {
        Map<Player, List<BufferedImage>> shown = new EnumMap<>(Player.class);
        for (Player player : Player.present()) {
            shown.put(
                    player,
                    scene.moments().stream()
                            .map(seconds -> Pictures.of(scene, player, seconds))
                            .toList());
        }
        List<Disagreement> pairs = new ArrayList<>();
        for (Player one : Player.present()) {
            for (Player other : Player.present()) {
                boolean meet = one == Player.PAINTER || one.kind() == other.kind();
                if (meet && one.compareTo(other) < 0) {
                    pairs.add(worstMoment(scene, shown, one, other));
                }
            }
        }
        return new Comparison(scene, pairs);
    }

    /** Returns the worst pair among the painter and the players of {@code kind} that no warning names, if two are left. */
    Optional<Disagreement> worst(Kind kind) {
        return pairs.stream()
                .filter(pair -> pair.other().kind() == kind)
                .filter(pair -> !scene.isWarnedOf(pair.one()) && !scene.isWarnedOf(pair.other()))
                .filter(pair -> kind != Kind.LOTTIE || pair.one() != Player.PAINTER || !scene.isBeyondLottie())
                .max(BY_SHARE);
    }

    /** Returns the worst moment between the painter and {@code player}. */
    Disagreement withPainter(Player player) {
        return pairs.stream()
                .filter(pair -> pair.one() == Player.PAINTER && pair.other() == player)
                .findFirst()
                .orElseThrow();
    }

    private static Disagreement worstMoment(
            Scene scene, Map<Player, List<BufferedImage>> shown, Player one, Player other) {
        List<Disagreement> moments = new ArrayList<>();
        for (int i = 0; i < scene.moments().size(); i++) {
            double share =
                    Difference.share(shown.get(one).get(i), shown.get(other).get(i));
            moments.add(
                    new Disagreement(scene.name(), one, other, scene.moments().get(i), share));
        }
        return moments.stream().max(BY_SHARE).orElseThrow();
    }
}
