package dev.livestroke.server.process;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault that is tried again and again, and what it cost: a few times in the everyday tests, many with
 * {@code -Dlivestroke.proof=full}. The figures are printed and written to {@code target/proofs}.
 */
public final class Proof {

    private static final boolean FULL = "full".equals(System.getProperty("livestroke.proof"));

    private final String name;
    private final int rounds;
    private final List<Double> seconds = new ArrayList<>();

    private Proof(String name, int rounds) {
        this.name = name;
        this.rounds = rounds;
    }

    /** Returns a proof of {@code full} rounds if the full ones are asked for, else of {@code everyday}. */
    public static Proof of(String name, int everyday, int full) {
        return new Proof(name, choose(everyday, full));
    }

    /** Returns {@code full} if the full proofs are asked for, else {@code everyday}. */
    public static <T> T choose(T everyday, T full) {
        return FULL ? full : everyday;
    }

    /** Returns how often to try. */
    public int rounds() {
        return rounds;
    }

    /** Notes how long it took to get over one fault. */
    public void took(double recoverySeconds) {
        seconds.add(recoverySeconds);
    }

    /** Tells the figures. */
    public void report() throws IOException {
        JsonObject figures = new JsonObject();
        figures.addProperty("proof", name);
        figures.addProperty("rounds", rounds);
        figures.addProperty("recoveries", seconds.size());
        figures.addProperty(
                "meanSeconds", seconds.stream().mapToDouble(s -> s).average().orElse(Double.NaN));
        figures.addProperty(
                "mostSeconds", seconds.stream().mapToDouble(s -> s).max().orElse(Double.NaN));
        String text =
                new GsonBuilder().serializeSpecialFloatingPointValues().create().toJson(figures);
        System.out.println(text);
        Path folder = Files.createDirectories(Path.of("target", "proofs"));
        Files.writeString(folder.resolve(name + ".json"), text);
    }
}
