"""Procedural drawings whose every stroke knows its part: the only shapes with joints that are surely right."""

import math

import numpy as np

from . import parts as p
from .beziers import straight
from .parts import CURVES


class Figure:
    """Strokes of one drawing under construction, in a box of about one unit, y down."""

    def __init__(self, rng):
        self.rng = rng
        self.curves, self.parts, self.attributes = [], [], []

    def between(self, low, high):
        return self.rng.uniform(low, high)

    def chance(self, probability):
        return self.rng.random() < probability

    def add(self, curve, part=p.BODY, at=(0, 0), joint=None, kind=p.LIMB_JOINT, length=0.3, walk=0.0, gallop=0.0, side=1.0):
        x, y = joint if joint is not None else (0, 0)
        self.curves.append(np.array(curve, float))
        self.parts.append(part)
        self.attributes.append([at[0], at[1], x, y, p.NO_JOINT if joint is None else kind, length, walk, gallop, 1.0, side])

    def line(self, a, b, bulge=0.0, part=p.BODY, at=(0, 0), **attributes):
        """A cubic from a to b that bulges by a share of its length."""
        curve = straight(a, b)
        d = curve[3] - curve[0]
        normal = np.array([-d[1], d[0]])
        curve[1] += normal * bulge
        curve[2] += normal * bulge * self.between(0.6, 1.2)
        self.add(curve, part, at, **attributes)

    def ellipse(self, centre, rx, ry, turn=0.0, part=p.BODY, at=(0, 0), quarters=4, **attributes):
        k = 0.5523
        q = np.array([[1, 0], [1, k], [k, 1], [0, 1], [-k, 1], [-1, k], [-1, 0], [-1, -k], [-k, -1], [0, -1], [k, -1], [1, -k], [1, 0]])
        c, s = math.cos(turn), math.sin(turn)
        q = q * [rx, ry] @ np.array([[c, s], [-s, c]]) + np.asarray(centre, float)
        for i in range(quarters):
            self.add(q[3 * i : 3 * i + 4], part, at, **attributes)

    def limb(self, start, joint, end, part, widths=(0.0,), foot=None, **attributes):
        """Two segments with a joint; several widths draw its outline."""
        for dx in widths:
            bulge = self.between(-0.1, 0.1)
            self.line((start[0] + dx, start[1]), (joint[0] + dx, joint[1]), bulge, part, start, **attributes)
            self.line((joint[0] + dx, joint[1]), (end[0] + dx, end[1]), bulge, part, start, joint=joint, **attributes)
        if foot is not None:
            self.line(end, foot, 0, part, start, joint=joint, **attributes)


def quadruped(f):
    length, depth, y = f.between(0.26, 0.4), f.between(0.09, 0.17), f.between(-0.1, 0.05)
    leg = f.between(0.22, 0.38)
    if f.chance(0.6):
        f.ellipse((0, y), length, depth, f.between(-0.08, 0.08))
    else:
        f.line((-length, y - depth * 0.4), (length, y - depth * 0.5), f.between(-0.12, 0.05))
        f.line((-length * 0.9, y + depth * 0.5), (length, y + depth * 0.5), f.between(-0.1, 0.12))
    widths = (-0.03, 0.03) if f.chance(0.35) else (0.0,)
    stride = f.between(0, 0.07)
    for x, walk, gallop in ((-0.8, 0, 0), (-0.6, 0.5, 0.08), (0.55, 0.25, 0.5), (0.8, 0.75, 0.58)):
        hip = (length * x, y + depth * 0.5)
        out = stride if walk in (0, 0.25) else -stride
        knee = (hip[0] + out * 0.6 + f.between(-0.05, 0.03), hip[1] + leg * f.between(0.45, 0.55))
        foot = (hip[0] + out + f.between(-0.04, 0.04), hip[1] + leg)
        toe = (foot[0] + 0.05, foot[1]) if f.chance(0.4) else None
        f.limb(hip, knee, foot, p.LEG, widths, toe, length=leg, walk=walk, gallop=gallop)
    neck = (length * 0.8, y - depth * 0.5)
    rise = f.between(-0.05, 0.1) if f.chance(0.15) else f.between(0.12, 0.34)
    head = (length * f.between(0.95, 1.25), y - rise)
    f.line(neck, head, f.between(-0.2, 0.2), p.HEAD, neck)
    if f.chance(0.5):
        f.line((length * 0.95, y), (head[0] + 0.05, head[1] + 0.05), f.between(-0.2, 0.2), p.HEAD, neck)
    f.ellipse((head[0] + f.between(0.03, 0.08), head[1]), f.between(0.07, 0.13), f.between(0.05, 0.09), f.between(-0.4, 0.6), p.HEAD, neck)
    for _ in range(f.rng.integers(1, 3)):
        ear = (head[0] + f.between(-0.02, 0.02), head[1] - 0.05)
        tip = (ear[0] + f.between(-0.07, 0.05), ear[1] - f.between(0.06, 0.2))
        f.line(ear, tip, f.between(-0.2, 0.2), p.LOOSE, ear, joint=neck, kind=p.HEAD_JOINT, length=0.12)
    root = (-length * 0.95, y - depth * 0.3)
    tail = f.between(0.1, 0.32)
    tip = (root[0] - tail * f.between(0.3, 1), root[1] + tail * f.between(-1, 1))
    for _ in range(1 + f.chance(0.3)):
        f.line(root, tip, f.between(-0.5, 0.5), p.TAIL, root, length=tail + 0.03)
    return "horse dog cat gazelle deer cow wolf pony fox cheetah lion zebra goat animal squirrel kangaroo donkey puppy kitten camel", p.QUADRUPED


