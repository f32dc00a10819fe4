"""Polylines and SVG paths as cubic Béziers in the unit box, y down, centred on zero."""

import heapq

import numpy as np

from .parts import CURVES


def resample(line, count):
    """Returns count points evenly spaced along a polyline [m, 2]."""
    steps = np.sqrt(((line[1:] - line[:-1]) ** 2).sum(1))
    along = np.concatenate([[0], np.cumsum(steps)])
    at = np.linspace(0, along[-1], count)
    return np.stack([np.interp(at, along, line[:, 0]), np.interp(at, along, line[:, 1])], 1)


def fit_cubic(line):
    """Least squares cubic through a polyline [m, 2] with its ends fixed: (control points [4, 2], largest error, where)."""
    if len(line) == 2:
        return straight(line[0], line[1]), 0.0, 1
    steps = np.sqrt(((line[1:] - line[:-1]) ** 2).sum(1))
    t = np.concatenate([[0], np.cumsum(steps)])
    length = t[-1]
    if length < 1e-9:
        return np.stack([line[0]] * 4), 0.0, 1
    t = t / length
    u = 1 - t
    b0, b1, b2, b3 = u**3, 3 * t * u * u, 3 * t * t * u, t**3
    rest = line - b0[:, None] * line[0] - b3[:, None] * line[-1]
    pull = 1e-5  # towards the chord, which keeps short pieces stable
    a, c, e = (b1 * b1).sum() + pull, (b1 * b2).sum(), (b2 * b2).sum() + pull
    chord1 = line[0] + (line[-1] - line[0]) / 3
    chord2 = line[0] + 2 * (line[-1] - line[0]) / 3
    y1, y2 = b1 @ rest + pull * chord1, b2 @ rest + pull * chord2
    determinant = a * e - c * c
    if determinant < 1e-9:
        c1, c2 = chord1, chord2
    else:
        c1, c2 = (e * y1 - c * y2) / determinant, (a * y2 - c * y1) / determinant
    c1 = line[0] + np.clip(c1 - line[0], -length, length)
    c2 = line[-1] + np.clip(c2 - line[-1], -length, length)
    fitted = b0[:, None] * line[0] + b1[:, None] * c1 + b2[:, None] * c2 + b3[:, None] * line[-1]
    error = ((fitted - line) ** 2).sum(1)
    return np.stack([line[0], c1, c2, line[-1]]), error.max() ** 0.5, int(error[1:-1].argmax()) + 1


def straight(a, b):
    a, b = np.asarray(a, float), np.asarray(b, float)
    return np.stack([a, a + (b - a) / 3, a + 2 * (b - a) / 3, b])


def fit_strokes(strokes, tolerance=0.012, most=CURVES):
    """Polylines as cubics, the worst piece split first: ([(control points [4, 2], stroke index)], error left)."""
    heap, serial = [], 0
    for i, stroke in enumerate(strokes):
        length = np.sqrt(((stroke[1:] - stroke[:-1]) ** 2).sum(1)).sum()
        line = resample(stroke, int(np.clip(length / 0.02, 4, 80)))
        curve, error, worst = fit_cubic(line)
        heapq.heappush(heap, (-error, serial, i, line, curve, worst))
        serial += 1
    while len(heap) < most and -heap[0][0] > tolerance:
        _, _, i, line, curve, worst = heapq.heappop(heap)
        if len(line) > 5:
            worst = min(max(worst, 2), len(line) - 3)
        for piece in (line[: worst + 1], line[worst:]):
            if len(piece) < 2:
                continue
            curve, error, at = fit_cubic(piece)
            heapq.heappush(heap, (-error if len(piece) > 3 else 0.0, serial, i, piece, curve, at))
            serial += 1
    return [(entry[4], entry[2]) for entry in heap], -heap[0][0]


def into_unit_box(lines):
    points = np.concatenate(lines)
    low, high = points.min(0), points.max(0)
    size = max((high - low).max(), 1e-6)
    return [(line - (low + high) / 2) / size for line in lines]
