package dev.livestroke.export.lottie;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published schema of Lottie, from the npm package of its community. */
final class LottieSchema {

    private static final Path FILE = Path.of(
            "src",
            "test",
            "browser",
            "node_modules",
            "@lottie-animation-community",
            "lottie-specs",
            "src",
            "data",
            "lottie.schema.json");
    private static final Validator VALIDATOR = new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .withDialect(new Dialects.Draft2020Dialect())
            .createValidator();
    private static final URI SCHEMA = VALIDATOR.registerSchema(read());

    private LottieSchema() {}

    /** Returns what the schema has against {@code document}; empty if nothing. */
    static List<String> errors(String document) {
        return VALIDATOR.validate(SCHEMA, JsonParser.parseString(document)).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    private static JsonElement read() {
        try {
            return JsonParser.parseString(Files.readString(FILE));
        } catch (IOException cause) {
            throw new UncheckedIOException("the schema is missing; run npm ci in src/test/browser", cause);
        }
    }
}
