package dev.livestroke.export.fit;

import dev.livestroke.animation.AffineTrack;
import dev.livestroke.geometry.Affine;
import java.util.List;
import java.util.stream.Stream;

/**
 * The groups around a layer that move.
 *
 * @param tracks their motion, outermost first
 * @param fitted what it was fitted as, in the same order
 */
record Surroundings(List<AffineTrack> tracks, List<FittedTransform> fitted) {

    /** Around the drawing. */
    static final Surroundings NONE = new Surroundings(List.of(), List.of());

    Surroundings with(AffineTrack track, FittedTransform transform) {
        return new Surroundings(
                Stream.concat(tracks.stream(), Stream.of(track)).toList(),
                Stream.concat(fitted.stream(), Stream.of(transform)).toList());
    }

    /** Returns where the groups take a place at {@code seconds} in the animation. */
    Affine at(double seconds) {
        return tracks.stream().map(track -> track.at(seconds)).reduce(Affine.IDENTITY, Affine::compose);
    }

    /** Returns where they take it as players find it. */
    Affine fittedAt(double seconds) {
        return fitted.stream().map(transform -> transform.at(seconds)).reduce(Affine.IDENTITY, Affine::compose);
    }

    /** Returns by how much they enlarge a small distance at most, at any sample; at least 1. */
    double enlargement(TimeGrid grid) {
        double largest = 1;
        for (int k = 0; k <= grid.samples(); k++) {
            largest = Math.max(largest, norm(at(grid.secondsOf(k))));
        }
        return largest;
    }

    /** The larger singular value: the root of q + √(q² - det²) with q half the sum of squares. */
    private static double norm(Affine map) {
        double q = (map.a() * map.a() + map.b() * map.b() + map.c() * map.c() + map.d() * map.d()) / 2;
        double determinant = map.determinant();
        return Math.sqrt(q + Math.sqrt(Math.max(0, q * q - determinant * determinant)));
    }
}
