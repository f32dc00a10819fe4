package dev.livestroke.server.job;

import dev.livestroke.server.store.JobRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose turn it is: clients take turns, the one that was served longest ago first, and each client's jobs keep their
 * order. So a client with a hundred jobs delays one with a single job by one job. For one thread at a time.
 */
final class FairQueue {

    private final Map<String, Long> served = new HashMap<>();
    private long services;

    /** Returns {@code waiting}, which is in the order of submission, in the order in which they are to be made. */
    List<JobRow> inTurn(List<JobRow> waiting) {
        Map<String, List<JobRow>> byClient = new LinkedHashMap<>();
        waiting.forEach(job -> byClient.computeIfAbsent(job.client(), client -> new ArrayList<>())
                .add(job));
        List<List<JobRow>> clients = new ArrayList<>(byClient.values());
        clients.sort(
                Comparator.comparing(jobs -> served.getOrDefault(jobs.get(0).client(), 0L)));
        List<JobRow> turn = new ArrayList<>();
        for (int round = 0; turn.size() < waiting.size(); round++) {
            for (List<JobRow> jobs : clients) {
                if (round < jobs.size()) {
                    turn.add(jobs.get(round));
                }
            }
        }
        return turn;
    }

    /** Notes that a job of {@code client} was begun. */
    void served(String client) {
        services++;
        served.put(client, services);
    }
}
