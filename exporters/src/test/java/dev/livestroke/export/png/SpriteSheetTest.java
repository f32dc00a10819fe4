package dev.livestroke.export.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.livestroke.export.Drawings;
import dev.livestroke.export.Films;
import dev.livestroke.export.Filmstrip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpriteSheetTest {

    @Test
    void each_picture_is_where_the_JSON_says() throws IOException {
        Filmstrip film = Films.of(Drawings.fish(), false);

        SpriteSheet sheet = SpriteSheet.of(film, "fish", "fish-sprite.png");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(sheet.png()));
        JsonObject json = JsonParser.parseString(sheet.json()).getAsJsonObject();
        assertThat(json.getAsJsonObject("animations").getAsJsonArray("fish")).hasSize(film.count());
        int number = 0;
        for (var name : json.getAsJsonObject("animations").getAsJsonArray("fish")) {
            JsonObject place = json.getAsJsonObject("frames")
                    .getAsJsonObject(name.getAsString())
                    .getAsJsonObject("frame");
            int[] shown = picture.getRGB(number(place, "x"), number(place, "y"), 160, 160, null, 0, 160);
            assertThat(shown).isEqualTo(film.argb(number++));
        }
        JsonObject size = json.getAsJsonObject("meta").getAsJsonObject("size");
        assertThat(number(size, "w")).isEqualTo(picture.getWidth());
        assertThat(number(size, "h")).isEqualTo(picture.getHeight());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 17, 100})
    void a_sheet_is_nearly_square_and_has_room_for_all(int count) throws IOException {
        Filmstrip film = Films.of(8, 4, 10, Collections.nCopies(count, new int[32]));

        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(SpriteSheet.of(film, "x", "x.png").png()));

        assertThat(picture.getWidth() / 8 * (picture.getHeight() / 4)).isBetween(count, 2 * count);
        assertThat(picture.getWidth()).isLessThanOrEqualTo(3 * picture.getHeight());
    }

    @Test
    void a_sheet_that_no_graphics_card_takes_is_refused() {
        Filmstrip film = Films.of(4000, 4000, 10, Collections.nCopies(30, new int[0]));

        assertThatThrownBy(() -> SpriteSheet.of(film, "x", "x.png"))
                .hasMessageContaining("choose a smaller size or fewer frames per second");
    }

    private static int number(JsonObject object, String name) {
        return object.get(name).getAsInt();
    }
}
