"""Batches of clips: drawings chosen, dressed, moved, placed on the canvas and painted."""

from dataclasses import dataclass

import torch

from . import parts as p
from .motion import FRAMES, TURN, animate, rotate
from .render import FAR, RESOLUTION, ink

LOW, HIGH = 1.5, RESOLUTION - 1.5  # ink stays between


@dataclass
class Order:
    """What is to be shown, one row for each clip: [B] each, of one or two subjects [B, S]."""

    drawing: torch.Tensor
    verb: torch.Tensor
    cycles: torch.Tensor
    amplitude: torch.Tensor
    distance: torch.Tensor
    heading: torch.Tensor  # 1 or -1: the way a verb goes; 0 when it goes nowhere

    def __getitem__(self, rows):
        return Order(*(getattr(self, f)[rows] for f in self.__dataclass_fields__))


class Drawings:
    """The bank on a device."""

    def __init__(self, bank, device):
        self.curves, self.used, self.part, self.attributes, self.column, self.columns, self.kind = (
            torch.as_tensor(v).to(device)
            for v in (bank.curves, bank.used, bank.part, bank.attributes, bank.column, bank.columns, bank.kind)
        )


def uniform(low, high, *shape, device):
    return torch.empty(*shape, device=device).uniform_(low, high)


def dressed(drawings, order):
    """Rows of the bank, varied: strokes left out, shaken, mirrored, turned a little, stretched."""
    device, rows = drawings.curves.device, order.drawing
    curves, used, attributes = drawings.curves[rows], drawings.used[rows].clone(), drawings.attributes[rows].clone()
    columns = drawings.columns[rows].clone()
    count = len(rows)
    drops = (torch.rand(count, 1, device=device) < 0.35) * 0.12
    used &= torch.rand(used.shape, device=device) > drops
    curves = curves + torch.randn_like(curves) * 0.006 * torch.rand(count, 1, 1, 1, device=device)
    coin = torch.where(torch.rand(count, device=device) < 0.5, -1.0, 1.0)
    facing = attributes[:, 0, p.FACING]
    labelled = (drawings.part[rows] > 0).any(1)
    led = labelled & (order.heading != 0) & (torch.rand(count, device=device) < 0.85)
    mirror = torch.where(led, order.heading * facing, coin)
    scale = 1 + 0.12 * torch.randn(count, 2, device=device).clamp(-2, 2)
    scale = torch.stack([scale[:, 0] * mirror, scale[:, 1]], 1)
    turn = 0.08 * torch.randn(count, 1, 1, device=device)
    has_legs = columns[:, 0, 2] > 0
    turn = torch.where(has_legs[:, None, None], torch.zeros_like(turn), turn)
    x, y = rotate(curves[..., 0] * scale[:, None, None, 0], curves[..., 1] * scale[:, None, None, 1], turn)
    curves = torch.stack([x, y], -1)
    for i in (p.PIVOT_X, p.JOINT_X):
        x, y = rotate(attributes[..., i] * scale[:, :1], attributes[..., i + 1] * scale[:, 1:], turn[:, 0])
        attributes[..., i], attributes[..., i + 1] = x, y
    attributes[..., p.FACING :] *= mirror[:, None, None]
    columns[..., 0] *= scale[:, :1]
    columns[..., 1:] *= scale[:, 1:, None]
    return curves, used, drawings.part[rows], attributes, drawings.column[rows], columns


def moved(drawings, order):
    """Control points with the drawing at rest before the frames [B, 1 + 16, N, 4, 2], and which curves exist [B, N]."""
    curves, used, part, attributes, column, columns = dressed(drawings, order)
    frames = animate(curves, part, attributes, column, columns, order.verb, order.cycles, order.amplitude, order.distance)
    return torch.cat([curves[:, None], frames], 1), used


def extent(points, used):
    there = used[:, None, :, None, None]
    low = torch.where(there, points, torch.full_like(points, 1e6)).amin((1, 2, 3))
    high = torch.where(there, points, torch.full_like(points, -1e6)).amax((1, 2, 3))
    return low, high


def placed(points, used, size):
    """In pixels; shrunk where the whole clip would not fit the canvas, and moved to where it does."""
    count, device = len(points), points.device
    points = points * (size * RESOLUTION)[:, None, None, None, None] + RESOLUTION / 2
    low, high = extent(points, used)
    shrink = ((HIGH - LOW) / (high - low).amax(-1).clamp(1, 1e5)).clamp(max=1)
    centre, half = (low + high) / 2, (high - low) / 2 * shrink[:, None]
    target = RESOLUTION / 2 + (centre - RESOLUTION / 2) * 0.5 + uniform(-7, 7, count, 2, device=device)
    target = torch.maximum(torch.minimum(target, HIGH - half), LOW + half)
    points = (points - centre[:, None, None, None]) * shrink[:, None, None, None, None] + target[:, None, None, None]
    return torch.where(used[:, None, :, None, None], points, torch.full_like(points, FAR))


def painted(points):
    """(pictures at rest [B, 64, 64], clips [B, 16, 64, 64])."""
    count = len(points)
    width = uniform(1.0, 2.4, count, device=points.device).repeat_interleave(1 + FRAMES)
    pictures = ink(points.reshape(count * (1 + FRAMES), -1, 4, 2), width).reshape(count, 1 + FRAMES, RESOLUTION, RESOLUTION)
    return pictures[:, 0], pictures[:, 1:]


def one_subject(drawings, order):
    points, used = moved(drawings, order)
    return painted(placed(points, used, uniform(0.42, 0.86, len(used), device=points.device)))


def two_subjects(drawings, first, second):
    """Two drawings side by side, the first at the left or above, each with its own motion."""
    a, used_a = moved(drawings, first)
    b, used_b = moved(drawings, second)
    count, device = len(a), a.device
    angle = torch.where(torch.rand(count, device=device) < 0.75, 0.0, TURN / 4) + uniform(-0.25, 0.25, count, device=device)
    gap = uniform(0.62, 0.85, count, device=device)
    offset = torch.stack([gap * torch.cos(angle), gap * torch.sin(angle)], -1)[:, None, None, None] / 2
    sizes = uniform(0.7, 1.15, 2, count, 1, 1, 1, 1, device=device)
    points = torch.cat([a * sizes[0] - offset, b * sizes[1] + offset], 2)
    used = torch.cat([used_a, used_b], 1)
    return painted(placed(points, used, uniform(0.3, 0.52, count, device=device)))
