package dev.livestroke.export.saved;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes animation files. The order of members is fixed, so the same animation gives the same bytes. */
public final class SavedAnimationWriter {

    /** Returns the whole file. */
    public byte[] write(SavedAnimation saved) {
        Animation animation = saved.animation();
        JsonText json = new JsonText().open().member("format", FileFormat.NAME).member("version", FileFormat.VERSION);
        provenance(json, saved.provenance());
        timing(json, animation.timing());
        json.member("frames", animation.frames());
        new SketchWriter(json).write(animation.sketch());
        json.name("affine").openList();
        animation.affine().forEach(track -> affine(json, track));
        json.closeList().name("local").openList();
        animation.local().forEach(track -> local(json, track));
        json.closeList();
        saved.field().ifPresent(field -> field(json, field));
        return (json.close() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void provenance(JsonText json, Provenance provenance) {
        json.name("provenance")
                .open()
                .member("prompt", provenance.prompt())
                .member("seed", provenance.seed())
                .name("settings")
                .open();
        provenance.settings().forEach(json::member);
        json.close()
                .member("prior", provenance.prior())
                .member("app", provenance.app())
                .member("created", provenance.created().toString())
                .close();
    }

    private static void timing(JsonText json, Timing timing) {
        json.name("timing")
                .open()
                .member("seconds", timing.durationSeconds())
                .member("fps", timing.fps())
                .member("loop", Words.of(timing.loop()))
                .close();
    }

    private static void affine(JsonText json, AffineTrack track) {
        json.open().member("group", track.groupId()).name("pivot").point(track.pivot());
        times(json, track.poses());
        json.name("poses").openList();
        for (Keyframe<AffinePose> keyframe : track.poses().keyframes()) {
            AffinePose pose = keyframe.value();
            json.numbers(
                    pose.translateX(), pose.translateY(), pose.rotation(), pose.scaleX(), pose.scaleY(), pose.shear());
        }
        json.closeList().close();
    }

    private static void local(JsonText json, PathTrack track) {
        json.open().member("layer", track.layerId());
        times(json, track.shapes());
        json.name("shapes").openList();
        track.shapes()
                .keyframes()
                .forEach(keyframe -> json.points(keyframe.value().points()));
        json.closeList().close();
    }

    private static void times(JsonText json, Track<?> track) {
        json.member("periodic", track.periodic())
                .name("seconds")
                .numbers(track.keyframes().stream()
                        .mapToDouble(Keyframe::seconds)
                        .toArray());
    }

    private static void field(JsonText json, FieldState field) {
        json.name("field")
                .open()
                .member("format", field.format())
                .member("base64", Base64.getEncoder().encodeToString(field.bytes()))
                .close();
    }
}
