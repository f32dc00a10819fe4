package dev.livestroke.cli;

import java.util.Arrays;
import java.util.stream.Stream;

/** What the process tells the shell when it ends; the README has the same table. */
enum ExitCode {
    OK(0, "everything was written"),
    USAGE(2, "the command line is wrong: an unknown, missing or bad option"),
    INPUT(3, "the drawing cannot be used: no such file, not SVG, empty, too large"),
    OUTPUT(4, "a file cannot be written"),
    MEMORY(5, "not enough memory"),
    ENGINE(6, "the animation engine (PyTorch or the prior) cannot start"),
    SETUP(7, "Java is missing or too old, the platform is not supported, or the build failed"),
    SERVER(8, "the server cannot start: its port is in use"),
    LIBRARY(9, "the library is not there, in use, damaged or full"),
    INTERNAL(70, "a bug in Livestroke"),
    CANCELLED(130, "stopped by Ctrl-C; nothing was written");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    /** Returns what the shell sees. */
    int number() {
        return number;
    }

    /** Returns when the process ends with this code, in a few words. */
    String meaning() {
        return meaning;
    }

    /** Returns one line for each code, for help. */
    static Stream<String> table() {
        return Arrays.stream(values()).map(code -> String.format("  %3d  %s", code.number, code.meaning));
    }
}
