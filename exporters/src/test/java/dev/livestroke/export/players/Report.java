package dev.livestroke.export.players;

import dev.livestroke.export.players.Player.Kind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * The comparison for people: {@code table.md} with a row for each scene, and a strip of pictures for each scene, a row
 * for each player from the painter down, a column for each moment.
 */
final class Report {

    private static final int LABEL_PX = 130;

    private Report() {}

    static void write(Collection<Comparison> comparisons) {
        try {
            Files.writeString(Scene.FOLDER.resolve("table.md"), table(comparisons));
            for (Comparison comparison : comparisons) {
                Path file = Scene.FOLDER.resolve(comparison.scene().name() + ".png");
                ImageIO.write(strip(comparison.scene()), "png", file.toFile());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot write the report to " + Scene.FOLDER, cause);
        }
    }

    private static String table(Collection<Comparison> comparisons) {
        List<Player> players = Player.present().stream()
                .filter(player -> player != Player.PAINTER)
                .toList();
        StringBuilder table = new StringBuilder("| % of pixels that differ from the painter |");
        players.forEach(player -> table.append(' ').append(player.title()).append(" |"));
        table.append(" worst pair of Lottie players | worst pair of SVG players |\n|---|");
        table.append("---|".repeat(players.size() + 2)).append('\n');
        for (Comparison comparison : comparisons) {
            table.append("| ").append(comparison.scene().name()).append(" |");
            players.forEach(player -> table.append(
                    percent(comparison.withPainter(player), comparison.scene().isWarnedOf(player))));
            for (Kind kind : List.of(Kind.LOTTIE, Kind.SVG)) {
                table.append(comparison.worst(kind).map(Report::pair).orElse(" none |"));
            }
            table.append('\n');
        }
        return table.toString();
    }

    /** What a warning tells is in brackets. */
    private static String percent(Disagreement pair, boolean warned) {
        return String.format(Locale.ROOT, warned ? " (%.3f) |" : " %.3f |", 100 * pair.share());
    }

    private static String pair(Disagreement pair) {
        return String.format(
                Locale.ROOT,
                " %.3f %s, %s at %.2f s |",
                100 * pair.share(),
                pair.one().title(),
                pair.other().title(),
                pair.seconds());
    }

    private static BufferedImage strip(Scene scene) {
        List<Player> players = Player.present();
        int width = scene.width();
        int height = scene.height();
        BufferedImage strip = new BufferedImage(
                LABEL_PX + width * scene.moments().size(), height * players.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = strip.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        graphics.setColor(Color.BLACK);
        for (int row = 0; row < players.size(); row++) {
            graphics.drawString(players.get(row).title(), 4, row * height + 20);
            for (int column = 0; column < scene.moments().size(); column++) {
                BufferedImage picture =
                        Pictures.of(scene, players.get(row), scene.moments().get(column));
                graphics.drawImage(picture, LABEL_PX + column * width, row * height, null);
            }
        }
        graphics.dispose();
        return strip;
    }
}
