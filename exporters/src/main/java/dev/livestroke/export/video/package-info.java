/**
 * MP4 and WebM, made by an ffmpeg that is on this computer: {@link dev.livestroke.export.video.Ffmpeg} finds it and pipes
 * the pictures to it.
 *
 * <pre>{@code
 * byte[] file = Ffmpeg.find(System.getenv()).orElseThrow().encode(film, VideoCodec.H264);
 * }</pre>
 */
@NullMarked
package dev.livestroke.export.video;

import org.jspecify.annotations.NullMarked;
