package dev.livestroke.export.png;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.livestroke.export.Filmstrip;
import java.util.Locale;

/**
 * All pictures of a film in one PNG, row by row, and a JSON file that says where each is, as TexturePacker and Aseprite
 * write it and PixiJS, Phaser and others read it.
 */
public final class SpriteSheet {

    /** What graphics cards take at least. */
    private static final int LARGEST_SIDE_PX = 8192;

    private final byte[] png;
    private final String json;

    private SpriteSheet(byte[] png, String json) {
        this.png = png;
        this.json = json;
    }

    /** Returns the bytes of the sheet; not a copy. */
    public byte[] png() {
        return png;
    }

    /** Returns the text of the places. */
    public String json() {
        return json;
    }

    /**
     * Lays {@code film} out in about as many columns as rows.
     *
     * @param name what the pictures are called, before their number
     * @param pngFile the name under which the sheet will be stored
     * @throws IllegalArgumentException if the sheet would have a side over 8192 px
     */
    public static SpriteSheet of(Filmstrip film, String name, String pngFile) {
        int columns = columns(film);
        int rows = (film.count() + columns - 1) / columns;
        int width = columns * film.widthPx();
        int height = rows * film.heightPx();
        if (Math.max(width, height) > LARGEST_SIDE_PX) {
            throw new IllegalArgumentException("a sprite sheet has sides of at most " + LARGEST_SIDE_PX
                    + " px, this one " + width + " x " + height + ": choose a smaller size or fewer frames per second");
        }
        int[] sheet = new int[width * height];
        for (int i = 0; i < film.count(); i++) {
            int[] picture = film.argb(i);
            int corner = i / columns * film.heightPx() * width + i % columns * film.widthPx();
            for (int y = 0; y < film.heightPx(); y++) {
                System.arraycopy(picture, y * film.widthPx(), sheet, corner + y * width, film.widthPx());
            }
        }
        return new SpriteSheet(
                PngPicture.encode(width, height, sheet), json(film, columns, name, pngFile, box(width, height)));
    }

    private static int columns(Filmstrip film) {
        double square = Math.sqrt((double) film.count() * film.heightPx() / film.widthPx());
        int fits = Math.max(1, LARGEST_SIDE_PX / film.widthPx());
        return (int) Math.max(1, Math.min(Math.min(film.count(), fits), Math.ceil(square)));
    }

    private static String json(Filmstrip film, int columns, String name, String pngFile, JsonObject size) {
        JsonObject frames = new JsonObject();
        JsonArray order = new JsonArray();
        for (int i = 0; i < film.count(); i++) {
            String frame = name + "-" + String.format(Locale.ROOT, "%04d", i + 1);
            order.add(frame);
            frames.add(frame, frame(film, i % columns, i / columns));
        }
        JsonObject animations = new JsonObject();
        animations.add(name, order);
        JsonObject meta = new JsonObject();
        meta.addProperty("app", "Livestroke");
        meta.addProperty("version", "1.0");
        meta.addProperty("image", pngFile);
        meta.addProperty("format", "RGBA8888");
        meta.add("size", size);
        meta.addProperty("scale", "1");
        meta.addProperty("fps", film.fps());
        meta.addProperty("loop", film.repeats());
        JsonObject sheet = new JsonObject();
        sheet.add("frames", frames);
        sheet.add("animations", animations);
        sheet.add("meta", meta);
        return new GsonBuilder().setPrettyPrinting().create().toJson(sheet) + "\n";
    }

    private static JsonObject frame(Filmstrip film, int column, int row) {
        JsonObject place = box(film.widthPx(), film.heightPx());
        place.addProperty("x", column * film.widthPx());
        place.addProperty("y", row * film.heightPx());
        JsonObject source = box(film.widthPx(), film.heightPx());
        source.addProperty("x", 0);
        source.addProperty("y", 0);
        JsonObject frame = new JsonObject();
        frame.add("frame", place);
        frame.addProperty("rotated", false);
        frame.addProperty("trimmed", false);
        frame.add("spriteSourceSize", source);
        frame.add("sourceSize", box(film.widthPx(), film.heightPx()));
        frame.addProperty("duration", Math.round(1000 / film.fps()));
        return frame;
    }

    private static JsonObject box(int width, int height) {
        JsonObject box = new JsonObject();
        box.addProperty("w", width);
        box.addProperty("h", height);
        return box;
    }
}
