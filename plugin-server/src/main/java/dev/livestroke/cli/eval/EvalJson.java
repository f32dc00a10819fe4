package dev.livestroke.cli.eval;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.livestroke.cli.eval.check.Figure;
import dev.livestroke.cli.eval.check.Verdict;
import java.util.List;

/** A run as JSON: the summary, and each result with its figures. Numbers that are not finite are left out. */
final class EvalJson {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private EvalJson() {}

    static String of(RunSettings settings, List<Result> results) {
        JsonObject root = new JsonObject();
        root.add("settings", GSON.toJsonTree(settings));
        root.add("summary", summary(Summary.of(results)));
        JsonArray list = new JsonArray();
        results.forEach(result -> list.add(result(result)));
        root.add("results", list);
        return GSON.toJson(root);
    }

    private static JsonObject summary(Summary summary) {
        JsonObject json = new JsonObject();
        json.addProperty("results", summary.results());
        add(json, "passed", summary.passed());
        add(json, "passedAtRest", summary.stillPassed());
        summary.retrieved().ifPresent(share -> add(json, "retrieved", share));
        add(json, summary.moving());
        summary.stillDeviation().ifPresent(most -> add(json, "mostMotionWhereStillnessIsAsked", most));
        add(json, "secondsPerAnimation", summary.secondsPerAnimation());
        add(json, "msPerStep", summary.msPerStep());
        return json;
    }

    private static JsonObject result(Result result) {
        JsonObject json = new JsonObject();
        json.addProperty("case", result.asked().id());
        json.addProperty("prompt", result.asked().prompt());
        json.addProperty("seed", result.seed());
        json.addProperty("segments", result.segments());
        json.addProperty("passed", result.verdict().passed());
        json.addProperty("passedAtRest", result.still().passed());
        json.add("figures", figures(result.verdict()));
        result.rank().ifPresent(rank -> json.addProperty("rank", rank));
        add(json, result.measures());
        json.addProperty("start", result.start());
        add(json, "seconds", result.seconds());
        add(json, "msPerStep", result.msPerStep());
        return json;
    }

    private static JsonArray figures(Verdict verdict) {
        JsonArray list = new JsonArray();
        for (Figure figure : verdict.figures()) {
            JsonObject json = new JsonObject();
            json.addProperty("name", figure.name());
            add(json, "value", figure.value());
            add(json, "least", figure.least());
            add(json, "most", figure.most());
            json.addProperty("holds", figure.holds());
            list.add(json);
        }
        return list;
    }

    private static void add(JsonObject json, Measures measures) {
        add(json, "motion", measures.motion());
        add(json, "strokeDistortion", measures.strokeDistortion());
        add(json, "edgeChange", measures.edgeChange());
        add(json, "offCanvas", measures.offCanvas());
        add(json, "jerk", measures.jerk());
        add(json, "gap", measures.gap());
    }

    private static void add(JsonObject json, String name, double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, Math.round(value * 1e5) / 1e5);
        }
    }
}