def person(f):
    shoulder, hip = (f.between(-0.02, 0.02), -0.2), (f.between(-0.05, 0.05), f.between(0.03, 0.1))
    radius = f.between(0.06, 0.1)
    chin = (shoulder[0], -0.38 + radius)
    f.ellipse((shoulder[0], -0.38), radius, radius * f.between(1, 1.25), 0, p.HEAD, chin)
    if f.chance(0.3):
        f.line((shoulder[0] - radius, -0.42), (shoulder[0] + radius, -0.42), f.between(-0.6, -0.3), p.HEAD, chin)
    if f.chance(0.5):
        f.line(shoulder, hip, f.between(-0.15, 0.15))
    else:
        for side in (-1, 1):
            f.line((shoulder[0] + side * 0.07, shoulder[1]), (hip[0] + side * 0.05, hip[1]), f.between(-0.1, 0.1))
    if f.chance(0.2):
        for a, b in (((-0.04, -0.06), (-0.14, 0.1)), ((0.04, -0.06), (0.14, 0.1)), ((-0.14, 0.1), (0.14, 0.1))):
            f.line((hip[0] + a[0], hip[1] + a[1]), (hip[0] + b[0], hip[1] + b[1]), f.between(-0.1, 0.1))
    widths = (-0.018, 0.018) if f.chance(0.25) else (0.0,)
    for part, side, walk in ((p.ARM_BACK, -1, 0.5), (p.ARM_FRONT, 1, 0.0)):
        upper = f.between(-0.5, 1.4)
        lower = upper + f.between(-1.4, 0.6)
        start = (shoulder[0] + side * f.between(0, 0.07), shoulder[1])
        elbow = (start[0] + side * 0.15 * math.cos(upper), start[1] + 0.15 * math.sin(upper))
        wrist = (elbow[0] + side * 0.15 * math.cos(lower), elbow[1] + 0.15 * math.sin(lower))
        f.limb(start, elbow, wrist, part, widths, length=0.3, walk=walk, gallop=walk, side=side)
    stride = f.between(-0.1, 0.22)
    for side, walk in ((-1, 0.0), (1, 0.5)):
        start = (hip[0] + side * f.between(0, 0.04), hip[1])
        knee = (start[0] + side * f.between(0, 0.08) + side * stride * 0.4, start[1] + f.between(0.15, 0.2))
        foot = (knee[0] + side * stride * 0.3 + f.between(-0.05, 0.05), knee[1] + f.between(0.14, 0.2))
        toe = (foot[0] + f.between(0.03, 0.07), foot[1] + 0.01) if f.chance(0.7) else None
        f.limb(start, knee, foot, p.LEG, widths, toe, length=0.36, walk=walk, gallop=walk, side=side)
    if f.chance(0.12):  # something ridden or held
        f.line((-0.25, 0.47), (0.3, 0.47), f.between(-0.15, 0.05))
    return "person man woman dancer ballerina runner boxer girl boy figure robot skater surfer musician athlete child player penguin soldier", p.PERSON


