package dev.livestroke.svgimport.path;

import dev.livestroke.geometry.Point;
import dev.livestroke.svgimport.report.Warnings;
import dev.livestroke.svgimport.value.TextScanner;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads the {@code d} attribute, every command of SVG 2. Batik's parser is not used here: it reads floats, hands over
 * infinite numbers, and cannot be stopped by a budget. Where the data has an error, all that stands before it is drawn
 * (SVG 2, 9.5.4).
 */
final class PathDataReader {

    private final TextScanner scanner;
    private final PathPen pen;
    /** The last control point, which a smooth command mirrors; empty after any other kind of curve. */
    private Optional<Point> lastCubicControl = Optional.empty();

    private Optional<Point> lastQuadraticControl = Optional.empty();

    PathDataReader(String data, PathPen pen) {
        this.scanner = new TextScanner(data);
        this.pen = pen;
    }

    Outline read() {
        Optional<String> error = Optional.empty();
        try {
            readCommands();
        } catch (PathDataError wrong) {
            error = Optional.of(wrong.getMessage());
        }
        return new Outline(pen.finish(), error);
    }

    private static final class PathDataError extends Exception {
        private static final long serialVersionUID = 1L;

        private PathDataError(String message) {
            super(message, null, false, false);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    private void readCommands() throws PathDataError {
        scanner.skipSpaces();
        if (!scanner.atEnd() && scanner.peek() != 'M' && scanner.peek() != 'm') {
            throw expected("a move (M or m) at the start");
        }
        while (!scanner.atEnd()) {
            char command = scanner.peek();
            if ("MmLlHhVvCcSsQqTtAaZz".indexOf(command) < 0) {
                throw expected("a path command");
            }
            scanner.take(command);
            readRepeated(command);
        }
    }

    private void readRepeated(char command) throws PathDataError {
        if (command == 'Z' || command == 'z') {
            pen.close();
            forgetControls();
            scanner.skipSpaces();
            return;
        }
        char repeated = command;
        do {
            scanner.skipSpaces();
            readOne(repeated);
            // Further pairs after a move are lines.
            repeated = repeated == 'M' ? 'L' : repeated == 'm' ? 'l' : repeated;
            scanner.skipSpaces();
        } while (moreNumbers());
    }

    private boolean moreNumbers() {
        char next = scanner.peek();
        return (next >= '0' && next <= '9') || next == '.' || next == '-' || next == '+';
    }

    private void readOne(char command) throws PathDataError {
        boolean relative = Character.isLowerCase(command);
        Point origin = relative ? pen.current() : Point.ZERO;
        switch (Character.toUpperCase(command)) {
            case 'M' -> pen.moveTo(point(origin));
            case 'L' -> pen.lineTo(point(origin));
            case 'H' ->
                pen.lineTo(pen.point(origin.x() + number(), pen.current().y()));
            case 'V' -> pen.lineTo(pen.point(pen.current().x(), origin.y() + number()));
            case 'C', 'S' -> {
                cubic(command, origin);
                return;
            }
            case 'Q', 'T' -> {
                quadratic(command, origin);
                return;
            }
            default -> arc(origin);
        }
        forgetControls();
    }

    private void cubic(char command, Point origin) throws PathDataError {
        Point control1 = command == 'C' || command == 'c' ? point(origin) : mirrored(lastCubicControl);
        Point control2 = point(origin);
        pen.cubicTo(control1, control2, point(origin));
        lastCubicControl = Optional.of(control2);
        lastQuadraticControl = Optional.empty();
    }

    private void quadratic(char command, Point origin) throws PathDataError {
        Point control = command == 'Q' || command == 'q' ? point(origin) : mirrored(lastQuadraticControl);
        pen.quadraticTo(control, point(origin));
        lastCubicControl = Optional.empty();
        lastQuadraticControl = Optional.of(control);
    }

    private void arc(Point origin) throws PathDataError {
        double radiusX = pen.point(number(), 0).x();
        double radiusY = pen.point(number(), 0).x();
        double degrees = pen.point(number(), 0).x();
        boolean large = flag();
        boolean clockwise = flag();
        pen.arcTo(new Arc(radiusX, radiusY, degrees, large, clockwise), point(origin));
    }

    private Point mirrored(Optional<Point> control) {
        Point at = pen.current();
        return control.map(point -> pen.point(2 * at.x() - point.x(), 2 * at.y() - point.y()))
                .orElse(at);
    }

    private void forgetControls() {
        lastCubicControl = Optional.empty();
        lastQuadraticControl = Optional.empty();
    }

    private Point point(Point origin) throws PathDataError {
        double x = origin.x() + number();
        double y = origin.y() + number();
        return pen.point(x, y);
    }

    private double number() throws PathDataError {
        OptionalDouble number = scanner.number();
        if (number.isEmpty()) {
            throw expected("a number");
        }
        scanner.skipSeparator();
        return number.getAsDouble();
    }

    private boolean flag() throws PathDataError {
        Optional<Boolean> flag = scanner.flag();
        if (flag.isEmpty()) {
            throw expected("an arc flag, 0 or 1");
        }
        scanner.skipSeparator();
        return flag.get();
    }

    private PathDataError expected(String what) {
        String found = scanner.atEnd() ? "the end" : "'" + Warnings.oneLine(String.valueOf(scanner.peek())) + "'";
        return new PathDataError(
                "expected " + what + ", found " + found + " at character " + (scanner.position() + 1) + " of d");
    }
}
