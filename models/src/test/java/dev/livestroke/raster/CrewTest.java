package dev.livestroke.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CrewTest {

    @Test
    void does_every_job_once_each_time() throws Exception {
        var crew = new Crew();
        var done = new AtomicIntegerArray(1000);
        var pool = new ForkJoinPool(4);
        try {
            for (int time = 0; time < 10; time++) {
                pool.submit(() -> crew.run(done.length(), (job, thread) -> done.incrementAndGet(job)))
                        .get();
            }
        } finally {
            pool.shutdown();
        }
        for (int job = 0; job < done.length(); job++) {
            assertThat(done.get(job)).isEqualTo(10);
        }
    }

    @Test
    void passes_on_a_failure_and_works_again_afterwards() {
        var crew = new Crew();
        assertThatThrownBy(() -> crew.run(10, CrewTest::failAtSeven))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("seven");
        var done = new AtomicInteger();
        crew.run(10, (job, thread) -> done.incrementAndGet());
        assertThat(done).hasValue(10);
    }

    private static void failAtSeven(int job, int thread) {
        if (job == 7) {
            throw new IllegalStateException("seven");
        }
    }
}