def front_flyer(f):
    height = f.between(0.15, 0.25)
    f.ellipse((0, 0), f.between(0.02, 0.05), height)
    a, b = f.between(0.25, 0.45), f.between(0.18, 0.36)
    for side in (-1, 1):
        for y, rx, ry, turn in (
            (-f.between(0.1, 0.2), a * 0.5, b * 0.55, -f.between(0.2, 0.8)),
            (f.between(0.08, 0.2), a * f.between(0.3, 0.42), b * 0.45, f.between(0.2, 0.9)),
        ):
            f.ellipse((side * rx, y), rx, ry, side * turn, p.WING_FOLDS, (0, 0), side=side)
            for _ in range(f.rng.integers(0, 2)):
                f.line((0, y * 0.4), (side * rx * 1.4, y * 1.3), f.between(-0.2, 0.2), p.WING_FOLDS, (0, 0), side=side)
    for side in (-1, 1):
        f.line((0, -height), (side * f.between(0.04, 0.12), -height - f.between(0.06, 0.14)), f.between(-0.3, 0.3), p.LOOSE, (0, -height), length=0.15)
    return "moth bee dragonfly insect fairy bat fly ladybird", p.FRONT_FLYER


def bird(f):
    length, depth, tilt = f.between(0.18, 0.3), f.between(0.07, 0.12), f.between(-0.4, 0.2)
    f.ellipse((0, 0), length, depth, tilt)
    neck = (length * 0.8 * math.cos(tilt), length * 0.8 * math.sin(tilt))
    head = (neck[0] + length * 0.25, neck[1] - depth * f.between(0.4, 0.9))
    f.ellipse(head, 0.07, 0.065, 0, p.HEAD, neck)
    beak = (head[0] + 0.06, head[1])
    f.line(beak, (beak[0] + f.between(0.05, 0.18), beak[1] + f.between(-0.03, 0.05)), 0, p.HEAD, neck)
    up = -1 if f.chance(0.8) else 1
    for part, offset in ((p.WING_NEAR, -0.03), (p.WING_FAR, 0.06)):
        root = (offset, up * depth * 0.4)
        tip = (offset - f.between(-0.05, 0.3), up * f.between(0.3, 0.48))
        reach = abs(tip[1])
        f.line(root, tip, f.between(0.05, 0.35), part, root, length=reach)
        f.line(tip, (offset - f.between(0.1, 0.22), up * depth * 0.4), f.between(0.05, 0.35), part, root, length=reach)
        for _ in range(f.rng.integers(0, 4)):
            share = f.between(0.4, 0.9)
            f.line((offset - 0.05, up * depth), (root[0] + (tip[0] - root[0]) * share - 0.05, root[1] + (tip[1] - root[1]) * share), f.between(-0.2, 0.2), part, root, length=reach)
    rump = (-length * 0.9 * math.cos(tilt), -length * 0.9 * math.sin(tilt))
    for _ in range(2):
        f.line(rump, (rump[0] - f.between(0.1, 0.2), rump[1] + f.between(-0.1, 0.12)), f.between(-0.1, 0.1), p.TAIL, rump, length=0.15)
    if f.chance(0.3):
        for x, walk in ((-0.03, 0.0), (0.04, 0.5)):
            hip = (x, depth * 0.9)
            f.limb(hip, (x - 0.02, depth + 0.07), (x, depth + 0.14), p.LEG, foot=(x + 0.04, depth + 0.14), length=0.16, walk=walk, gallop=walk)
    return "bird eagle hummingbird seagull dove parrot crow swallow hawk sparrow owl", p.BIRD


