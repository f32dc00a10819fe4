package dev.livestroke.cli.eval;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What all results say together.
 *
 * @param passed share of results that do what was asked
 * @param stillPassed the same of drawings at rest: the baseline
 * @param retrieved share of results whose own prompt the judge puts first of ten; empty without a judge
 * @param moving means over results whose prompt asks for motion
 * @param stillDeviation largest motion of results whose prompt asks for stillness, as a share of the drawing's size; empty
 *     without any
 */
record Summary(
        int results,
        double passed,
        double stillPassed,
        OptionalDouble retrieved,
        Measures moving,
        OptionalDouble stillDeviation,
        double secondsPerAnimation,
        double msPerStep) {

    static Summary of(List<Result> results) {
        List<Result> moving =
                results.stream().filter(result -> !isStillness(result)).toList();
        return new Summary(
                results.size(),
                share(results, result -> result.verdict().passed() ? 1 : 0),
                share(results, result -> result.still().passed() ? 1 : 0),
                results.stream()
                        .filter(result -> result.rank().isPresent())
                        .mapToDouble(result -> result.rank().getAsInt() == 1 ? 1 : 0)
                        .average(),
                new Measures(
                        share(moving, result -> result.measures().motion()),
                        share(moving, result -> result.measures().strokeDistortion()),
                        share(moving, result -> result.measures().edgeChange()),
                        share(moving, result -> result.measures().offCanvas()),
                        share(moving, result -> result.measures().jerk()),
                        share(moving, result -> result.measures().gap())),
                results.stream()
                        .filter(Summary::isStillness)
                        .mapToDouble(result -> result.verdict().figures().get(0).value())
                        .max(),
                share(results, Result::seconds),
                share(results, Result::msPerStep));
    }

    private static boolean isStillness(Result result) {
        return result.asked().kinds().contains("stays still");
    }

    private static double share(List<Result> results, ToDoubleFunction<Result> value) {
        return results.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
