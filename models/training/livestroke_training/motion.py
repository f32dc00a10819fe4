"""Moves drawings by verbs, many at once: control points [B, N, 4, 2] in the unit box become [B, 16, N, 4, 2].

All angles are radians, clockwise as seen (y points down); lengths are in sides of the unit box. `u` is the phase of the
motion, `2 pi n t` with t in [0, 1), so that what repeats closes exactly.
"""

import math

import torch

from . import parts as p
from .verbs import AMOUNTS, DISTANCES, UNSCALED, VERBS

FRAMES = 16
TURN = 2 * math.pi


def amounts_table():
    table = torch.zeros(len(VERBS), len(AMOUNTS), 2)
    for i, v in enumerate(VERBS):
        for name, (low, high) in v.amounts.items():
            table[i, AMOUNTS.index(name)] = torch.tensor([float(low), float(high)])
    return table


TABLE = amounts_table()
SCALED_BY = [0 if name in UNSCALED else 2 if name in DISTANCES else 1 for name in AMOUNTS]


def draw_amounts(verb, amplitude, distance):
    """Draws every amount [B] of the verbs [B] from its range; adverbs scale them."""
    table = TABLE.to(verb.device)[verb]
    drawn = table[..., 0] + (table[..., 1] - table[..., 0]) * torch.rand(table.shape[:2], device=verb.device)
    factors = torch.stack([torch.ones_like(amplitude), amplitude, distance], 1)
    drawn = drawn * factors[:, torch.tensor(SCALED_BY, device=verb.device)]
    return {name: drawn[:, i] for i, name in enumerate(AMOUNTS)}


def rotate(x, y, angle):
    c, s = torch.cos(angle), torch.sin(angle)
    return c * x - s * y, s * x + c * y


def about(x, y, px, py, angle):
    rx, ry = rotate(x - px, y - py, angle)
    return rx + px, ry + py


