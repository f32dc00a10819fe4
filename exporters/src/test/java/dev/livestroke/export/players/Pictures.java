package dev.livestroke.export.players;

import dev.livestroke.export.sheet.SketchPainter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** What each player showed of each scene, opaque on white, in one folder. */
final class Pictures {

    private static final Path FOLDER = Scene.FOLDER.resolve("pictures");

    private Pictures() {}

    /** Has every player show every scene. */
    static void take(Map<String, Scene> scenes) {
        try {
            Files.createDirectories(FOLDER);
            scenes.values().forEach(Scene::writeFiles);
            NodePlayers.play(jobs(scenes), Scene.FOLDER);
            for (Scene scene : scenes.values()) {
                takeHere(scene);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot write pictures to " + FOLDER, cause);
        }
    }

    /** Returns what {@code player} showed of {@code scene} at {@code seconds}. */
    static BufferedImage of(Scene scene, Player player, double seconds) {
        Path file = file(scene, player, seconds);
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException cause) {
            throw new UncheckedIOException("there is no picture " + file, cause);
        }
    }

    private static List<NodePlayers.Job> jobs(Map<String, Scene> scenes) {
        List<NodePlayers.Job> jobs = new ArrayList<>();
        for (Player player : Player.present()) {
            if (isLocal(player)) {
                continue;
            }
            for (Scene scene : scenes.values()) {
                jobs.add(new NodePlayers.Job(
                        player.word(),
                        scene.file(player.kind()).toString(),
                        scene.width(),
                        scene.height(),
                        scene.ids(player.kind()),
                        scene.moments().stream()
                                .map(seconds -> new NodePlayers.Picture(
                                        seconds, file(scene, player, seconds).toString()))
                                .toList()));
            }
        }
        return jobs;
    }

    private static boolean isLocal(Player player) {
        return player.kind() == Player.Kind.OURS || player == Player.BATIK || player == Player.RLOTTIE;
    }

    private static void takeHere(Scene scene) throws IOException {
        SketchPainter painter = new SketchPainter(scene.width(), scene.height());
        for (double seconds : scene.moments()) {
            save(scene, Player.PAINTER, seconds, painter.paint(scene.animation(), seconds));
            save(
                    scene,
                    Player.RASTERIZER,
                    seconds,
                    Rasterizer.show(scene.animation().at(seconds)));
            save(scene, Player.BATIK, seconds, Batik.show(scene.svg().text(), seconds));
        }
        if (Player.present().contains(Player.RLOTTIE)) {
            try (Rlottie rlottie = new Rlottie(scene)) {
                for (double seconds : scene.moments()) {
                    save(scene, Player.RLOTTIE, seconds, rlottie.show(seconds));
                }
            }
        }
    }

    /** Returns {@code picture} without what is transparent. */
    static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, flat.getWidth(), flat.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return flat;
    }

    private static void save(Scene scene, Player player, double seconds, BufferedImage picture) throws IOException {
        ImageIO.write(onWhite(picture), "png", file(scene, player, seconds).toFile());
    }

    private static Path file(Scene scene, Player player, double seconds) {
        return FOLDER.resolve(scene.name() + "-" + player.word() + "-" + seconds + ".png");
    }
}
