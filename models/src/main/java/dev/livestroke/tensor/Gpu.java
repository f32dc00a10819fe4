package dev.livestroke.tensor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An NVIDIA GPU of this machine, as its driver's {@code nvidia-smi} tells. Memory is in MiB.
 *
 * @param index as the driver counts
 * @param usedMib by all programs together
 */
public record Gpu(int index, String name, long totalMib, long usedMib) {

    private static final String[] QUERY = {
        "nvidia-smi", "--query-gpu=index,name,memory.total,memory.used", "--format=csv,noheader,nounits"
    };
    private static final Pattern LINE = Pattern.compile("\\s*(\\d{1,4}),\\s*([^,]+),\\s*(\\d{1,9}),\\s*(\\d{1,9})\\s*");
    private static final long PATIENCE_SECONDS = 10;

    /** Returns all GPUs; none where there is no driver, or it doesn't answer. */
    public static List<Gpu> list() {
        try {
            Process process = new ProcessBuilder(QUERY)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] answer = process.getInputStream().readAllBytes();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            return process.exitValue() == 0 ? parse(new String(answer, StandardCharsets.UTF_8)) : List.of();
        } catch (IOException e) {
            return List.of(); // no such program: no NVIDIA driver
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Reads the driver's answer, one GPU a line; passes over those that it has no numbers for, as where one is shared out. */
    static List<Gpu> parse(String answer) {
        return answer.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Gpu(
                        Integer.parseInt(line.group(1)),
                        line.group(2),
                        Long.parseLong(line.group(3)),
                        Long.parseLong(line.group(4))))
                .toList();
    }

    /** Returns what no program uses. */
    public long freeMib() {
        return totalMib - usedMib;
    }
}
