package dev.livestroke.server.session;

import java.time.Clock;

/** Lets a number of things happen each second, and twice as many at once after a pause. */
final class Pace {

    private final double perMilli;
    private final double most;
    private final Clock clock;
    private double left;
    private long since;

    Pace(int perSecond, Clock clock) {
        this.perMilli = perSecond / 1000.0;
        this.most = 2.0 * perSecond;
        this.clock = clock;
        this.left = most;
        this.since = clock.millis();
    }

    /** Returns whether one more may happen now, and counts it if so. */
    synchronized boolean allows() {
        long now = clock.millis();
        left = Math.min(most, left + (now - since) * perMilli);
        since = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
