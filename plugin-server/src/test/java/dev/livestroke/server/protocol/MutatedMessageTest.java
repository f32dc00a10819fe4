package dev.livestroke.server.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged messages: each is either taken or refused with a place, and what is taken comes back the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MutatedMessageTest {

    private static final ProtocolCodec CODEC = new ProtocolCodec();
    private static final List<String> TEXTS =
            Examples.ofClients().map(Examples.Example::text).toList();
    private static final int MESSAGES = 5_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_damaged_message_is_taken_or_refused_with_a_place(long seed) {
        MessageMutator mutator = new MessageMutator(new Random(seed), TEXTS);
        int refused = 0;
        for (int i = 0; i < MESSAGES; i++) {
            String text = mutator.next();
            refused += isRefused(text) ? 1 : 0;
        }
        assertThat(refused).as("the mutator does damage, and not only damage").isBetween(MESSAGES / 4, MESSAGES - 1);
    }

    private static boolean isRefused(String text) {
        ClientMessage message;
        try {
            message = CODEC.decode(text);
        } catch (ProtocolException refused) {
            assertThat(refused.error().path()).isPresent();
            assertThatCode(() -> CODEC.decodeServer(CODEC.encode(refused.error())))
                    .as("the answer to %s", text)
                    .doesNotThrowAnyException();
            return true;
        }
        assertThat(CODEC.decode(CODEC.encode(message))).isEqualTo(message);
        return false;
    }
}
