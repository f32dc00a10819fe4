package dev.livestroke.export.svg;

import dev.livestroke.export.Precision;
import dev.livestroke.export.fit.FittedTrack;
import dev.livestroke.export.fit.FittedTransform;
import dev.livestroke.export.fit.TransformStep;
import java.util.stream.Collectors;

/**
 * One step of a transform as text.
 *
 * @param type the function of SVG's transform list: {@code translate}, {@code rotate} or {@code scale}
 * @param unit what CSS wants behind each number: {@code px}, {@code deg} or nothing
 * @param values its numbers, a space between them
 */
record StepText(String type, String unit, FittedTrack<String> values) {

    /** Returns the attribute's value for {@code transform} at 0 s. */
    static String list(FittedTransform transform, Precision precision) {
        return transform.steps().stream()
                .map(step -> of(step, precision))
                .map(step -> step.type + "(" + step.values.first() + ")")
                .collect(Collectors.joining());
    }

    /** Returns {@code step} with the decimals of {@code precision}. */
    static StepText of(TransformStep step, Precision precision) {
        ShortNumbers lengths = new ShortNumbers(precision.length());
        ShortNumbers degrees = new ShortNumbers(precision.degrees());
        ShortNumbers factors = new ShortNumbers(precision.factor());
        return step.accept(new TransformStep.Visitor<>() {
            @Override
            public StepText translation(TransformStep.Translation step) {
                return new StepText(
                        "translate",
                        "px",
                        step.offsets()
                                .map(offset -> offset.y() == 0
                                        ? lengths.of(offset.x())
                                        : lengths.spaced(offset.x(), offset.y())));
            }

            @Override
            public StepText rotation(TransformStep.Rotation step) {
                return new StepText("rotate", "deg", step.degrees().map(degrees::of));
            }

            @Override
            public StepText scaling(TransformStep.Scaling step) {
                return new StepText(
                        "scale",
                        "",
                        step.factors()
                                .map(factor -> factor.x() == factor.y()
                                        ? factors.of(factor.x())
                                        : factors.spaced(factor.x(), factor.y())));
            }
        });
    }

    /** Returns CSS for the function with {@code value}, one of {@link #values}. */
    String css(String value) {
        return type + "(" + value.replace(" ", unit + ",") + unit + ")";
    }
}
