package dev.livestroke.export.players;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.export.players.Player.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What we write, as players that are not ours show it, against our own painter and against each other. The pictures and
 * the table stay in {@code target/players}; {@code docs/players.md} says how to ask for more.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlayersTest {

    private static final double TOLERATED = 0.005;
    private static final Map<String, Scene> SCENES = Scene.all();
    private static final Map<String, Comparison> COMPARISONS = new LinkedHashMap<>();

    /** All players take 25 minutes for all scenes, and longer beside other work. */
    @BeforeAll
    @Timeout(value = 100, unit = TimeUnit.MINUTES)
    static void play_and_compare_all_scenes() {
        Pictures.take(SCENES);
        SCENES.forEach((name, scene) -> COMPARISONS.put(name, Comparison.of(scene)));
        Report.write(COMPARISONS.values());
    }

    static Stream<String> scenes() {
        return SCENES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void all_Lottie_players_that_no_warning_names_and_the_painter_agree(String name) {
        COMPARISONS.get(name).worst(Kind.LOTTIE).ifPresent(PlayersTest::assertAgreement);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void all_SVG_players_and_the_painter_agree(String name) {
        COMPARISONS.get(name).worst(Kind.SVG).ifPresent(PlayersTest::assertAgreement);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void our_rasterizer_and_the_painter_agree(String name) {
        COMPARISONS.get(name).worst(Kind.OURS).ifPresent(PlayersTest::assertAgreement);
    }

    private static void assertAgreement(Disagreement worst) {
        assertThat(worst.share()).as(worst.toString()).isLessThanOrEqualTo(TOLERATED);
    }
}
