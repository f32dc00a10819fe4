package dev.livestroke.server.pairing;

/**
 * Who wants to pair.
 *
 * @param name what a person calls it
 * @param host where it runs
 * @param origin its web origin; empty if it sends none
 */
public record Applicant(String name, String host, String origin) {}
