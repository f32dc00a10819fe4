package dev.livestroke.server.pairing;

import java.time.Duration;

/**
 * A client that waits for a person to let it in.
 *
 * @param id what it is called by while it waits
 * @param digits what both sides show
 * @param patience how long it may wait
 */
public record PairingRequest(String id, Applicant applicant, String digits, Duration patience) {}
