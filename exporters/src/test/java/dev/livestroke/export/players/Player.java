package dev.livestroke.export.players;

import java.util.Arrays;
import java.util.List;

/** Whoever shows an animation. */
enum Player {
    /** The one that exports paint with, Java2D behind it; shows the animation itself, not a file. */
    PAINTER("painter", Kind.OURS, "our painter", true),
    /** The one that the search looks through, of module {@code models}; shows the animation itself too. */
    RASTERIZER("rasterizer", Kind.OURS, "our rasterizer", true),
    LOTTIE_WEB_SVG("lottie-web-svg", Kind.LOTTIE, "lottie-web (SVG)", true),
    LOTTIE_WEB_CANVAS("lottie-web-canvas", Kind.LOTTIE, "lottie-web (canvas)", true),
    THORVG("thorvg", Kind.LOTTIE, "ThorVG", true),
    SKOTTIE("skottie", Kind.LOTTIE, "Skottie", true),
    RLOTTIE("rlottie", Kind.LOTTIE, "rlottie", Settings.rlottie().isPresent()),
    CHROMIUM("chromium", Kind.SVG, "Chromium", true),
    FIREFOX("firefox", Kind.SVG, "Firefox", Settings.firefox().isPresent()),
    BATIK("batik", Kind.SVG, "Batik", true);

    /** What a player plays. */
    enum Kind {
        OURS,
        LOTTIE,
        SVG
    }

    private final String word;
    private final Kind kind;
    private final String title;
    private final boolean here;

    Player(String word, Kind kind, String title, boolean here) {
        this.word = word;
        this.kind = kind;
        this.title = title;
        this.here = here;
    }

    /** Returns the players that are here: those that npm and Maven bring, and those that were asked for. */
    static List<Player> present() {
        return Arrays.stream(values()).filter(player -> player.here).toList();
    }

    /** Returns the present players of {@code kind}. */
    static List<Player> present(Kind kind) {
        return present().stream().filter(player -> player.kind == kind).toList();
    }

    /** Returns the name for people, by which warnings of the writers call it too. */
    String title() {
        return title;
    }

    /** Returns the name in file names and for {@code play.mjs}. */
    String word() {
        return word;
    }

    Kind kind() {
        return kind;
    }
}
