package dev.livestroke.server.studio;

import dev.livestroke.server.protocol.Capabilities;
import dev.livestroke.server.protocol.ErrorCode;
import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.protocol.motion.MotionOptions;
import dev.livestroke.server.workshop.WorkshopException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What this server has to offer. */
final class Offers {

    /** The prior that ships with Livestroke. */
    static final String PRIOR = "embedded";

    /** The device that it runs on. */
    static final String DEVICE = "cpu";

    private static final Set<String> DEVICES = Set.of(DEVICE, "auto");

    private Offers() {}

    static Capabilities capabilities() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Capabilities(
                List.of(new Capabilities.Choice(PRIOR, "Embedded, for the CPU", true, Optional.empty())),
                List.of(
                        new Capabilities.Choice("auto", "Automatic", true, Optional.empty()),
                        new Capabilities.Choice(DEVICE, "CPU, " + cores + " cores", true, Optional.empty())),
                ExportFormats.all(),
                Limits.DEFAULT);
    }

    /** Refuses what is not there. */
    static void require(MotionOptions options) {
        options.prior().filter(prior -> !prior.equals(PRIOR)).ifPresent(prior -> {
            throw new WorkshopException(
                    ErrorCode.UNAVAILABLE, "the prior \"" + prior + "\" is not there: choose \"" + PRIOR + "\"");
        });
        options.device().filter(device -> !DEVICES.contains(device)).ifPresent(device -> {
            throw new WorkshopException(
                    ErrorCode.UNAVAILABLE, "the device \"" + device + "\" is not there: choose \"auto\"");
        });
    }
}
