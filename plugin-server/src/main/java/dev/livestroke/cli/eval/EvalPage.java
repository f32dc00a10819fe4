package dev.livestroke.cli.eval;

import dev.livestroke.animator.Tuning;
import dev.livestroke.cli.eval.check.Figure;
import dev.livestroke.cli.eval.check.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run as an HTML page: the summary, then for each result its prompt, verdict, figures and contact sheet. */
final class EvalPage {

    private static final String HEAD = """
            <!doctype html>
            <meta charset="utf-8">
            <title>Livestroke: what the engine does with prompts</title>
            <style>
              body { font: 14px/1.4 sans-serif; margin: 2em auto; max-width: 72em; color: #222 }
              table { border-collapse: collapse } td, th { padding: .2em .8em; text-align: left }
              section { border-top: 1px solid #ddd; padding: .6em 0 }
              h2 { font-size: 1em; margin: 0 } img { max-width: 100%; display: block; margin-top: .3em }
              .yes { color: #17702d } .no { color: #b3261e } .figure { margin-right: 1.2em; white-space: nowrap }
            </style>
            """;

    private EvalPage() {}

    /** Returns the page; the sheet of a result is the file {@code NAME.png} beside it. */
    static String of(RunSettings settings, List<Result> results) {
        Summary summary = Summary.of(results);
        return HEAD + "<h1>What the engine does with prompts</h1>\n" + table(settings, summary)
                + results.stream().map(EvalPage::section).collect(Collectors.joining());
    }

    private static String table(RunSettings settings, Summary summary) {
        Measures moving = summary.moving();
        return "<table>\n"
                + row(
                        "weights, steps, guidance",
                        settings.weights() + ", " + settings.steps() + ", " + settings.guidance())
                + (settings.tuning().equals(Tuning.DEFAULT)
                        ? ""
                        : row("tuning", settings.tuning().toString()))
                + row(
                        "checks passed",
                        percent(summary.passed()) + " of " + summary.results() + "; at rest "
                                + percent(summary.stillPassed()))
                + (summary.retrieved().isPresent()
                        ? row(
                                "own prompt first of ten",
                                percent(summary.retrieved().getAsDouble()))
                        : "")
                + row("motion, of the canvas", percent(moving.motion()))
                + row("stroke distortion, of stroke length", percent(moving.strokeDistortion()))
                + row("edge length change", percent(moving.edgeChange()))
                + row("points off the canvas", percent(moving.offCanvas()))
                + row("jerk", number(moving.jerk()))
                + (summary.stillDeviation().isPresent()
                        ? row(
                                "most motion where stillness is asked",
                                percent(summary.stillDeviation().getAsDouble()))
                        : "")
                + row("seconds an animation", number(summary.secondsPerAnimation()))
                + row("ms a step", number(summary.msPerStep()))
                + "</table>\n";
    }

    private static String row(String name, String value) {
        return "<tr><th>" + escaped(name) + "<td>" + escaped(value) + "\n";
    }

    private static String section(Result result) {
        boolean passed = result.verdict().passed();
        return "<section>\n<h2><span class=\"" + (passed ? "yes\">✓" : "no\">✗") + "</span> "
                + escaped(result.asked().prompt()) + "</h2>\n<p>" + figures(result.verdict())
                + "<span class=\"figure\">motion " + percent(result.measures().motion()) + "</span>"
                + "<span class=\"figure\">distortion "
                + percent(result.measures().strokeDistortion()) + "</span>"
                + "<span class=\"figure\">start " + escaped(result.start()) + "</span>"
                + (result.rank().isPresent()
                        ? "<span class=\"figure\">place " + result.rank().getAsInt() + " of 10</span>"
                        : "")
                + "\n<img src=\"" + result.name() + ".png\" alt=\"frames of the result\">\n</section>\n";
    }

    private static String figures(Verdict verdict) {
        return verdict.figures().stream().map(EvalPage::figure).collect(Collectors.joining());
    }

    private static String figure(Figure figure) {
        String range = Double.isInfinite(figure.most())
                ? "at least " + number(figure.least())
                : Double.isInfinite(figure.least())
                        ? "at most " + number(figure.most())
                        : number(figure.least()) + " to " + number(figure.most());
        return "<span class=\"figure " + (figure.holds() ? "yes" : "no") + "\">" + escaped(figure.name()) + " "
                + number(figure.value()) + " (" + range + ")</span>";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
