package dev.livestroke.server.protocol.motion;

/** A point in canvas px. */
public record Spot(double x, double y) {}
