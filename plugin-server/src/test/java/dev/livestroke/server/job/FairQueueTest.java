package dev.livestroke.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livestroke.server.store.JobRow;
import dev.livestroke.server.store.VersionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FairQueueTest {

    private final FairQueue queue = new FairQueue();

    /** Jobs of the clients that the letters name, in the order of submission. */
    private static List<JobRow> jobs(String clients) {
        List<JobRow> jobs = new ArrayList<>();
        for (int i = 0; i < clients.length(); i++) {
            String client = clients.substring(i, i + 1);
            jobs.add(new JobRow(
                    VersionId.next(), client, i, 0, 0, 0, 0, false, false, Optional.empty(), Optional.empty()));
        }
        return jobs;
    }

    private String turns(List<JobRow> jobs) {
        StringBuilder clients = new StringBuilder();
        queue.inTurn(jobs).forEach(job -> clients.append(job.client()));
        return clients.toString();
    }

    @Test
    void one_client_is_served_in_the_order_of_submission() {
        assertThat(queue.inTurn(jobs("AAA"))).extracting(JobRow::place).containsExactly(0L, 1L, 2L);
    }

    @Test
    void clients_take_turns() {
        assertThat(turns(jobs("AAAABBC"))).isEqualTo("ABCABAA");
    }

    @Test
    void who_was_served_last_comes_last() {
        queue.served("A");

        assertThat(turns(jobs("AAB"))).isEqualTo("BAA");
    }

    @Test
    void a_client_with_a_hundred_jobs_delays_another_by_one() {
        queue.served("A");
        queue.served("B");
        List<JobRow> waiting = jobs("A".repeat(100) + "B");

        assertThat(turns(waiting)).startsWith("AB");
    }

    @Test
    void served_to_the_end_every_job_has_one_turn_and_no_client_waits_for_more_than_one_of_each_other() {
        List<JobRow> waiting = new ArrayList<>(jobs("AABBBCAACB"));
        StringBuilder served = new StringBuilder();
        while (!waiting.isEmpty()) {
            JobRow next = queue.inTurn(waiting).get(0);
            waiting.remove(next);
            queue.served(next.client());
            served.append(next.client());
        }

        assertThat(served.toString()).isEqualTo("ABCABCABAB").hasSize(10);
    }
}
