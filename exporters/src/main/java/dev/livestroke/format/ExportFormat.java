package dev.livestroke.format;

import dev.livestroke.export.video.Ffmpeg;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an animation can be written as. */
public enum ExportFormat {
    /** Lottie JSON. */
    LOTTIE(".json", "video/lottie+json", "Lottie, for apps and web pages"),
    /** Compressed Lottie, several variants in one file. */
    DOTLOTTIE(".lottie", "application/zip+dotlottie", "dotLottie 2, compressed; several animations make one file"),
    /** SVG that moves by itself. */
    SVG(".svg", "image/svg+xml", "animated SVG, moves by itself in browsers"),
    /** Animated GIF. */
    GIF(".gif", "image/gif", "animated GIF, up to 256 colours and 50 fps"),
    /** Animated PNG. */
    APNG(".apng", "image/apng", "animated PNG, all colours and soft transparency"),
    /** H.264 video. */
    MP4(".mp4", "video/mp4", "video for everywhere, not transparent; needs ffmpeg"),
    /** VP9 video. */
    WEBM(".webm", "video/webm", "video for browsers, can be transparent; needs ffmpeg"),
    /** Numbered PNG pictures. */
    PNG(".png", "image/png", "each frame a PNG, in a folder"),
    /** All frames in one PNG, with a JSON of places. */
    SPRITE(".png", "image/png", "all frames in one PNG, with a JSON of their places for game engines"),
    /** Numbered SVG drawings. */
    SVG_FRAMES(".svg", "image/svg+xml", "each frame an SVG, in a folder"),
    /** Our own file. */
    LIVESTROKE(
            ".livestroke.json",
            "application/vnd.livestroke.animation+json",
            "our own file, from which everything can be exported again");

    private final String extension;
    private final String mediaType;
    private final String description;

    ExportFormat(String extension, String mediaType, String description) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.description = description;
    }

    /** Returns the format with {@link #word} {@code word}, in any case. */
    public static Optional<ExportFormat> named(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.word().equals(wanted))
                .findFirst();
    }

    /** Returns what a person calls it, such as {@code svg-frames}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns how its files end, with the dot. */
    public String extension() {
        return extension;
    }

    /** Returns the media type of its files. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns what it is good for, in a few words. */
    public String description() {
        return description;
    }

    /** Returns whether an animation becomes one file, and not several or a folder of them. */
    public boolean isOneFile() {
        return this != PNG && this != SPRITE && this != SVG_FRAMES;
    }

    /** Returns whether it can be written on this computer; videos need ffmpeg. */
    public boolean isAvailable() {
        return switch (this) {
            case MP4, WEBM -> Ffmpeg.find(System.getenv()).isPresent();
            default -> true;
        };
    }
}
