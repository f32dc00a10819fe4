package dev.livestroke.server.job;

import java.util.Optional;

/**
 * The state of the engine, in numbers.
 *
 * @param workersReady workers of this server that live and have loaded their networks
 * @param workerRestarts how often a worker was started in the place of another
 * @param refusedReports reports that came too late and changed nothing
 * @param refusedResults of those, the ones that were results
 * @param deadLetters jobs that were given up because worker after worker was lost
 * @param trouble what keeps the engine from going on, for a person: a full disk above all
 */
public record JobFigures(
        int waiting,
        int running,
        int workersReady,
        int workerRestarts,
        long refusedReports,
        long refusedResults,
        long deadLetters,
        Optional<String> trouble) {}
