package dev.livestroke.export.saved;

import dev.livestroke.animation.AffinePose;
import dev.livestroke.animation.AffineTrack;
import dev.livestroke.animation.Animation;
import dev.livestroke.animation.Keyframe;
import dev.livestroke.animation.Loop;
import dev.livestroke.animation.PathTrack;
import dev.livestroke.animation.Timing;
import dev.livestroke.animation.Track;
import dev.livestroke.geometry.Affine;
import dev.livestroke.geometry.BezierPath;
import dev.livestroke.geometry.Color;
import dev.livestroke.geometry.CubicBezier;
import dev.livestroke.geometry.Fill;
import dev.livestroke.geometry.FillRule;
import dev.livestroke.geometry.GradientSpread;
import dev.livestroke.geometry.GradientStop;
import dev.livestroke.geometry.GroupLayer;
import dev.livestroke.geometry.Layer;
import dev.livestroke.geometry.LineCap;
import dev.livestroke.geometry.LineJoin;
import dev.livestroke.geometry.LinearGradient;
import dev.livestroke.geometry.Paint;
import dev.livestroke.geometry.PathLayer;
import dev.livestroke.geometry.Point;
import dev.livestroke.geometry.RadialGradient;
import dev.livestroke.geometry.Sketch;
import dev.livestroke.geometry.Stroke;
import dev.livestroke.geometry.Subpath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Animations of every kind, with numbers of every size, from a seed. */
final class RandomAnimations {

    private final Random random;
    private int ids;

    private RandomAnimations(long seed) {
        this.random = new Random(seed);
    }

    static SavedAnimation saved(long seed) {
        return new RandomAnimations(seed).saved();
    }

    private SavedAnimation saved() {
        Map<String, String> settings = new LinkedHashMap<>();
        IntStream.range(0, random.nextInt(5)).forEach(i -> settings.put("setting " + text(), text()));
        Provenance provenance = new Provenance(
                text(), random.nextLong(), settings, text(), "1.0", Instant.ofEpochSecond(random.nextInt()));
        byte[] state = new byte[random.nextInt(100)];
        random.nextBytes(state);
        return new SavedAnimation(animation(), provenance, maybe(() -> new FieldState("field " + text(), state)));
    }

    private Animation animation() {
        Sketch sketch = new Sketch(positive(), positive(), group(0));
        Timing timing = new Timing(positive(), positive(), pick(Loop.values()));
        List<AffineTrack> affine = groups(sketch.root())
                .filter(group -> random.nextBoolean())
                .map(group -> new AffineTrack(group.id(), point(), track(this::pose)))
                .toList();
        List<PathTrack> local = sketch.paths().stream()
                .filter(path -> random.nextBoolean())
                .map(path -> new PathTrack(path.id(), track(() -> moved(path.path()))))
                .toList();
        return new Animation(sketch, timing, 1 + random.nextInt(30), affine, local);
    }

    private static Stream<GroupLayer> groups(GroupLayer group) {
        Stream<GroupLayer> inner = group.children().stream()
                .flatMap(child -> child instanceof GroupLayer nested ? groups(nested) : Stream.empty());
        return Stream.concat(Stream.of(group), inner);
    }

    private GroupLayer group(int depth) {
        List<Layer> children = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            children.add(depth < 3 && random.nextInt(3) == 0 ? group(depth + 1) : path());
        }
        return new GroupLayer(id(), text(), random.nextDouble(), random.nextInt(8) == 0 ? List.of() : children);
    }

    private PathLayer path() {
        List<Subpath> subpaths = some(3, this::subpath);
        return new PathLayer(
                id(),
                text(),
                random.nextDouble(),
                new BezierPath(subpaths),
                maybe(() -> new Fill(paint(), random.nextDouble(), pick(FillRule.values()))),
                maybe(this::stroke));
    }

    private Subpath subpath() {
        boolean closed = random.nextBoolean();
        Point first = point();
        List<CubicBezier> segments = new ArrayList<>();
        Point start = first;
        int count = 1 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            Point end = closed && i == count ? first : point();
            segments.add(new CubicBezier(start, point(), point(), end));
            start = end;
        }
        return new Subpath(segments, closed);
    }

    private BezierPath moved(BezierPath path) {
        return path.withPoints(path.points().stream().map(point -> point()).toList());
    }

    private Stroke stroke() {
        List<Double> dashes = random.nextBoolean() ? List.of() : some(4, this::positive);
        return new Stroke(
                paint(),
                random.nextDouble(),
                positive(),
                pick(LineCap.values()),
                pick(LineJoin.values()),
                1 + positive(),
                dashes,
                number());
    }

    private Paint paint() {
        return switch (random.nextInt(3)) {
            case 0 -> color();
            case 1 -> new LinearGradient(point(), point(), stops(), pick(GradientSpread.values()), affine());
            default ->
                new RadialGradient(point(), positive(), point(), stops(), pick(GradientSpread.values()), affine());
        };
    }

    private List<GradientStop> stops() {
        return random.doubles(1 + random.nextInt(4))
                .sorted()
                .mapToObj(offset -> new GradientStop(offset, color(), random.nextDouble()))
                .toList();
    }

    private Color color() {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private Affine affine() {
        return new Affine(number(), number(), number(), number(), number(), number());
    }

    private AffinePose pose() {
        return new AffinePose(number(), number(), number(), number(), -0.0, number());
    }

    private <T> Track<T> track(Supplier<T> value) {
        double step = 0.001 + random.nextDouble();
        List<Keyframe<T>> keyframes = IntStream.range(0, 2 + random.nextInt(20))
                .mapToObj(i -> new Keyframe<>(i * step, value.get()))
                .toList();
        return new Track<>(keyframes, random.nextBoolean());
    }

    private Point point() {
        return new Point(number(), number());
    }

    /** Any finite double of a size that sums of six can bear, half of them of the size of a canvas. */
    private double number() {
        double any = Double.longBitsToDouble(random.nextLong());
        return random.nextBoolean() && Math.abs(any) < 1e300 ? any : 1000 * random.nextGaussian();
    }

    private double positive() {
        double any = Math.abs(number());
        return any > 0 ? any : 1;
    }

    private String id() {
        return "id-" + ids++ + text();
    }

    /** Up to ten characters of any kind. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            int any = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
            text.appendCodePoint(any >= Character.MIN_SURROGATE && any <= Character.MAX_SURROGATE ? 'x' : any);
        }
        return text.toString();
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> value.get())
                .toList();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <E> E pick(E[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
