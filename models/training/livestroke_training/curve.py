"""Draws the training curve of the shipped weights: python -m livestroke_training.curve rounds/*.jsonl > curve.svg."""

import json
import math
import sys

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 640, 260, 48, 14, 36
LOW, HIGH = 0.015, 0.4  # losses that are shown
COLOURS = ("#777", "#b4552d", "#2d6db4")


def points(file):
    """(seconds, loss) of the prior's own training in one log."""
    lines = [json.loads(line) for line in open(file)]
    return [(line["seconds"], line["loss"]) for line in lines if line["part"] == "prior" and line["step"] >= 100]


def curve(rounds):
    total = sum(r[-1][0] for r in rounds)

    def place(seconds, loss):
        height = math.log(min(max(loss, LOW), HIGH) / LOW) / math.log(HIGH / LOW)
        return LEFT + (WIDTH - LEFT - 10) * seconds / total, HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * height

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="11" fill="#444">',
           "<title>Loss of the prior over seconds of training on one GPU, in three rounds</title>"]  # fmt: skip
    for loss in (0.02, 0.05, 0.1, 0.2):
        x, y = place(0, loss)
        out.append(f'<path d="M{x:.0f} {y:.1f}H{WIDTH - 10}" stroke="#ddd"/><text x="{x - 6:.0f}" y="{y + 4:.1f}" text-anchor="end">{loss}</text>')
    for seconds in range(0, int(total), 300):
        x, _ = place(seconds, LOW)
        out.append(f'<text x="{x:.0f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{seconds}</text>')
    out.append(f'<text x="{WIDTH - 10}" y="{HEIGHT - 6}" text-anchor="end">seconds of training</text>')
    before = 0
    for number, (losses, colour) in enumerate(zip(rounds, COLOURS), 1):
        places = [place(before + seconds, loss) for seconds, loss in losses]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        out.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        x, y = places[len(places) // 2]
        out.append(f'<text x="{x:.0f}" y="{y - 10:.0f}" fill="{colour}">round {number}</text>')
        before += losses[-1][0]
    return "\n".join([*out, "</svg>"])


if __name__ == "__main__":
    print(curve([points(file) for file in sys.argv[1:]]))
