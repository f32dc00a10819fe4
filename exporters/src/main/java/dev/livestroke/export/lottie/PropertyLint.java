package dev.livestroke.export.lottie;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The part of {@link LottieLint} that looks at one property and its keyframes. */
final class PropertyLint {

    /** Where problems go. */
    interface Report {
        void require(boolean fine, String path, String problem);
    }

    private final Report report;
    private final String path;

    private PropertyLint(Report report, String path) {
        this.report = report;
        this.path = path;
    }

    static void check(JsonObject property, String path, Report report) {
        PropertyLint lint = new PropertyLint(report, path);
        if (property.has("a") && property.get("a").getAsInt() == 1) {
            lint.keyframes(LottieLint.array(property, "k"));
        } else if (property.get("k") instanceof JsonObject shape) {
            lint.shape(shape, ".k");
        }
    }

    private void keyframes(JsonArray keyframes) {
        require(keyframes.size() >= 2, "", "a moving property needs two keyframes; rlottie shows nothing for one");
        for (int i = 0; i < keyframes.size(); i++) {
            JsonObject keyframe = keyframes.get(i).getAsJsonObject();
            String place = ".k[" + i + "]";
            boolean last = i == keyframes.size() - 1;
            require(
                    keyframe.get("s") instanceof JsonArray,
                    place,
                    "\"s\" must be an array; lottie-web fails or Skottie shows nothing");
            require(
                    last || (hasHandle(keyframe, "i") && hasHandle(keyframe, "o")),
                    place,
                    "both handles are needed, x 0 to 1; lottie-web and rlottie show nothing");
            require(
                    !last || i == 0 || !(keyframe.has("i") || keyframe.has("o")),
                    place,
                    "the last keyframe must have no handles; rlottie takes its value for 0");
            require(i == 0 || time(keyframe) > time(keyframes.get(i - 1).getAsJsonObject()), place, "times must rise");
            if (firstShape(keyframe) instanceof JsonObject shape) {
                shape(shape, place + ".s[0]");
                sameOutline(firstShape(keyframes.get(0).getAsJsonObject()), shape, place + ".s[0]");
            }
        }
    }

    private void shape(JsonObject shape, String place) {
        int vertices = LottieLint.array(shape, "v").size();
        require(
                vertices > 0
                        && LottieLint.array(shape, "i").size() == vertices
                        && LottieLint.array(shape, "o").size() == vertices,
                place,
                "\"i\", \"o\" and \"v\" must have the same length");
    }

    private void sameOutline(JsonElement first, JsonObject shape, String place) {
        JsonObject start = first.getAsJsonObject();
        require(
                LottieLint.array(start, "v").size()
                        == LottieLint.array(shape, "v").size(),
                place,
                "all keyframes need the same number of vertices; Skottie shows nothing");
        require(isClosed(start) == isClosed(shape), place, "all keyframes must be closed, or none");
    }

    private void require(boolean fine, String place, String problem) {
        report.require(fine, path + place, problem);
    }

    private static boolean hasHandle(JsonObject keyframe, String key) {
        if (!(keyframe.get(key) instanceof JsonObject handle)
                || !LottieLint.isNumber(handle, "x")
                || !LottieLint.isNumber(handle, "y")) {
            return false;
        }
        double x = handle.get("x").getAsDouble();
        return x >= 0 && x <= 1;
    }

    private static double time(JsonObject keyframe) {
        return keyframe.get("t").getAsDouble();
    }

    private static JsonElement firstShape(JsonObject keyframe) {
        JsonArray value = LottieLint.array(keyframe, "s");
        return value.isEmpty() ? value : value.get(0);
    }

    private static boolean isClosed(JsonObject shape) {
        return shape.has("c") && shape.get("c").getAsBoolean();
    }
}
