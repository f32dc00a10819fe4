package dev.livestroke.cli.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.Timing;
import dev.livestroke.animator.AnimationRequest;
import dev.livestroke.animator.Distillation;
import dev.livestroke.animator.FieldKind;
import dev.livestroke.animator.PriorChoice;
import dev.livestroke.animator.PriorSource;
import dev.livestroke.animator.SdsTrial;
import dev.livestroke.cli.output.PeakMemory;
import dev.livestroke.diffusion.VideoPrior;
import dev.livestroke.diffusion.latent.MemoryPlan;
import dev.livestroke.tensor.Processor;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code livestroke bench sds}: what the parts of an optimiser step take with a prior, and how much memory it needs. */
@Command(
        name = "sds",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Times the parts of optimiser steps with a prior, and tells the most memory that they took; then an evaluation",
            "by itself, over and over.",
            "A GPU's memory is what its driver counts for all programs, less what was in use before."
        })
final class SdsBench implements Runnable {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Option(
            names = "--prior",
            paramLabel = "NAME",
            defaultValue = "embedded",
            description = "embedded; or, with --random-weights, text-to-video-ms-1.7b, or small for a CPU (default"
                    + " ${DEFAULT-VALUE}).")
    private String prior = "embedded";

    @Option(
            names = "--random-weights",
            description = "Take random weights: the cost is the same, and no download needed.")
    private boolean random;

    @Option(
            names = "--device",
            paramLabel = "cpu|cuda[:N]",
            defaultValue = "cpu",
            converter = Device.class,
            description = "What computes (default ${DEFAULT-VALUE}).")
    private Processor device = Processor.CPU;

    @Option(names = "--low-memory", description = "Keep as little as possible between the way there and the way back.")
    private boolean lowMemory;

    @Option(
            names = "--frames-per-pass",
            paramLabel = "N",
            description = "How many frames the autoencoder takes at once (default: 24, with --low-memory 4).")
    private int framesPerPass;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "20",
            description = "Steps that are measured (default ${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "5",
            description = "Steps before that (default ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * The whole result; memory in MiB, the GPU's 0 where there is none.
     *
     * @param hindrances what keeps the prior from computing as fast as it could on the device
     */
    record Result(
            String prior,
            boolean randomWeights,
            String device,
            List<String> hindrances,
            boolean lowMemory,
            int framesPerPass,
            int steps,
            double loadSeconds,
            Map<String, Double> ms,
            long peakGpuMib,
            long peakProcessMib) {}

    /** A processor by its name. */
    static final class Device implements ITypeConverter<Processor> {
        @Override
        public Processor convert(String text) {
            try {
                return Processor.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void run() {
        MemoryPlan plan = lowMemory ? MemoryPlan.LOW : MemoryPlan.FAST;
        MemoryPlan memory = framesPerPass > 0 ? new MemoryPlan(framesPerPass, plan.recomputed()) : plan;
        Result result;
        try (GpuMemory gpu = GpuMemory.watch(device)) {
            long start = System.nanoTime();
            try (VideoPrior opened = new PriorChoice(source(), device, memory).open()) {
                double loadSeconds = (System.nanoTime() - start) / 1e9;
                SdsTrial trial = new SdsTrial(request(), opened);
                SdsTrial.StepTimes times = trial.run(warmUp, Math.max(1, steps));
                double evaluation = trial.evaluation(warmUp, Math.max(1, steps));
                result = new Result(
                        prior,
                        random,
                        device.toString(),
                        opened.hindrances(),
                        memory.recomputed(),
                        memory.framesPerPass(),
                        Math.max(1, steps),
                        rounded(loadSeconds),
                        parts(times, evaluation),
                        gpu.peakMib(),
                        PeakMemory.bytes().orElse(0) >> 20);
            }
        }
        print(result);
    }

    private PriorSource source() {
        if (!random) {
            if (prior.equals("embedded")) {
                return new PriorSource.Embedded();
            }
        } else if (prior.equals("text-to-video-ms-1.7b")) {
            return new PriorSource.RandomWeights();
        } else if (prior.equals("small")) {
            return new PriorSource.RandomSmall();
        }
        throw new ParameterException(
                spec.commandLine(),
                "--prior: expected embedded, or with --random-weights text-to-video-ms-1.7b or small, found '" + prior
                        + "'");
    }

    private static AnimationRequest request() {
        return new AnimationRequest(
                MotionBenchCommand.scene(),
                "a flower swaying beside a swimming fish",
                new Timing(2, 30, Loop.FOREVER),
                new Distillation(1, 35, FieldKind.HANDLES),
                1);
    }

    private static Map<String, Double> parts(SdsTrial.StepTimes times, double evaluation) {
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("encode", rounded(times.encode()));
        parts.put("denoise", rounded(times.estimate()));
        parts.put("encode-back", rounded(times.pullback()));
        parts.put("noise", rounded(times.noise()));
        parts.put("field", rounded(times.field()));
        parts.put("rasterizer", rounded(times.rasterizer()));
        parts.put("optimiser", rounded(times.optimiser()));
        parts.put("step", rounded(times.wholeStep()));
        parts.put("evaluation", rounded(evaluation));
        return parts;
    }

    private static double rounded(double value) {
        return Math.rint(value * 100) / 100;
    }

    private void print(Result result) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(GSON.toJson(result));
        } else {
            out.printf(Locale.ROOT, "%-14s %10s%n", result.prior, "ms");
            result.ms.forEach((part, ms) -> out.printf(Locale.ROOT, "%-14s %10.2f%n", part, ms));
            out.printf(Locale.ROOT, "%-14s %10d MiB%n", "GPU, peak", result.peakGpuMib);
            out.printf(Locale.ROOT, "%-14s %10d MiB%n", "process, peak", result.peakProcessMib);
            result.hindrances.forEach(why -> out.println("slower than it could be: " + why));
        }
        out.flush();
    }
}
