package dev.livestroke.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that this process held in RAM so far, libtorch's included. */
public final class PeakMemory {

    private static final Pattern HIGH_WATER_MARK = Pattern.compile("(?m)^VmHWM:\\s*(\\d+) kB$");

    private PeakMemory() {}

    /** Returns it in bytes; empty where the system does not tell (Linux alone does). */
    public static OptionalLong bytes() {
        try {
            return parse(Files.readString(Path.of("/proc/self/status")));
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }

    static OptionalLong parse(String status) {
        Matcher matcher = HIGH_WATER_MARK.matcher(status);
        return matcher.find() ? OptionalLong.of(1024 * Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