def swimming_bird(f):
    f.line((-0.4, -0.05), (0.3, 0.02), f.between(0.35, 0.6))
    f.line((-0.4, -0.05), (0.22, -0.02), f.between(-0.25, 0.1))
    neck = (0.24, 0.02)
    head = (f.between(0.26, 0.36), -f.between(0.2, 0.4))
    f.line(neck, head, f.between(-0.3, 0.3), p.HEAD, neck)
    f.ellipse(head, 0.06, 0.05, 0, p.HEAD, neck)
    f.line((head[0] + 0.05, head[1]), (head[0] + f.between(0.1, 0.16), head[1] + 0.02), 0, p.HEAD, neck)
    root = (f.between(-0.05, 0.05), 0.0)
    f.line(root, (-0.25, f.between(-0.12, 0.02)), f.between(-0.4, -0.2), p.WING_NEAR, root, length=0.28)
    f.line((-0.38, -0.05), (-0.48, -f.between(0.08, 0.16)), 0.1, p.TAIL, (-0.38, -0.05), length=0.15)
    if f.chance(0.5):
        for x, walk in ((-0.08, 0.0), (0.08, 0.5)):
            f.limb((x, 0.15), (x + 0.01, 0.23), (x, 0.31), p.LEG, foot=(x + 0.07, 0.31), length=0.18, walk=walk, gallop=walk)
    return "swan goose flamingo hen chicken rooster bird pelican ostrich", p.SWIMMING_BIRD


def fish(f):
    length, depth = f.between(0.25, 0.35), f.between(0.1, 0.2)
    root = (-length * 0.7, 0)
    f.line((length, 0), root, f.between(0.25, 0.5))
    f.line((length, 0), root, -f.between(0.25, 0.5))
    spread, end = f.between(0.1, 0.2), -length - f.between(0.08, 0.16)
    for a, b, bulge in ((root, (end, -spread), 0.2), (root, (end, spread), -0.2), ((end, -spread), (end, spread), f.between(-0.3, 0.1))):
        f.line(a, b, bulge * f.between(-1, 1), p.TAIL, root, length=length * 0.3 + 0.14)
    for _ in range(f.rng.integers(0, 3)):
        f.line(root, (end, f.between(-spread, spread)), f.between(-0.2, 0.2), p.TAIL, root, length=length * 0.3 + 0.14)
    f.ellipse((length * 0.6, -0.04), 0.015, 0.015, quarters=2)
    for root_x, up in ((0.0, -1), (0.02, 1)):
        fin = (root_x, up * depth * 0.7)
        f.line(fin, (fin[0] - 0.12, fin[1] + up * f.between(0.04, 0.14)), 0.2, p.LOOSE, fin, length=0.15, walk=0.25 * (up > 0))
    for _ in range(f.rng.integers(0, 4)):
        x = f.between(-0.1, 0.15)
        f.line((x, -0.05), (x, 0.06), 0.3)
    return "fish goldfish dolphin whale shark salmon carp trout", p.FISH


def snake(f):
    count = f.rng.integers(5, 9)
    x = np.linspace(-0.45, 0.45, count + 1)
    y = f.between(0.03, 0.12) * np.sin(np.linspace(0, f.between(6, 10), count + 1))
    raised = f.chance(0.4)
    if raised:  # a coil below, the neck up
        x = np.concatenate([np.linspace(-0.35, 0.3, 4), [0.05, -0.1, -0.05, 0.02]])
        y = np.concatenate([f.between(0.3, 0.42) + f.rng.normal(0, 0.03, 4), [0.22, 0.05, -0.15, -0.35]])
    double = f.chance(0.6)
    for i in range(len(x) - 1):
        f.line((x[i], y[i]), (x[i + 1], y[i + 1]), f.between(-0.2, 0.2))
        if double:
            f.line((x[i] + 0.02, y[i] + 0.05), (x[i + 1] + 0.02, y[i + 1] + 0.05), f.between(-0.2, 0.2))
    f.ellipse((x[-1], y[-1]), 0.06, 0.04, 0, p.HEAD, (x[-2], y[-2]))
    return "snake cobra viper serpent" if raised else "snake cobra worm eel lizard caterpillar", p.SNAKE


