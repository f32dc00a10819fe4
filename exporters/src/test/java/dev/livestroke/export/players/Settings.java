package dev.livestroke.export.players;

import java.util.Optional;

/** What the comparison is asked for, by system properties. */
final class Settings {

    private static final int EVERY_DAY = 16;
    private static final int ALL = 200;

    private Settings() {}

    /** Returns how many generated animations are compared: a slice, or with {@code -Dplayers.all} all. */
    static int generated() {
        return System.getProperty("players.all") == null ? EVERY_DAY : ALL;
    }

    /** Returns the rlottie library to load, {@code -Dplayers.rlottie=/path/to/librlottie.so}. */
    static Optional<String> rlottie() {
        return Optional.ofNullable(System.getProperty("players.rlottie"));
    }

    /** Returns the Firefox to start, {@code -Dplayers.firefox=/path/to/firefox}. */
    static Optional<String> firefox() {
        return Optional.ofNullable(System.getProperty("players.firefox"));
    }
}
