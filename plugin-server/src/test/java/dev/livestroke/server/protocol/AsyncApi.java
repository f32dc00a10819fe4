package dev.livestroke.server.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** docs/asyncapi.yaml, which says what messages look like, as JSON Schemas. */
final class AsyncApi {

    private final JsonObject components;
    private final Validator validator = new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .withDialect(new Dialects.Draft2020Dialect())
            .createValidator();
    private final Map<String, URI> schemas = new HashMap<>();

    private AsyncApi(JsonObject components) {
        this.components = components;
        for (String message : messages()) {
            JsonObject schema = payload(message).deepCopy();
            schema.add("$defs", components.getAsJsonObject("schemas"));
            String text = schema.toString().replace("#/components/schemas/", "#/$defs/");
            schemas.put(message, validator.registerSchema(JsonParser.parseString(text)));
        }
    }

    static AsyncApi read() {
        Object document = new Yaml().load(Examples.document());
        return new AsyncApi(new Gson().toJsonTree(document).getAsJsonObject().getAsJsonObject("components"));
    }

    Set<String> messages() {
        return components.getAsJsonObject("messages").keySet();
    }

    JsonObject payload(String message) {
        return components.getAsJsonObject("messages").getAsJsonObject(message).getAsJsonObject("payload");
    }

    /** Returns the schema that a {@code $ref} names, or {@code schema} itself if it has none. */
    JsonObject resolve(JsonObject schema) {
        return schema.has("$ref")
                ? components
                        .getAsJsonObject("schemas")
                        .getAsJsonObject(schema.get("$ref").getAsString().replaceFirst(".*/", ""))
                : schema;
    }

    /** Returns what the document has against {@code json} as the message that its type names; empty if nothing. */
    List<String> errors(JsonElement json) {
        String type = json.getAsJsonObject().get("type").getAsString();
        URI schema = schemas.get(type);
        if (schema == null) {
            return List.of("the document has no message " + type);
        }
        return validator.validate(schema, json).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }
}