def plant(f):
    count, top = f.rng.integers(3, 7), f.between(-0.3, -0.15)
    f.line((0, 0.48), (f.between(-0.05, 0.05), top), f.between(-0.1, 0.1), p.STEM, (0, 0.48))
    if f.chance(0.2):
        f.line((-0.12, 0.48), (0.12, 0.48), 0, p.STEM, (0, 0.48))
    for _ in range(count + 3):
        y, side = f.between(top, 0.25), 1 if f.chance(0.5) else -1
        f.line((0, y), (side * f.between(0.1, 0.3), y - f.between(0.02, 0.2)), f.between(-0.3, 0.3), p.LOOSE, (0, y), length=0.3, walk=0.5 * (side > 0))
    return "tree plant grass bush reed palm-tree branch sapling", p.PLANT


def flower(f):
    top = f.between(-0.25, -0.1)
    f.line((0, 0.48), (0, top), f.between(-0.12, 0.12), p.STEM, (0, 0.48))
    radius, count = f.between(0.1, 0.18), f.rng.integers(4, 8)
    centre = (0, top - radius * 0.3)
    f.ellipse(centre, radius * 0.4, radius * 0.4, quarters=2)
    for k in range(count):
        a = 2 * math.pi * k / count
        c = (centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a))
        f.ellipse(c, radius * 0.6, radius * 0.35, a, p.PETAL, centre, quarters=2, length=radius)
    for _ in range(f.rng.integers(1, 3)):
        y, side = f.between(0.1, 0.35), 1 if f.chance(0.5) else -1
        f.line((0, y), (side * 0.2, y - 0.1), f.between(-0.4, 0.4), p.LOOSE, (0, y), length=0.22)
    return "flower daisy rose tulip sunflower poppy lily", p.FLOWER


def flag(f):
    width, height, x, y = f.between(0.45, 0.62), f.between(0.25, 0.4), -0.35, -0.4
    f.line((x, 0.48), (x, y))
    corner, pieces = (x, y), f.rng.integers(2, 4)
    for level in (y, y + height):
        for k in range(pieces):
            f.line((x + width * k / pieces, level), (x + width * (k + 1) / pieces, level), f.between(-0.1, 0.1), p.CLOTH, corner, length=width)
    f.line((x + width, y), (x + width, y + height), f.between(-0.1, 0.1), p.CLOTH, corner, length=width)
    for _ in range(f.rng.integers(0, 6)):
        at = f.between(x + 0.05, x + width - 0.05)
        f.line((at, y + 0.05), (at + f.between(-0.15, 0.15), y + height - 0.05), f.between(-0.2, 0.2), p.CLOTH, corner, length=width)
    return "flag banner pennant sail cloth", p.FLAG


def wheel(f, centre, radius, spokes):
    f.ellipse(centre, radius, radius, f.between(0, 1.5), p.ROTOR, centre)
    turn = f.between(0, math.pi)
    for k in range(spokes):
        a = turn + math.pi * k / spokes
        d = (radius * math.cos(a), radius * math.sin(a))
        f.line((centre[0] - d[0], centre[1] - d[1]), (centre[0] + d[0], centre[1] + d[1]), 0, p.ROTOR, centre)


def car(f):
    h, y = f.between(0.1, 0.2), f.between(0, 0.08)
    outline = [(-0.45, y), (-0.45, y - h), (-0.25, y - h), (-0.15, y - h * 2), (0.15, y - h * 2), (0.28, y - h), (0.45, y - h * 0.8), (0.45, y), (-0.45, y)]
    if f.chance(0.4):
        outline = [(-0.45, y), (-0.45, y - h * 2), (0.2, y - h * 2), (0.2, y - h), (0.45, y - h), (0.45, y), (-0.45, y)]
    for a, b in zip(outline[:-1], outline[1:]):
        f.line(a, b, f.between(-0.04, 0.04))
    radius = f.between(0.09, 0.14)
    for x in (-0.27, 0.27):
        wheel(f, (x, y + radius * 0.4), radius, f.rng.integers(1, 4))
    return "car truck van bus train cart vehicle taxi tractor", p.VEHICLE


def bicycle(f):
    radius, x = f.between(0.15, 0.21), f.between(0.25, 0.32)
    for side in (-1, 1):
        wheel(f, (side * x, 0.2), radius, f.rng.integers(1, 4))
    seat, crank, bar = (-0.1, -0.08), (-0.02, 0.2), (0.2, -0.1)
    for a, b in (((-x, 0.2), seat), ((-x, 0.2), crank), (crank, seat), (seat, bar), (crank, bar), ((x, 0.2), (0.19, -0.18))):
        f.line(a, b, f.between(-0.03, 0.03))
    f.line((-0.16, -0.11), (-0.04, -0.11), 0)
    f.line((0.19, -0.18), (0.1, -0.2), 0.1)
    return "bicycle bike motorbike tricycle", p.VEHICLE


