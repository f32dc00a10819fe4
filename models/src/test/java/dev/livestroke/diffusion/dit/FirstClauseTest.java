package dev.livestroke.diffusion.dit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstClauseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the penguin is shuffling along the ice terrain, taking deliberate and cautious steps in the cold | the penguin is shuffling along the ice terrain
            a dog wags its tail happily; it has seen its friend come home after a long day | a dog wags its tail happily
            a boat sails to the right. The sea is calm, the sky is blue, gulls cry far away | a boat sails to the right
            a star spins around its centre – a wheel of light in the deep blue sky of the night | a star spins around its centre
            at night, a black cat walks on the roof, looking for company and also for mice | at night, a black cat walks on the roof
            a cat that weighs 4.5 kilograms jumps from the table down to the floor of the dark kitchen | a cat that weighs 4.5 kilograms jumps from the table down to the floor of the dark kitchen
            """)
    void a_long_prompt_is_heard_up_to_the_end_of_its_first_clause(String prompt, String heard) {
        assertThat(FirstClause.of(prompt)).isEqualTo(heard);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a fish swims, its tail wagging
            a ball and a star: the ball bounces, the star spins
            a person walks
            ''
            """)
    void a_short_one_is_heard_whole(String prompt) {
        assertThat(FirstClause.of(prompt)).isEqualTo(prompt);
    }
}
