package dev.livestroke.export.saved;

import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.geometry.Sketch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads animation files, strictly: members may come in any order, but one that is unknown, missing, twice there or out of
 * range is refused with its path.
 */
public final class SavedAnimationReader {

    private static final int LARGEST_BYTES = 64_000_000;

    /**
     * Reads the animation in {@code file}.
     *
     * @throws IOException if {@code file} cannot be read
     * @throws AnimationFileException if it is too large or no animation file that this version can read
     */
    public SavedAnimation read(Path file) throws IOException {
        requireSize(Files.size(file));
        return read(Files.readAllBytes(file));
    }

    /**
     * Reads the animation from the bytes of a file.
     *
     * @throws AnimationFileException if {@code file} is too large or no animation file that this version can read
     */
    public SavedAnimation read(byte[] file) {
        requireSize(file.length);
        String text = text(file);
        requireVersion(new JsonCursor(text));
        JsonCursor json = new JsonCursor(text);
        SavedAnimation saved = new Document(json).read();
        json.end();
        return saved;
    }

    private static void requireSize(long bytes) {
        if (bytes > LARGEST_BYTES) {
            throw new AnimationFileException(
                    "the file has " + bytes / 1_000_000 + " MB; an animation file has at most "
                            + LARGEST_BYTES / 1_000_000,
                    null);
        }
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new AnimationFileException("the file is not UTF-8 text", broken);
        }
    }

    /** A first look, so that a newer file is told as such and not by the first member that is unknown here. */
    private static void requireVersion(JsonCursor json) {
        Map<String, Object> seen = new LinkedHashMap<>();
        json.members(name -> {
            switch (name) {
                case "format" -> seen.put(name, json.text());
                case "version" -> seen.put(name, json.wholeNumber());
                default -> json.skip();
            }
        });
        if (!FileFormat.NAME.equals(seen.get("format"))) {
            throw AnimationFileException.at(
                    "$", "expected a Livestroke animation, with \"format\": \"" + FileFormat.NAME + "\"");
        }
        Object version = seen.getOrDefault("version", 0);
        if (!(version instanceof Integer number) || number < 1) {
            throw AnimationFileException.at("$.version", "expected a whole number from 1");
        }
        if (number > FileFormat.VERSION) {
            throw AnimationFileException.at(
                    "$.version",
                    "the file has version " + number + ", made by a newer Livestroke; this one reads up to "
                            + FileFormat.VERSION + ": update it");
        }
    }

    /** The file from its first brace to its last. */
    private record Document(JsonCursor json) {

        SavedAnimation read() {
            SketchReader sketches = new SketchReader(json);
            TrackReader tracks = new TrackReader(json, sketches);
            Slot<String> format = Slot.required("format", json::text);
            Slot<Integer> version = Slot.required("version", json::wholeNumber);
            Slot<Provenance> provenance = Slot.required("provenance", this::provenance);
            Slot<Timing> timing = Slot.required("timing", this::timing);
            Slot<Integer> frames = Slot.required("frames", json::wholeNumber);
            Slot<Sketch> sketch = Slot.required("sketch", sketches::read);
            var affine = Slot.required("affine", () -> json.list(tracks::affine));
            var local = Slot.required("local", () -> json.list(tracks::local));
            Slot<FieldState> field = Slot.optional("field", this::field);
            json.object(format, version, provenance, timing, frames, sketch, affine, local, field);
            List<TrackReader.FlatTrack> flat = local.get();
            Animation animation = JsonCursor.build(
                    "$",
                    () -> new Animation(
                            sketch.get(), timing.get(), frames.get(), affine.get(), tracks.bind(flat, sketch.get())));
            return new SavedAnimation(animation, provenance.get(), field.maybe());
        }

        private Timing timing() {
            String path = json.path();
            Slot<Double> seconds = Slot.required("seconds", json::number);
            Slot<Double> fps = Slot.required("fps", json::number);
            Slot<Loop> loop = Slot.required("loop", () -> json.word(Loop.values()));
            json.object(seconds, fps, loop);
            return JsonCursor.build(path, () -> new Timing(seconds.get(), fps.get(), loop.get()));
        }

        private Provenance provenance() {
            Slot<String> prompt = Slot.required("prompt", json::text);
            Slot<Long> seed = Slot.required("seed", json::longNumber);
            Slot<Map<String, String>> settings = Slot.required("settings", this::settings);
            Slot<String> prior = Slot.required("prior", json::text);
            Slot<String> app = Slot.required("app", json::text);
            Slot<Instant> created = Slot.required("created", this::moment);
            json.object(prompt, seed, settings, prior, app, created);
            return new Provenance(prompt.get(), seed.get(), settings.get(), prior.get(), app.get(), created.get());
        }

        private Map<String, String> settings() {
            Map<String, String> settings = new LinkedHashMap<>();
            json.members(name -> {
                String path = json.path();
                if (Optional.ofNullable(settings.put(name, json.text())).isPresent()) {
                    throw AnimationFileException.at(path, "the setting \"" + name + "\" is there twice");
                }
            });
            return settings;
        }

        private Instant moment() {
            String path = json.path();
            String text = json.text();
            try {
                return Instant.parse(text);
            } catch (DateTimeException notATime) {
                throw AnimationFileException.at(
                        path, "expected a time such as 2026-11-30T12:00:00Z, found \"" + text + "\"");
            }
        }

        private FieldState field() {
            String path = json.path();
            Slot<String> format = Slot.required("format", json::text);
            Slot<String> base64 = Slot.required("base64", json::text);
            json.object(format, base64);
            return JsonCursor.build(
                    path, () -> new FieldState(format.get(), Base64.getDecoder().decode(base64.get())));
        }
    }
}