def mill(f):
    y = f.between(-0.25, -0.05)
    for a, b in (((-0.1, 0.48), (-0.05, y)), ((0.1, 0.48), (0.05, y)), ((-0.1, 0.48), (0.1, 0.48))):
        f.line(a, b)
    count, radius, turn = f.rng.integers(2, 6), f.between(0.25, 0.4), f.between(0, 6)
    hub, filled = (0, y), f.chance(0.7)
    for k in range(count):
        a = turn + 2 * math.pi * k / count
        tip = (radius * math.cos(a), y + radius * math.sin(a))
        f.line(hub, tip, f.between(-0.05, 0.05), p.ROTOR, hub)
        if filled:
            edge = (radius * math.cos(a + 0.35), y + radius * math.sin(a + 0.35))
            f.line(tip, edge, 0, p.ROTOR, hub)
            f.line(edge, hub, 0, p.ROTOR, hub)
    return "windmill fan pinwheel wind-turbine propeller", p.MILL


def spider(f):
    f.ellipse((0, 0), f.between(0.1, 0.16), f.between(0.09, 0.14))
    f.ellipse((0.18, 0), 0.07, 0.06, 0, p.HEAD, (0.1, 0))
    pairs = f.rng.integers(2, 5)
    for side in (-1, 1):
        for k in range(pairs):
            x = -0.1 + 0.22 * k / max(pairs - 1, 1)
            hip = (x, side * 0.08)
            knee = (x * 1.8, side * f.between(0.22, 0.3))
            foot = (x * 2.6, side * f.between(0.38, 0.48))
            walk = 0.5 * ((k + (side > 0)) % 2)
            f.limb(hip, knee, foot, p.LEG, length=0.4, walk=walk, gallop=walk, side=side)
    return "spider beetle bug insect ant", p.SPIDER


def lobster(f):
    wide, high = f.between(0.12, 0.24), f.between(0.1, 0.24)
    f.ellipse((0, 0), wide, high)
    widths = (-0.02, 0.02) if f.chance(0.3) else (0.0,)
    for part, side, walk in ((p.ARM_BACK, -1, 0.5), (p.ARM_FRONT, 1, 0.0)):
        shoulder = (side * wide * 0.8, -high * 0.5)
        elbow = (shoulder[0] + side * f.between(0.06, 0.16), shoulder[1] - f.between(0.0, 0.1))
        wrist = (elbow[0] + side * f.between(-0.05, 0.06), elbow[1] - f.between(0.08, 0.16))
        f.limb(shoulder, elbow, wrist, part, widths, length=0.35, walk=walk, gallop=walk, side=side)
        for outward in (-0.07, 0.06):
            finger = (wrist[0] + side * outward, wrist[1] - f.between(0.09, 0.15))
            f.line(wrist, finger, side * outward * 5, part, shoulder, joint=elbow, length=0.35, walk=walk, gallop=walk, side=side)
    pairs = f.rng.integers(2, 5)
    for side in (-1, 1):
        for k in range(pairs):
            hip = (side * wide * 0.8, high * (-0.2 + 0.8 * k / (pairs - 1)))
            knee = (hip[0] + side * f.between(0.1, 0.16), hip[1] - f.between(-0.03, 0.06))
            foot = (knee[0] + side * f.between(0.03, 0.08), hip[1] + f.between(0.08, 0.16))
            stepping = 0.5 * ((k + (side > 0)) % 2)
            f.limb(hip, knee, foot, p.LEG, length=0.25, walk=stepping, gallop=stepping, side=side)
    if f.chance(0.5):
        root, tip = (0, high), (f.between(-0.05, 0.05), high + f.between(0.12, 0.25))
        for offset in (-0.05, 0.05):
            f.line((root[0] + offset, root[1]), tip, offset * 3, p.TAIL, root, length=0.25)
    for side in (-1, 1):
        if f.chance(0.6):
            f.line((side * 0.04, -high), (side * f.between(0.05, 0.12), -high - f.between(0.05, 0.15)), f.between(-0.2, 0.2), p.LOOSE, (side * 0.04, -high), length=0.12)
    return "lobster scorpion crayfish prawn", p.CLAWED


