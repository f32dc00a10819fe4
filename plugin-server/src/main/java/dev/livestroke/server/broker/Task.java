package dev.livestroke.server.broker;

/**
 * One attempt at a job.
 *
 * @param job the id of the job
 * @param attempt 1, 2, …: every time that the job is given to a worker or taken from one it grows
 */
public record Task(String job, int attempt) {}
