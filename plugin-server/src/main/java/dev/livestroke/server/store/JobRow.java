package dev.livestroke.server.store;

import java.util.Optional;

/**
 * How the making of a version that is not over goes.
 *
 * @param place order of submission; lower came earlier
 * @param attempt how often it was given to a worker or taken from one: the fence of reports
 * @param losses workers that were lost in a row while they made it, without a newer checkpoint between
 * @param memoryLosses of those, the ones that ran out of memory
 * @param step optimiser step of the newest checkpoint, 0 without one
 * @param keep whether the user wants it to stop and to keep what there is
 * @param ticket of the broker's that it is bound to, since it was first begun
 * @param worker who makes it, or made it last
 */
public record JobRow(
        VersionId id,
        String client,
        long place,
        int attempt,
        int losses,
        int memoryLosses,
        int step,
        boolean keep,
        boolean running,
        Optional<String> ticket,
        Optional<String> worker) {}