class Clip:
    """The state of one batch while motions are laid over each other, from the limbs out to the whole drawing."""

    def __init__(self, curves, part, attributes, column, columns, verb, cycles, amplitude, distance):
        count, strokes = curves.shape[:2]
        drawn = draw_amounts(verb, amplitude, distance)
        self.amount = lambda name: drawn[name][:, None, None, None]
        self.t = (torch.arange(FRAMES, device=curves.device) / FRAMES)[None, :, None, None]
        self.u = TURN * cycles[:, None, None, None] * self.t
        self.rest_x, self.rest_y = curves[:, None, ..., 0], curves[:, None, ..., 1]
        shape = (count, FRAMES, strokes, 4)
        self.x, self.y = self.rest_x.expand(shape), self.rest_y.expand(shape)
        self.part = part[:, None, :, None]
        (self.px, self.py, self.jx, self.jy, self.joint, self.length, self.walk, self.gallop, self.facing, self.side) = (
            attributes[:, None, :, None, i] for i in range(p.ATTRIBUTES)
        )
        self.column, self.columns = column[:, None], columns
        self.there_and_back = 0.5 - 0.5 * torch.cos(self.u)  # 0 to 1 to 0 in a period
        self.front = self.facing[:, :, :1]  # the drawing's own

    def is_part(self, *codes):
        found = self.part == codes[0]
        for code in codes[1:]:
            found = found | (self.part == code)
        return found

    def limbs(self):
        """Rotations of parts about where they are fastened, and of lower limbs about knees and elbows."""
        a, u, back = self.amount, self.u, self.there_and_back
        gait = TURN * torch.where(a("gait") > 0.5, self.gallop, self.walk)
        s, c = torch.sin(u + gait), torch.cos(u + gait)
        su = torch.sin(u)
        leg, tail, head, loose = self.is_part(p.LEG), self.is_part(p.TAIL), self.is_part(p.HEAD), self.is_part(p.LOOSE)
        arm, front_arm = self.is_part(p.ARM_BACK, p.ARM_FRONT), self.is_part(p.ARM_FRONT)
        held = (6 * self.t).clamp(0, 1) * (6 * (1 - self.t)).clamp(0, 1)  # raised for most of the clip
        crouch = a("crouch") * torch.where(a("bounce") > 0, (1 - torch.sin(u / 2).abs()) ** 3, back)
        kick = a("kick") * back * (self.walk > 0.25)
        zero = torch.zeros_like(s)
        upper = torch.where(leg, -self.facing * (a("leg") * s + 0.8 * crouch + kick) - self.side * a("jack") * back * 0.4, zero)
        lower = torch.where(leg, self.facing * (a("leg") * 0.9 * (0.5 + 0.5 * c) + 1.5 * crouch), zero)
        lift = a("jack") * 1.7 + a("raise_")
        upper = upper + torch.where(arm, -self.facing * a("arm") * s - self.side * lift * back + self.side * a("clap") * back, zero)
        lower = lower + torch.where(arm, -self.facing * a("arm") * 0.7 * (0.5 + 0.5 * s) + self.side * 0.5 * a("clap") * back, zero)
        waves = (a("arm1") > 0) & front_arm
        upper = upper + torch.where(waves, self.side * held * (-1.3 + 0.2 * a("arm1") * su), zero)
        lower = lower + torch.where(waves, self.side * held * (-0.5 + a("arm1") * su), zero)
        upper = upper + torch.where(tail, a("tail") * 0.7 * su, zero)
        lower = lower + torch.where(tail, a("tail") * 0.8 * torch.sin(u - 0.9), zero)  # the tip follows
        upper = upper + torch.where(loose, a("wig") * 0.5 * s, zero)
        lower = lower + torch.where(loose, a("wig") * 0.7 * torch.sin(u + gait - 0.8), zero)
        nod = a("head") * torch.sin(u) + self.front * (a("nod") * back + a("chew") * torch.sin(4 * TURN * self.t) * back)
        upper = upper + torch.where(head, nod, zero)
        upper = upper + torch.where(self.is_part(p.ROTOR), TURN * a("rot") * self.t, zero)
        turned = torch.where(self.walk > 0.25, 1.0, 0.25)
        upper = upper + torch.where(self.is_part(p.CLOCK_HAND), TURN * a("hands") * turned * self.t, zero)
        upper = upper + torch.where(self.is_part(p.BELL), a("ring") * su, zero)
        jointed = self.joint == p.LIMB_JOINT
        x, y = about(self.x, self.y, self.jx, self.jy, torch.where(jointed, lower, zero))
        far = (((x - self.px) ** 2 + (y - self.py) ** 2).sqrt() / self.length.clamp(min=0.02)).clamp(0, 1)
        far = far * far * (3 - 2 * far)
        x, y = about(x, y, self.px, self.py, upper + torch.where(jointed, zero, far * lower))
        self.x, self.y = about(x, y, self.jx, self.jy, torch.where((self.joint == p.HEAD_JOINT) & loose, nod, zero))
        self.x = self.x + torch.where(head, a("look") * su, zero)

    def soft_legs(self):
        """Legs of drawings without labels: points under a column's pivot swing about it."""
        a, u = self.amount, self.u
        place = (self.column - 1).clamp(min=0)
        rows = self.columns[:, None, None, :, :].expand(-1, 1, place.shape[2], -1, -1)  # [B, 1, N, 4, 3]
        pivot = torch.gather(rows, 3, place[..., None].expand(-1, -1, -1, -1, 3))
        count = (self.columns[..., 2] > 0).sum(1)[:, None, None, None]
        walk = torch.tensor([0.0, 0.5, 0.25, 0.75], device=u.device)[place]
        gallop = torch.where(place * 2 < count, 0.0, 0.5)
        phase = TURN * torch.where(a("gait") > 0.5, gallop, walk)
        depth = ((self.rest_y - pivot[..., 1]) / pivot[..., 2].clamp(min=0.05)).clamp(0, 1)
        depth = depth * depth * (3 - 2 * depth)
        swing = torch.where(self.column > 0, -self.front * a("legs") * torch.sin(u + phase) * depth, torch.zeros_like(depth))
        self.x, self.y = about(self.x, self.y, pivot[..., 0], pivot[..., 1], swing)
        bare = ~((self.part == p.LEG).any(2, keepdim=True) | (count > 0))
        low = ((self.rest_y - 0.12).clamp(min=0) * 2.6).clamp(0, 1)
        self.x = self.x + bare * 0.18 * a("legs") * low * low * torch.sin(u + 7 * self.rest_x)

    def wings(self):
        """Wings seen from the side come down and up about their root; from the front they fold about the body."""
        a, u, back = self.amount, self.u, self.there_and_back
        wing = self.is_part(p.WING_NEAR, p.WING_FAR)
        beat = 0.5 - 0.5 * torch.cos(u + 0.25 * (self.part == p.WING_FAR))
        amount = torch.where(wing, a("wing"), torch.zeros_like(a("wing")))
        x, y = about(self.x, self.y, self.px, self.py, 0.25 * amount * torch.sin(u))
        self.x, self.y = x, self.py * (1.7 * amount * beat) + y * (1 - 1.7 * amount * beat)
        folds = self.is_part(p.WING_FOLDS)
        labelled = (wing | folds).any(2, keepdim=True)
        fold = a("flap") * torch.where(labelled, folds.float(), 0.6)
        axis = torch.where(folds, self.px, torch.zeros_like(self.px))
        across = self.x - axis
        self.y = self.y - across.abs() * fold * 0.35 * torch.sin(u)
        self.x = axis + across * (1 - fold * back)

    def features(self):
        """Eyes, mouths, flames, tentacles, petals."""
        a, u, back, t = self.amount, self.u, self.there_and_back, self.t
        eye, mouth, flame, petal = (self.is_part(c) for c in (p.EYE, p.MOUTH, p.FLAME, p.PETAL))
        closed = a("blink") * torch.exp(-(((torch.remainder(u / TURN, 1) - 0.5) / 0.12) ** 2))
        self.y = torch.where(eye, self.py + (self.y - self.py) * (1 - closed), self.y)
        self.y = torch.where(mouth, self.py + (self.y - self.py) * (1 + 2 * a("talk") * back), self.y)
        self.x = torch.where(mouth, self.px + (self.x - self.px) * (1 - 0.3 * a("talk") * back), self.x)
        burns = flame | ~flame.any(2, keepdim=True)  # without labels the whole drawing flickers from its foot
        foot = torch.where(flame, self.py, torch.full_like(self.py, 0.5))
        height = ((foot - self.y) / torch.where(flame, self.length, torch.ones_like(self.length)).clamp(min=0.05)).clamp(0, 1)
        flicker = torch.where(burns, a("flick") * height, torch.zeros_like(height))
        self.x = self.x + 0.6 * flicker * torch.sin(4 * height - u)
        self.y = self.y - 0.5 * flicker * torch.sin(2 * u)
        tentacle = self.is_part(p.TENTACLE)
        along = ((self.y - self.py) / self.length.clamp(min=0.05)).clamp(0, 1.2)
        self.x = self.x + torch.where(tentacle, a("tent") * along * torch.sin(5 * along - u + TURN * self.walk), torch.zeros_like(along))
        bloom = a("bloom")
        size = torch.where(bloom > 0, 1 - bloom + bloom * t, 1 + bloom * t)
        size = torch.where(petal, size, torch.ones_like(size))
        self.x, self.y = self.px + (self.x - self.px) * size, self.py + (self.y - self.py) * size

    def deformations(self):
        """Bends and waves of the whole drawing, in its own frame."""
        a, u, back, t = self.amount, self.u, self.there_and_back, self.t
        su = torch.sin(u)
        opened = a("open") * back
        self.y = self.y + torch.tanh(self.y * 12) * opened * (self.x + 0.5)
        cloth = self.is_part(p.CLOTH)
        has_cloth = cloth.any(2, keepdim=True)
        along = torch.where(a("wax") > 0.5, 0.5 - self.y, self.x + 0.5)
        along = torch.where(has_cloth, ((self.x - self.px) / self.length.clamp(min=0.1)).abs(), along)
        envelope = (1 - a("wm")) + a("wm") * torch.where(has_cloth | (self.front < 0), along, 1 - along)
        wave = a("wav") * envelope * torch.sin(TURN * a("wk") * along - u)
        wave = torch.where(cloth | ~has_cloth, wave, torch.zeros_like(wave))
        across = a("wax") > 0.5
        self.x = self.x + torch.where(across, wave, torch.zeros_like(wave))
        self.y = self.y + torch.where(across, torch.zeros_like(wave), wave)
        high = (0.5 - self.y).clamp(min=0)
        leaning = a("bend") * su + self.front * a("bow") * back + self.front * a("wilt") * t
        self.x = self.x + leaning * high * high
        self.y = self.y + (a("bow") * back + a("wilt") * t) * high * high * 0.7
        self.x = self.x * torch.cos(a("twist") * su * self.y * 3)
        melted = a("melt") * t
        self.y = self.y + melted * (0.5 - self.y) * 0.8
        self.x = self.x * (1 + melted * 0.6 * (self.y + 0.5).clamp(0, 1))
        apart = 2 * (a("burst") * t + a("unite") * (1 - t))
        self.x = self.x + self.x.mean(-1, keepdim=True) * apart
        self.y = self.y + self.y.mean(-1, keepdim=True) * apart

    def sizes(self):
        """Stretching and growing; what rests on the ground keeps its foot there."""
        a, u, back, t = self.amount, self.u, self.there_and_back, self.t
        su = torch.sin(u)
        beat = torch.remainder(u / TURN, 1)
        heart = torch.exp(-(((beat - 0.2) / 0.09) ** 2)) + 0.6 * torch.exp(-(((beat - 0.5) / 0.09) ** 2))
        landed = (1 - torch.sin(u / 2).abs()) ** 4 * a("squash")
        tall = (1 + a("stretch") * su) * (1 - landed) * (1 - a("press") * back)
        wide = (1 + landed) * (1 + 0.6 * a("press") * back) / (1 + a("stretch") * su)
        even = (1 + a("pulse") * su) * (1 + a("heart") * heart) * (1 + a("breath") * back)
        wide = wide * even * torch.where(a("flip") > 0, torch.cos(u), torch.ones_like(u))
        tall = tall * even * torch.where(a("vflip") > 0, torch.cos(u), torch.ones_like(u))
        wide = wide * (1 - a("unfold") * (1 - t))
        rising = 1 - a("sprout") * (1 - t)
        wide, tall = wide * rising, tall * rising
        grounded = (a("squash") > 0) | (a("stretch") > 0) | (a("press") > 0) | (a("sprout") > 0)
        foot = torch.where(grounded, 0.5, 0.0)
        self.x, self.y = self.x * wide, (self.y - foot) * tall + foot

    def whole(self):
        """Turns and ways of the whole drawing."""
        a, u, back, t = self.amount, self.u, self.there_and_back, self.t
        su = torch.sin(u)
        eased = t * t * (3 - 2 * t)
        angle = a("spin") * u + a("swing") * su + a("lean") * back + a("topple") * eased
        angle = angle + self.front * a("rockz") * torch.sin(u + 0.8) - a("arcrot") * torch.cos(TURN * t)
        pivot = 0.5 * torch.where(a("topple").abs() > 0, torch.ones_like(a("pv")), a("pv"))
        self.x, self.y = about(self.x, self.y, torch.zeros_like(pivot), pivot, angle)
        self.x, self.y = about(self.x, self.y, -0.3 * self.front, torch.full_like(self.front, 0.3), -self.front * a("rear") * back)
        size = torch.exp(a("grow") * (t - 0.5))
        self.x, self.y = self.x * size, self.y * size
        circle = a("orbit").abs()
        self.x = self.x + a("mx") * (t - 0.5) + a("slide") * su + a("rush") * 1.3 * (t * t - 0.33)
        self.x = self.x + a("orbit") * su + a("shiver") * torch.sin(u + 0.8)
        self.y = self.y + a("my") * (t - 0.5) - a("bob") * su - a("bob2") * torch.sin(2 * u) - circle * torch.cos(u)
        self.y = self.y - a("bounce") * (torch.sin(u / 2).abs() - 0.4) + a("fall") * (t * t - 0.33) * 1.2
        self.y = self.y + a("sink") * back - a("launch") * 1.3 * (t * t - 0.33) + a("landing") * (0.66 - (1 - t) ** 2)

    def points(self):
        return torch.stack([self.x, self.y], -1)


def animate(curves, part, attributes, column, columns, verb, cycles, amplitude, distance):
    """Returns the control points of all frames, [B, 16, N, 4, 2]."""
    clip = Clip(curves, part, attributes, column, columns, verb, cycles, amplitude, distance)
    for layer in (clip.limbs, clip.soft_legs, clip.wings, clip.features, clip.deformations, clip.sizes, clip.whole):
        layer()
    return clip.points()
