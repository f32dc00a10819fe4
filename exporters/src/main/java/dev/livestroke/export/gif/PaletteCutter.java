package dev.livestroke.export.gif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Chooses a palette: the colours are cut, in Oklab, where they spread most (Wu's rule: the cut that leaves the least
 * variance), until there are enough groups. A group's colour is its most frequent one where that stands out, so that
 * flat areas keep theirs, else the mean. Counts enter by their root, so that small details are not lost to large areas.
 */
final class PaletteCutter {

    /** A colour as common as this share of its group is the group's own. */
    private static final double STANDS_OUT = 0.3;

    private PaletteCutter() {}

    /** One colour of the picture. */
    private static final class Sample {
        private final int rgb;
        private final float[] lab;
        private final long count;
        private final double weight;

        Sample(int rgb, long count) {
            this.rgb = rgb;
            this.lab = Oklab.of(rgb);
            this.count = count;
            this.weight = Math.sqrt((double) count);
        }

        int rgb() {
            return rgb;
        }
    }

    /** Returns at most {@code most} colours, as RGB. */
    static int[] cut(Map<Integer, Long> counts, int most) {
        List<Sample> samples = new ArrayList<>(counts.size());
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> samples.add(new Sample(entry.getKey(), entry.getValue())));
        if (samples.size() <= most) {
            return samples.stream().mapToInt(Sample::rgb).toArray();
        }
        List<Group> groups = new ArrayList<>(List.of(new Group(samples)));
        while (groups.size() < most) {
            Group widest =
                    groups.stream().max(Comparator.comparingDouble(Group::gain)).orElseThrow();
            if (widest.gain() <= 0) {
                break;
            }
            groups.remove(widest);
            groups.addAll(widest.halves());
        }
        return groups.stream().mapToInt(Group::color).distinct().toArray();
    }

    /** Colours that share a place of the palette, and the best way to part them. */
    private static final class Group {
        private final Sample[] samples;
        private int axis;
        private int cut;
        private double gain;

        Group(List<Sample> samples) {
            this.samples = samples.toArray(Sample[]::new);
            for (int candidate = 0; candidate < 3; candidate++) {
                findCut(candidate);
            }
        }

        /** Returns by how much the summed variance falls if this group is parted. */
        double gain() {
            return gain;
        }

        private void sort(int by) {
            Arrays.sort(
                    samples,
                    Comparator.<Sample>comparingDouble(sample -> sample.lab[by]).thenComparingInt(Sample::rgb));
        }

        /** The variance that a cut removes is the one between the means: w1 w2 / (w1 + w2) |m1 - m2|². */
        private void findCut(int candidate) {
            sort(candidate);
            double[] total = new double[4];
            for (Sample sample : samples) {
                add(total, sample);
            }
            double[] left = new double[4];
            for (int i = 0; i + 1 < samples.length; i++) {
                add(left, samples[i]);
                double rest = total[3] - left[3];
                double distance = 0;
                for (int k = 0; k < 3; k++) {
                    double difference = left[k] / left[3] - (total[k] - left[k]) / rest;
                    distance += difference * difference;
                }
                double candidateGain = left[3] * rest / total[3] * distance;
                if (candidateGain > gain) {
                    gain = candidateGain;
                    axis = candidate;
                    cut = i + 1;
                }
            }
        }

        private static void add(double[] sums, Sample sample) {
            for (int k = 0; k < 3; k++) {
                sums[k] += sample.weight * sample.lab[k];
            }
            sums[3] += sample.weight;
        }

        List<Group> halves() {
            sort(axis);
            List<Sample> all = List.of(samples);
            return List.of(new Group(all.subList(0, cut)), new Group(all.subList(cut, all.size())));
        }

        int color() {
            Sample most = samples[0];
            long[] sums = new long[4];
            for (Sample sample : samples) {
                most = sample.count > most.count ? sample : most;
                sums[0] += sample.count * (sample.rgb >> 16);
                sums[1] += sample.count * (sample.rgb >> 8 & 255);
                sums[2] += sample.count * (sample.rgb & 255);
                sums[3] += sample.count;
            }
            if (most.count >= STANDS_OUT * sums[3]) {
                return most.rgb;
            }
            return mean(sums[0], sums[3]) << 16 | mean(sums[1], sums[3]) << 8 | mean(sums[2], sums[3]);
        }

        private static int mean(long sum, long count) {
            return (int) Math.round((double) sum / count);
        }
    }
}
