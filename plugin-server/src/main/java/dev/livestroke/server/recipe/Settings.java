package dev.livestroke.server.recipe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.Direction;
import dev.livestroke.animator.Distillation;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.server.json.RecordJson;
import java.util.Map;
import java.util.Optional;

/** Everything of a request that is neither drawing, prompt, seed nor parent. */
public record Settings(Timing timing, Distillation distillation, Direction direction, PriorUse prior) {

    private static final Settings DEFAULT =
            new Settings(new Timing(2, 30, Loop.FOREVER), Distillation.DEFAULT, Direction.DEFAULT, PriorUse.USUAL);

    /** Returns the settings of {@code request}, which {@code prior} answers. */
    public static Settings of(AnimationRequest request, PriorUse prior) {
        return new Settings(request.timing(), request.distillation(), request.direction(), prior);
    }

    /** Returns the settings as JSON. */
    public String toJson() {
        return RecordJson.write(this);
    }

    /**
     * Returns the settings that {@code json} holds; what an older Livestroke did not know has its default.
     *
     * @throws com.google.gson.JsonParseException if it is no JSON of settings
     */
    public static Settings parse(String json) {
        JsonObject all = RecordJson.tree(DEFAULT).getAsJsonObject();
        lay(JsonParser.parseString(json).getAsJsonObject(), all);
        return RecordJson.read(all, Settings.class);
    }

    private static void lay(JsonObject given, JsonObject over) {
        for (Map.Entry<String, JsonElement> entry : given.entrySet()) {
            JsonElement before = over.get(entry.getKey());
            if (before != null && before.isJsonObject() && entry.getValue().isJsonObject()) {
                lay(entry.getValue().getAsJsonObject(), before.getAsJsonObject());
            } else {
                over.add(entry.getKey(), entry.getValue());
            }
        }
    }

    /** Returns the request that has these settings. */
    public AnimationRequest request(Sketch sketch, String prompt, long seed, Optional<Animation> parent) {
        return new AnimationRequest(sketch, prompt, timing, distillation, seed, direction, parent);
    }
}