def octopus(f):
    f.ellipse((0, -0.2), f.between(0.14, 0.22), f.between(0.14, 0.22))
    count = f.rng.integers(3, 7)
    for k in range(count):
        x = -0.16 + 0.32 * k / (count - 1)
        root, tip = (x, -0.03), (x * 2.2, f.between(0.3, 0.48))
        mid = (x * 1.5 + f.between(-0.05, 0.05), 0.18)
        for a, b in ((root, mid), (mid, tip)):
            f.line(a, b, f.between(-0.25, 0.25), p.TENTACLE, root, length=tip[1] - root[1], walk=k / count)
    if f.chance(0.5):
        for side in (-1, 1):
            f.ellipse((side * 0.06, -0.2), 0.02, 0.02, 0, p.EYE, (side * 0.06, -0.2), quarters=2)
    return "octopus jellyfish squid", p.OCTOPUS


def clock(f):
    radius = f.between(0.35, 0.48)
    f.ellipse((0, 0), radius, radius)
    for reach, part in ((0.5, 0.0), (0.8, 0.5)):
        a = f.between(0, 2 * math.pi)
        f.line((0, 0), (radius * reach * math.cos(a), radius * reach * math.sin(a)), 0, p.CLOCK_HAND, (0, 0), length=radius, walk=part)
    for k in range(f.rng.integers(0, 5)):
        a = k * math.pi / 2
        f.line((radius * 0.85 * math.cos(a), radius * 0.85 * math.sin(a)), (radius * math.cos(a), radius * math.sin(a)))
    return "clock watch alarm-clock timer", p.CLOCK


def face(f):
    f.ellipse((0, 0), f.between(0.36, 0.48), 0.46)
    if f.chance(0.3):
        for side in (-1, 1):
            f.line((side * 0.2, -0.4), (side * 0.3, -0.5), side * 0.2, p.LOOSE, (side * 0.2, -0.4), length=0.15)
    for side in (-1, 1):
        eye = (side * f.between(0.12, 0.2), -0.1)
        f.ellipse(eye, f.between(0.03, 0.07), f.between(0.03, 0.09), 0, p.EYE, eye, quarters=4)
        if f.chance(0.4):
            f.line((eye[0] - 0.08, -0.25), (eye[0] + 0.08, -0.25), f.between(-0.3, 0.3))
    mouth = (0, f.between(0.15, 0.25))
    if f.chance(0.5):
        f.ellipse(mouth, f.between(0.1, 0.2), f.between(0.02, 0.08), 0, p.MOUTH, mouth)
    else:
        f.line((-0.16, mouth[1]), (0.16, mouth[1]), f.between(0.1, 0.4), p.MOUTH, mouth)
        f.line((-0.16, mouth[1]), (0.16, mouth[1]), f.between(-0.02, 0.1), p.MOUTH, mouth)
    return "face smiley mask emoji head clown", p.FACE


def fire(f):
    wax = f.chance(0.5)
    base, top = 0.48, 0.05 if wax else 0.3
    f.line((-0.1, base), (-0.1, top))
    f.line((0.1, base), (0.1, top))
    f.line((-0.1, top), (0.1, top))
    width, tip = f.between(0.08, 0.16) if wax else f.between(0.15, 0.3), f.between(-0.35, -0.2)
    for inner in (1.0, 0.5)[: 1 + f.chance(0.6)]:
        for side in (-1, 1):
            f.line((0, top), (0, top + (tip - top) * inner), side * width * inner * 2, p.FLAME, (0, top), length=top - tip)
    return ("candle" if wax else "campfire fire torch bonfire"), p.FIRE


