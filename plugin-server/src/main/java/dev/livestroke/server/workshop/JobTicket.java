package dev.livestroke.server.workshop;

import dev.livestroke.geometry.Sketch;

/**
 * A job that was taken.
 *
 * @param document what its client groups it by
 * @param lastSeq the number of its newest kept news
 */
public record JobTicket(String id, long seed, String prompt, String document, Sketch sketch, long lastSeq) {}
