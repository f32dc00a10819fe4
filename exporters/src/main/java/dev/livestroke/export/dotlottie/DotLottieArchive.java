package dev.livestroke.export.dotlottie;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes dotLottie files; the same variants give the same bytes. */
public final class DotLottieArchive {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DotLottieArchive() {}

    /**
     * One animation of the file.
     *
     * @param name what a person calls it; its id in the file is made from it
     * @param lottie the text of a Lottie file
     */
    public record Variant(String name, String lottie) {}

    /**
     * Returns the whole file; players show the first of {@code variants} unless told otherwise.
     *
     * @param version of Livestroke
     * @throws IllegalArgumentException if there is no variant
     */
    public static byte[] write(String version, List<Variant> variants) {
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a dotLottie file needs at least one animation");
        }
        List<String> ids = ids(variants);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            add(zip, "manifest.json", manifest(version, variants, ids));
            for (int i = 0; i < ids.size(); i++) {
                add(zip, "a/" + ids.get(i) + ".json", variants.get(i).lottie());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return file.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String manifest(String version, List<Variant> variants, List<String> ids) {
        JsonArray animations = new JsonArray();
        for (int i = 0; i < ids.size(); i++) {
            JsonObject animation = new JsonObject();
            animation.addProperty("id", ids.get(i));
            animation.addProperty("name", variants.get(i).name());
            animations.add(animation);
        }
        JsonObject initial = new JsonObject();
        initial.addProperty("animation", ids.get(0));
        JsonObject manifest = new JsonObject();
        manifest.addProperty("version", "2");
        manifest.addProperty("generator", "Livestroke " + version);
        manifest.add("initial", initial);
        manifest.add("animations", animations);
        return manifest.toString();
    }

    /** Ids are file names in the archive: plain letters and digits, each once. */
    private static List<String> ids(List<Variant> variants) {
        Set<String> taken = new HashSet<>();
        return variants.stream()
                .map(variant -> {
                    String plain = variant.name()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^-|-$", "");
                    String wish = plain.isEmpty() ? "animation" : plain;
                    String id = wish;
                    for (int number = 2; !taken.add(id); number++) {
                        id = wish + "-" + number;
                    }
                    return id;
                })
                .toList();
    }
}
