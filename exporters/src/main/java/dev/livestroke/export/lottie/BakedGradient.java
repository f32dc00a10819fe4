package dev.livestroke.export.lottie;

import dev.livestroke.export.lottie.model.AnimatedProperty;
import dev.livestroke.export.lottie.model.GradientColors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gradient fill and a gradient stroke have in common; components as in the model. */
record BakedGradient(
        GradientColors colors,
        AnimatedProperty<List<Double>> start,
        AnimatedProperty<List<Double>> end,
        int shape,
        @Nullable AnimatedProperty<Double> highlightLength,
        @Nullable AnimatedProperty<Double> highlightAngle) {}
