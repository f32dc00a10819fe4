package dev.livestroke.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordJsonTest {

    sealed interface Shape {
        record Circle(double radius) implements Shape {}

        sealed interface Cornered extends Shape {
            record Box(double width, Optional<String> name) implements Cornered {}
        }
    }

    record Page(List<Shape> shapes, Payload picture, Instant at, Optional<Shape> cover) {}

    @Test
    void a_record_of_everything_comes_back_equal() {
        Page page = new Page(
                List.of(
                        new Shape.Circle(0.1 + 0.2),
                        new Shape.Cornered.Box(1e-300, Optional.empty()),
                        new Shape.Cornered.Box(2, Optional.of("<b> & \"c\" \u2028 ü"))),
                Payload.of(new byte[] {0, -1, 127}),
                Instant.parse("2026-11-30T12:00:00.123456789Z"),
                Optional.of(new Shape.Circle(3)));

        assertThat(RecordJson.read(RecordJson.write(page), Page.class)).isEqualTo(page);
    }

    @Test
    void the_kind_of_record_is_written_where_the_family_is_known() {
        assertThat(RecordJson.write(new Shape.Circle(1), Shape.class))
                .isEqualTo("{\"radius\":1.0,\"type\":\"Circle\"}");
    }

    @Test
    void an_unknown_kind_is_refused_by_name() {
        assertThatThrownBy(() -> RecordJson.read("{\"type\":\"Star\"}", Shape.class))
                .isInstanceOf(JsonParseException.class)
                .hasMessageContaining("Star");
    }
}
