package dev.livestroke.server.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokerTest {

    private static final Duration WAIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private Broker broker;
    private ServerConnection server;

    @BeforeEach
    void start() {
        broker = Broker.start(folder);
        server = broker.connect();
    }

    @AfterEach
    void stop() {
        server.close();
        broker.close();
    }

    private WorkerConnection worker(String name) {
        return WorkerConnection.open(broker.link(), name);
    }

    @Test
    void tickets_are_there_after_a_restart() {
        server.offerTicket();
        server.tell("one", new WorkerOrder.Rest("none")); // a message that need not last, before one that must
        server.offerTicket();
        stop();
        start();

        assertThat(server.tickets()).hasSize(2);
    }

    @Test
    void a_ticket_that_was_not_used_up_goes_to_another_worker() {
        server.offerTicket();
        Optional<String> taken;
        try (WorkerConnection one = worker("one")) {
            taken = one.takeTicket(WAIT);
            assertThat(taken).isPresent();
        }
        try (WorkerConnection two = worker("two")) {
            assertThat(two.takeTicket(WAIT)).isEqualTo(taken);
            two.useUp();
        }
        assertThat(server.tickets()).isEmpty();
    }

    @Test
    void a_worker_holds_one_ticket_and_leaves_the_others() {
        server.offerTicket();
        server.offerTicket();
        try (WorkerConnection one = worker("one");
                WorkerConnection two = worker("two")) {
            assertThat(one.takeTicket(WAIT)).isPresent();
            assertThat(two.takeTicket(WAIT)).isPresent();
        }
    }

    @Test
    void orders_reach_the_worker_that_they_name() {
        try (WorkerConnection one = worker("one");
                WorkerConnection two = worker("two")) {
            server.tell("two", new WorkerOrder.Rest("ticket"));

            assertThat(two.order(WAIT)).contains(new WorkerOrder.Rest("ticket"));
            assertThat(one.order(Duration.ofMillis(50))).isEmpty();
        }
    }

    @Test
    void a_report_that_is_not_handled_is_heard_again_and_a_result_outlives_the_broker() {
        WorkerReport failed = new WorkerReport.Failed("one", new Task("job", 1), WorkerReport.Fault.BUG, "why");
        try (WorkerConnection one = worker("one")) {
            one.report(failed);
        }
        assertThatThrownBy(() -> server.hear(WAIT, report -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        stop();
        start();

        List<WorkerReport> heard = new ArrayList<>();
        assertThat(server.hear(WAIT, heard::add)).isTrue();
        assertThat(heard).containsExactly(failed);
    }

    @Test
    void a_wrong_secret_does_not_get_in_and_a_worker_may_not_take_what_is_for_the_server() {
        BrokerLink link = broker.link();
        BrokerLink wrong = new BrokerLink(link.host(), link.port(), "0".repeat(64));

        assertThatThrownBy(() -> WorkerConnection.open(wrong, "one")).isInstanceOf(BrokerException.class);
        assertThatThrownBy(() -> ServerConnection.open("tcp://" + link.host() + ":" + link.port(), link.secret()))
                .isInstanceOf(BrokerException.class);
        assertThat(link.toString()).doesNotContain(link.secret());
    }
}
