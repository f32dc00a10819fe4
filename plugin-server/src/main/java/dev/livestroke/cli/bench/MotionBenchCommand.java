package dev.livestroke.cli.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.livestroke.animator.SketchAnimator;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.svgimport.SvgImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code livestroke bench motion}: a table of what each control of a motion keeps, measured with the embedded prior. */
@Command(
        name = "motion",
        mixinStandardHelpOptions = true,
        description =
                "Measures what directing a motion keeps: locks, pins, strength, loops, poses, prompts, variations.")
final class MotionBenchCommand implements Runnable {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "40",
            description = "Optimiser steps of each animation (default ${DEFAULT-VALUE}).")
    private int steps;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        List<MotionBench.Figure> figures = new ArrayList<>();
        try (SketchAnimator animator = SketchAnimator.open()) {
            new MotionBench(new MotionRuns(animator, scene(), Math.max(1, steps)), figure -> {
                        figures.add(figure);
                        if (!json) {
                            out.printf(
                                    Locale.ROOT,
                                    "%-36s %-34s %12.4g %s%n",
                                    figure.control(),
                                    figure.figure(),
                                    figure.value(),
                                    figure.unit());
                            out.flush();
                        }
                    })
                    .run();
        }
        if (json) {
            out.println(GSON.toJson(figures));
        }
    }

    static Sketch scene() {
        try (InputStream in = MotionBenchCommand.class.getResourceAsStream("scene.svg")) {
            if (in == null) {
                throw new IllegalStateException("scene.svg: expected among the program's resources, found none");
            }
            return new SvgImporter().read(in).sketch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
