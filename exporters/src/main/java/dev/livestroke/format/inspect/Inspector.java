package dev.livestroke.format.inspect;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.livestroke.export.saved.AnimationFileException;
import dev.livestroke.export.saved.SavedAnimationReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Looks into files; which kind one is, its first bytes say, and not its name. */
public final class Inspector {

    private static final int LARGEST_BYTES = 64_000_000;
    private static final int DEEPEST = 600;

    private Inspector() {}

    /**
     * Returns what is in {@code file}.
     *
     * @throws IOException if it cannot be read
     * @throws InspectionException if it is too large, broken, or of another kind
     */
    public static Inspection inspect(Path file) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            throw new InspectionException(
                    "the file has " + Files.size(file) / 1_000_000 + " MB; at most " + LARGEST_BYTES / 1_000_000
                            + " MB are looked into",
                    null);
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return inspect(bytes, String.valueOf(file.getFileName()));
        } catch (AnimationFileException broken) {
            throw new InspectionException(String.valueOf(broken.getMessage()), broken);
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | NumberFormatException broken) {
            throw new InspectionException("the file is broken: " + firstLine(broken), broken);
        }
    }

    private static Inspection inspect(byte[] bytes, String name) {
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            return told("dotLottie", bytes, DotLottieContents.of(bytes));
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            return told("animated SVG", bytes, List.of(SvgContent.of(bytes, name)));
        }
        if (!text.startsWith("{")) {
            throw new InspectionException(
                    "expected a Lottie, dotLottie, SVG or Livestroke file, found something else", null);
        }
        JsonObject json = json(text);
        return json.has("format") && !json.has("layers")
                ? told(
                        "Livestroke animation",
                        bytes,
                        List.of(SavedContent.of(new SavedAnimationReader().read(bytes), name)))
                : told("Lottie", bytes, List.of(LottieContent.of(json, name)));
    }

    /** Parses strictly and not too deep: endless nesting would end the program. */
    static JsonObject json(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        reader.setNestingLimit(DEEPEST);
        JsonElement element = JsonParser.parseReader(reader);
        if (element instanceof JsonObject object) {
            return object;
        }
        throw new InspectionException("expected a JSON object, found another value", null);
    }

    private static Inspection told(String kind, byte[] bytes, List<Inspection.Content> contents) {
        return new Inspection(kind, bytes.length, gzipped(bytes), contents);
    }

    private static long gzipped(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return packed.size();
    }

    static String firstLine(Exception broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }
}
