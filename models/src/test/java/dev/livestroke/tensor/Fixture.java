package dev.livestroke.tensor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reference vectors among the test resources: a packed JSON file of sizes, and a safetensors file of results. */
public final class Fixture {

    private final Class<?> owner;
    private final String name;

    /** @param name of the files beside {@code owner}, without their endings */
    public Fixture(Class<?> owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    /** Returns {@code NAME.json.gz}. */
    public JsonObject json() {
        try (Reader json =
                new InputStreamReader(new GZIPInputStream(open(name + ".json.gz")), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(json).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the member {@code config}. */
    public ConfigFile config() {
        return ConfigFile.read(name, new StringReader(json().get("config").toString()));
    }

    /** Returns the names and sizes in the member {@code member}. */
    public WeightSpec spec(String member) {
        WeightSpec.Builder spec = new WeightSpec.Builder();
        for (Map.Entry<String, JsonElement> entry :
                json().getAsJsonObject(member).entrySet()) {
            spec.tensor(
                    entry.getKey(),
                    entry.getValue().getAsJsonArray().asList().stream()
                            .mapToLong(JsonElement::getAsLong)
                            .toArray());
        }
        return spec.build();
    }

    /** Returns the tensors in {@code NAME.safetensors}. */
    public Weights results() {
        try (InputStream in = open(name + ".safetensors")) {
            return Safetensors.read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns u of the formula for the input {@code input.NAME}. */
    public static Tensor input(String input, long... sizes) {
        int count = Math.toIntExact(Dims.of(sizes).count());
        return Tensor.of(FormulaWeights.units("input." + input, count), sizes);
    }

    /** Returns the largest difference of two tensors, as a share of the largest of {@code expected}. */
    public static double error(Tensor found, Tensor expected) {
        found.require("found", expected.dims().toArray());
        double most = 0;
        double scale = 0;
        for (int i = 0; i < expected.values().length; i++) {
            double difference = Math.abs(found.values()[i] - expected.values()[i]);
            most = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(most, difference);
            scale = Math.max(scale, Math.abs(expected.values()[i]));
        }
        return most / scale;
    }

    private InputStream open(String file) {
        InputStream in = owner.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("no test resource " + file + " beside " + owner);
        }
        return in;
    }
}
