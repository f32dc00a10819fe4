"""Strokes as ink on paper: the coverage that the product's rasterizer computes, in single precision."""

import torch

RESOLUTION = 64
FAR = 1e4  # where curves that do not exist are put
PIECES = 6  # straight pieces of a cubic

try:
    import triton
    import triton.language as tl

    @triton.jit
    def _nearest(pieces, out, count, SIZE: tl.constexpr, BLOCK: tl.constexpr):
        clip = tl.program_id(0)
        at = tl.program_id(1) * BLOCK + tl.arange(0, BLOCK)
        px = (at % SIZE).to(tl.float32) + 0.5
        py = (at // SIZE).to(tl.float32) + 0.5
        best = tl.full([BLOCK], 1e9, tl.float32)
        for i in range(count):
            o = (clip * count + i) * 4
            ax = tl.load(pieces + o)
            if ax < 5000.0:
                ay = tl.load(pieces + o + 1)
                dx = tl.load(pieces + o + 2) - ax
                dy = tl.load(pieces + o + 3) - ay
                inverse = 1.0 / (dx * dx + dy * dy + 1e-6)
                qx = px - ax
                qy = py - ay
                along = (qx * dx + qy * dy) * inverse
                along = tl.minimum(tl.maximum(along, 0.0), 1.0)
                ex = qx - along * dx
                ey = qy - along * dy
                best = tl.minimum(best, ex * ex + ey * ey)
        tl.store(out + clip * SIZE * SIZE + at, best)

    HAS_TRITON = True
except ImportError:
    HAS_TRITON = False


def flatten(curves):
    """Cubics [..., 4, 2] as straight pieces [..., 6, 4] of start and end."""
    t = torch.linspace(0, 1, PIECES + 1, device=curves.device, dtype=curves.dtype)
    basis = torch.stack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3], -1)
    points = torch.einsum("sk,...kd->...sd", basis, curves)
    return torch.cat([points[..., :-1, :], points[..., 1:, :]], -1)


def distances(pieces):
    """Distance of each pixel's centre to the nearest piece: [B, n, 4] in pixels -> [B, 64 * 64]."""
    count, n, _ = pieces.shape
    size = RESOLUTION * RESOLUTION
    if HAS_TRITON and pieces.is_cuda:
        squared = torch.empty(count, size, device=pieces.device)
        _nearest[(count, size // 1024)](pieces.contiguous(), squared, n, SIZE=RESOLUTION, BLOCK=1024)
        return squared.sqrt()
    if count > 8:
        return torch.cat([distances(part) for part in pieces.split(8)])
    centres = torch.arange(RESOLUTION, device=pieces.device) + 0.5
    y, x = torch.meshgrid(centres, centres, indexing="ij")
    at = torch.stack([x, y], -1).reshape(1, -1, 1, 2)
    start = pieces[:, None, :, :2]
    way = pieces[:, None, :, 2:] - start
    along = (((at - start) * way).sum(-1) / ((way * way).sum(-1) + 1e-6)).clamp(0, 1)
    return ((at - start - along[..., None] * way) ** 2).sum(-1).amin(-1).sqrt()


def ink(curves, width):
    """Pictures [B, 64, 64], ink 1, paper -1, of curves [B, N, 4, 2] in pixels with stroke widths [B]."""
    pieces = flatten(curves).reshape(len(curves), -1, 4)
    coverage = (0.5 + width[:, None] / 2 - distances(pieces)).clamp(0, 1)
    return coverage.reshape(-1, RESOLUTION, RESOLUTION) * 2 - 1
