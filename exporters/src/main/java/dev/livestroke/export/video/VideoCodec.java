package dev.livestroke.export.video;

import java.util.List;

/** The kinds of video, as ffmpeg is told of them. */
public enum VideoCodec {
    /** MP4 with H.264, which plays everywhere; no transparency. */
    H264(".mp4", "-c:v libx264 -preset slow -crf 18 -pix_fmt yuv420p -movflags +faststart", "libx264"),
    /** WebM with VP9 and transparency. */
    VP9_ALPHA(".webm", "-c:v libvpx-vp9 -crf 24 -b:v 0 -pix_fmt yuva420p -auto-alt-ref 0", "libvpx-vp9"),
    /** WebM with VP9. */
    VP9(".webm", "-c:v libvpx-vp9 -crf 24 -b:v 0 -pix_fmt yuv420p", "libvpx-vp9");

    private final String ending;
    private final String options;
    private final String encoder;

    VideoCodec(String ending, String options, String encoder) {
        this.ending = ending;
        this.options = options;
        this.encoder = encoder;
    }

    String ending() {
        return ending;
    }

    List<String> options() {
        return List.of(options.split(" ", -1));
    }

    /** Returns the name of the encoder that ffmpeg must have been built with. */
    String encoder() {
        return encoder;
    }
}
