package dev.livestroke.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.server.protocol.Examples.Example;
import dev.livestroke.server.protocol.json.Wires;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document, the examples and the Java records say the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtocolContractTest {

    private static final AsyncApi DOCUMENT = AsyncApi.read();
    private static final ProtocolCodec CODEC = new ProtocolCodec();

    @Test
    void the_document_has_the_messages_of_Java_and_no_other() {
        assertThat(DOCUMENT.messages()).isEqualTo(names(messages()));
    }

    @Test
    void every_message_has_an_example() {
        Set<String> shown = Stream.concat(Examples.ofClients(), Examples.ofTheServer())
                .map(example -> type(example.text()))
                .collect(Collectors.toSet());
        assertThat(shown).isEqualTo(names(messages()));
    }

    @ParameterizedTest
    @MethodSource("dev.livestroke.server.protocol.Examples#ofClients")
    void Java_reads_and_writes_what_clients_say(Example example) {
        ClientMessage message = CODEC.decode(example.text());
        JsonElement written = JsonParser.parseString(CODEC.encode(message));
        assertThat(DOCUMENT.errors(written)).isEmpty();
        assertThat(contains(written, JsonParser.parseString(example.text()))).isTrue();
        assertThat(CODEC.decode(CODEC.encode(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("dev.livestroke.server.protocol.Examples#ofTheServer")
    void Java_reads_and_writes_what_the_server_says(Example example) {
        ServerMessage message = CODEC.decodeServer(example.text());
        JsonElement written = JsonParser.parseString(CODEC.encode(message));
        assertThat(DOCUMENT.errors(written)).isEmpty();
        assertThat(contains(written, JsonParser.parseString(example.text()))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_valid_by_the_document(Example example) {
        assertThat(DOCUMENT.errors(JsonParser.parseString(example.text()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_document_has_every_field_of_Java_and_no_other(Class<?> message) {
        requireSame(message, DOCUMENT.payload(Wires.typeName(message)), new HashSet<>());
    }

    @Test
    void the_document_is_not_a_rubber_stamp() {
        JsonObject wrong = JsonParser.parseString("{\"type\":\"ping\",\"id\":\"1\",\"extra\":1}")
                .getAsJsonObject();
        assertThat(DOCUMENT.errors(wrong)).isNotEmpty();
    }

    static Stream<Example> examples() {
        return Stream.concat(Examples.ofClients(), Examples.ofTheServer());
    }

    static Stream<Class<?>> messages() {
        return Stream.concat(Wires.members(ClientMessage.class), Wires.members(ServerMessage.class));
    }

    private static void requireSame(Class<?> type, JsonObject schema, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            requireSameUnion(type, schema, seen);
            return;
        }
        JsonObject properties = schema.getAsJsonObject("properties").deepCopy();
        properties.remove("type");
        Set<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(properties.keySet()).as("fields of %s", type.getName()).isEqualTo(components);
        Set<String> required = texts(schema.getAsJsonArray("required"));
        for (RecordComponent component : type.getRecordComponents()) {
            boolean mayBeMissing = component.getType() == Optional.class || component.getType() == List.class;
            assertThat(mayBeMissing || required.contains(component.getName()))
                    .as("%s.%s is required", type.getName(), component.getName())
                    .isTrue();
            assertThat(component.getType() == Optional.class && required.contains(component.getName()))
                    .as("%s.%s is optional", type.getName(), component.getName())
                    .isFalse();
            requireSameField(component.getGenericType(), properties.getAsJsonObject(component.getName()), seen);
        }
    }

    private static void requireSameUnion(Class<?> type, JsonObject schema, Set<Class<?>> seen) {
        List<JsonObject> members = new ArrayList<>();
        schema.getAsJsonArray("oneOf").forEach(ref -> members.add(DOCUMENT.resolve(ref.getAsJsonObject())));
        List<Class<?>> records = Wires.members(type).toList();
        assertThat(members).as("kinds of %s", type.getName()).hasSameSizeAs(records);
        for (Class<?> record : records) {
            JsonObject member = members.stream()
                    .filter(candidate -> candidate
                            .getAsJsonObject("properties")
                            .getAsJsonObject("type")
                            .get("const")
                            .getAsString()
                            .equals(Wires.typeName(record)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the document lacks " + record));
            requireSame(record, member, seen);
        }
    }

    private static void requireSameField(Type type, JsonObject schema, Set<Class<?>> seen) {
        JsonObject resolved = DOCUMENT.resolve(schema);
        if (type instanceof ParameterizedType generic) {
            boolean list = generic.getRawType() == List.class;
            requireSameField(
                    generic.getActualTypeArguments()[0], list ? resolved.getAsJsonObject("items") : resolved, seen);
        } else if (type instanceof Class<?> plain && (plain.isRecord() || plain.isSealed())) {
            requireSame(plain, resolved, seen);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            Set<String> words = Arrays.stream(plain.getEnumConstants())
                    .map(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.toSet());
            assertThat(texts(resolved.getAsJsonArray("enum"))).isEqualTo(words);
        } else {
            assertThat(resolved.get("type").getAsString()).isEqualTo(kind((Class<?>) type));
        }
    }

    private static String kind(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int", "long", "Integer", "Long" -> "integer";
            case "double", "Double" -> "number";
            case "boolean", "Boolean" -> "boolean";
            default -> "string";
        };
    }

    /** Returns whether {@code whole} says all that {@code part} says; empty lists may be added. */
    private static boolean contains(JsonElement whole, JsonElement part) {
        if (part.isJsonObject()) {
            return whole.isJsonObject()
                    && part.getAsJsonObject().entrySet().stream()
                            .allMatch(entry -> whole.getAsJsonObject().has(entry.getKey())
                                    && contains(whole.getAsJsonObject().get(entry.getKey()), entry.getValue()));
        }
        return whole.equals(part);
    }

    private static Set<String> names(Stream<Class<?>> types) {
        return types.map(Wires::typeName).collect(Collectors.toSet());
    }

    private static String type(String text) {
        return JsonParser.parseString(text).getAsJsonObject().get("type").getAsString();
    }

    private static Set<String> texts(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).collect(Collectors.toSet());
    }
}