def boat(f):
    f.line((-0.4, 0.15), (0.4, 0.15), 0)
    f.line((-0.4, 0.15), (0.4, 0.15), f.between(0.2, 0.35))
    f.line((0, 0.15), (0, -0.48))
    reach = f.between(0.2, 0.38)
    f.line((0.02, -0.45), (reach, 0.08), f.between(-0.15, 0.0), p.CLOTH, (0.02, -0.45), length=reach)
    f.line((0.02, 0.08), (reach, 0.08), 0, p.CLOTH, (0.02, -0.45), length=reach)
    for k in range(f.rng.integers(0, 3)):
        f.line((-0.4 + k * 0.3, 0.42), (-0.15 + k * 0.3, 0.42), f.between(-0.3, 0.3))
    return "boat sailboat ship yacht", p.BOAT


def ball(f):
    if f.chance(0.5):
        f.ellipse((0, 0), 0.45, 0.45)
        for _ in range(f.rng.integers(0, 3)):
            f.line((-0.4, f.between(-0.2, 0.2)), (0.4, f.between(-0.2, 0.2)), f.between(-0.3, 0.3))
        return "ball balloon bubble sun moon coin wheel", p.BALL
    count, inner = f.rng.integers(4, 8), f.between(0.4, 0.9)
    corners = [(0.48 * r * math.sin(a), -0.48 * r * math.cos(a)) for a, r in ((math.pi * k / count, 1 if k % 2 == 0 else inner) for k in range(2 * count))]
    for a, b in zip(corners, corners[1:] + corners[:1]):
        f.line(a, b, f.between(-0.05, 0.05))
    return "star box leaf gem snowflake shape stone", p.BALL


def bell(f):
    top = -0.35
    f.line((0, top), (-0.35, 0.3), f.between(-0.3, -0.1), p.BELL, (0, top), length=0.7)
    f.line((0, top), (0.35, 0.3), f.between(0.1, 0.3), p.BELL, (0, top), length=0.7)
    f.line((-0.35, 0.3), (0.35, 0.3), 0, p.BELL, (0, top), length=0.7)
    f.ellipse((0, 0.35), 0.06, 0.06, 0, p.BELL, (0, top), length=0.7)
    f.ellipse((0, top - 0.06), 0.05, 0.05, quarters=4)
    return "bell lantern lamp bag", p.BELL_SHAPE


MAKERS = [
    (quadruped, 0.19), (person, 0.22), (front_flyer, 0.07), (bird, 0.1), (swimming_bird, 0.03), (fish, 0.07),
    (snake, 0.04), (plant, 0.03), (flower, 0.03), (flag, 0.04), (car, 0.035), (bicycle, 0.035), (mill, 0.02),
    (spider, 0.015), (lobster, 0.03), (octopus, 0.02), (clock, 0.01), (face, 0.015), (fire, 0.01), (boat, 0.01), (ball, 0.015),
    (bell, 0.005),
]  # fmt: skip


def mirror(f):
    for curve, row in zip(f.curves, f.attributes):
        curve[:, 0] *= -1
        for i in (p.PIVOT_X, p.JOINT_X, p.FACING, p.SIDE):
            row[i] *= -1


def drawings(count, seed=0):
    """Yields figures as (curves, parts, attributes, noun, kind)."""
    rng = np.random.default_rng(seed)
    shares = np.array([share for _, share in MAKERS])
    for which in rng.choice(len(MAKERS), count, p=shares / shares.sum()):
        f = Figure(rng)
        nouns, kind = MAKERS[which][0](f)
        if f.chance(0.4):  # drawn over again, as people do
            for i in range(len(f.curves)):
                if f.chance(0.35):
                    f.add(f.curves[i] + rng.normal(0, 0.012, (4, 2)), f.parts[i])
                    f.attributes[-1] = list(f.attributes[i])
        if f.chance(0.5):
            mirror(f)
        curves = np.array(f.curves[:CURVES]) + rng.normal(0, 0.004, (min(len(f.curves), CURVES), 4, 2))
        attributes = np.array(f.attributes[:CURVES])
        low, high = curves.min((0, 1)), curves.max((0, 1))
        centre, size = (low + high) / 2, (high - low).max()
        for i in (0, 2):
            attributes[:, i : i + 2] = (attributes[:, i : i + 2] - centre) / size
        attributes[:, p.LENGTH] /= size
        noun = str(rng.choice(nouns.split())).replace("-", " ")
        yield (curves - centre) / size, np.array(f.parts[:CURVES]), attributes, noun, kind
