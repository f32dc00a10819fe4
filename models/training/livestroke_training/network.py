"""The video diffusion transformer, and the judge that knows which prompt fits a clip. Weight names are the product's."""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

from .motion import FRAMES
from .render import RESOLUTION
from .text import TOKENS, WIDTH

SINUSOIDS = 256


@dataclass(frozen=True)
class Sizes:
    width: int = 448
    layers: int = 6
    heads: int = 7
    patch_frames: int = 4
    patch_pixels: int = 8

    @property
    def patch(self):
        return self.patch_frames * self.patch_pixels**2

    @property
    def patches(self):
        return (FRAMES // self.patch_frames) * (RESOLUTION // self.patch_pixels) ** 2


PRIOR = Sizes()
JUDGE = Sizes(width=160, layers=4, heads=5)
JUDGE_TEXT_LAYERS = 2
JUDGE_SPACE = 128


def patchify(clip, s):
    """[B, 16, 64, 64] -> [B, patches, pixels of a patch]; patches by time, row, column; pixels likewise."""
    n, t, r = len(clip), FRAMES // s.patch_frames, RESOLUTION // s.patch_pixels
    x = clip.reshape(n, t, s.patch_frames, r, s.patch_pixels, r, s.patch_pixels)
    return x.permute(0, 1, 3, 5, 2, 4, 6).reshape(n, t * r * r, s.patch)


def unpatchify(x, s):
    n, t, r = len(x), FRAMES // s.patch_frames, RESOLUTION // s.patch_pixels
    x = x.reshape(n, t, r, r, s.patch_frames, s.patch_pixels, s.patch_pixels)
    return x.permute(0, 1, 4, 2, 5, 3, 6).reshape(n, FRAMES, RESOLUTION, RESOLUTION)


def rest_patches(rest, s):
    """[B, 64, 64] -> [B, patches, pixels of a picture's patch], the same in all frames."""
    n, r = len(rest), RESOLUTION // s.patch_pixels
    x = rest.reshape(n, r, s.patch_pixels, r, s.patch_pixels).permute(0, 1, 3, 2, 4).reshape(n, 1, r * r, s.patch_pixels**2)
    return x.expand(-1, FRAMES // s.patch_frames, -1, -1).reshape(n, s.patches, s.patch_pixels**2)


def sinusoids(values):
    """[B] -> [B, 256] at 128 frequencies from 1 down to 1/10000."""
    half = SINUSOIDS // 2
    frequencies = torch.exp(-math.log(10000) * torch.arange(half, device=values.device) / half)
    angles = values[:, None] * frequencies
    return torch.cat([angles.cos(), angles.sin()], -1)


def of_guidance(guidance):
    """Guidance scales on the axis that their sinusoids are taken of."""
    return 1000 * torch.log1p(guidance) / 4


def attend(qkv, heads, q_norm, k_norm):
    n, s, d = qkv.shape[0], qkv.shape[1], qkv.shape[2] // 3
    q, k, v = qkv.reshape(n, s, 3, heads, d // heads).permute(2, 0, 3, 1, 4)
    return F.scaled_dot_product_attention(q_norm(q), k_norm(k), v).transpose(1, 2).reshape(n, s, d)


class RmsNorm(nn.Module):
    """Over the last axis, with a weight; epsilon is float32's."""

    def __init__(self, size):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))

    def forward(self, x):
        y = x.float()
        return (y * torch.rsqrt(y.square().mean(-1, keepdim=True) + 1.1920929e-07) * self.weight).to(x.dtype)


class Block(nn.Module):
    """Attention and a two-layer network, scaled, shifted and gated by time and prompt."""

    def __init__(self, s):
        super().__init__()
        d = s.width
        self.heads = s.heads
        self.tab = nn.Parameter(torch.randn(6, d) * 0.02)
        self.qkv, self.o = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.qn, self.kn = RmsNorm(d // s.heads), RmsNorm(d // s.heads)
        self.f1, self.f2 = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def forward(self, x, shared):
        scale1, shift1, gate1, scale2, shift2, gate2 = (self.tab + shared).to(x.dtype)[:, :, None].unbind(1)
        size = x.shape[-1:]
        y = F.layer_norm(x, size) * (1 + scale1) + shift1
        x = x + gate1 * self.o(attend(self.qkv(y), self.heads, self.qn, self.kn))
        y = F.layer_norm(x, size) * (1 + scale2) + shift2
        return x + gate2 * self.f2(F.gelu(self.f1(y), approximate="tanh"))


def two_layers(inner, d):
    return nn.Sequential(nn.Linear(inner, d), nn.SiLU(), nn.Linear(d, d))


class VideoDit(nn.Module):
    """Noised clip, time, prompt, drawing at rest -> the clean clip."""

    def __init__(self, s=PRIOR, guided=False):
        super().__init__()
        d = s.width
        self.sizes = s
        self.pin = nn.Linear(s.patch + s.patch_pixels**2 + 1, d)
        self.pos = nn.Parameter(torch.randn(1, s.patches, d) * 0.02)
        self.txt = nn.Linear(WIDTH, d)
        self.tpos = nn.Parameter(torch.randn(1, TOKENS, d) * 0.02)
        self.pool, self.te = two_layers(WIDTH, d), two_layers(SINUSOIDS, d)
        self.ge = two_layers(SINUSOIDS, d) if guided else None
        self.ada = nn.Sequential(nn.SiLU(), nn.Linear(d, 6 * d))
        self.b = nn.ModuleList(Block(s) for _ in range(s.layers))
        self.ao, self.out = nn.Linear(d, 2 * d), nn.Linear(d, s.patch)
        for zero in (self.ao, self.out) + ((self.ge[2],) if guided else ()):
            nn.init.zeros_(zero.weight)
            nn.init.zeros_(zero.bias)

    def forward(self, x, time, text, rest, has, guidance=None):
        """x [B, 16, 64, 64]; time [B]; text [B, 20, 384]; rest [B, 64, 64]; has [B] 0 or 1; guidance [B] or None."""
        s = self.sizes
        flag = has[:, None, None]
        h = self.pin(torch.cat([patchify(x, s), rest_patches(rest * flag, s), flag.expand(-1, s.patches, 1)], -1)) + self.pos
        e = self.te(sinusoids(1000 * time)) + self.pool(text.mean(1))
        if self.ge is not None:
            e = e + self.ge(sinusoids(of_guidance(guidance)))
        shared = self.ada(e).reshape(len(x), 6, -1)
        h = torch.cat([self.txt(text) + self.tpos, h], 1)
        if h.is_cuda:
            h = h.bfloat16()
        for block in self.b:
            h = block(h, shared)
        shift, scale = self.ao(F.silu(e))[:, None].chunk(2, -1)
        h = F.layer_norm(h[:, TOKENS:].float(), h.shape[-1:]) * (1 + scale) + shift
        return unpatchify(self.out(h).float(), s)


class PlainBlock(nn.Module):
    """A transformer block without modulation."""

    def __init__(self, s):
        super().__init__()
        d = s.width
        self.heads = s.heads
        self.n1, self.n2 = nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.o = nn.Linear(d, 3 * d), nn.Linear(d, d)
        self.qn, self.kn = RmsNorm(d // s.heads), RmsNorm(d // s.heads)
        self.f1, self.f2 = nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def forward(self, x):
        x = x + self.o(attend(self.qkv(self.n1(x)), self.heads, self.qn, self.kn))
        return x + self.f2(F.gelu(self.f1(self.n2(x)), approximate="tanh"))


class ClipJudge(nn.Module):
    """Clips and prompts as unit vectors in one space; what fits is close."""

    def __init__(self, s=JUDGE):
        super().__init__()
        d = s.width
        self.sizes = s
        self.pin = nn.Linear(s.patch + s.patch_pixels**2, d)
        self.pos = nn.Parameter(torch.randn(1, s.patches, d) * 0.02)
        self.b = nn.ModuleList(PlainBlock(s) for _ in range(s.layers))
        self.no, self.out = nn.LayerNorm(d), nn.Linear(d, JUDGE_SPACE)
        self.txt = nn.Linear(WIDTH, d)
        self.tpos = nn.Parameter(torch.randn(1, TOKENS, d) * 0.02)
        self.t = nn.ModuleList(PlainBlock(s) for _ in range(JUDGE_TEXT_LAYERS))
        self.tno, self.tout = nn.LayerNorm(d), nn.Linear(d, JUDGE_SPACE)

    def clips(self, clip, rest):
        s = self.sizes
        h = self.pin(torch.cat([patchify(clip, s), rest_patches(rest, s)], -1)) + self.pos
        for block in self.b:
            h = block(h)
        return F.normalize(self.out(self.no(h.mean(1))).float(), dim=-1)

    def prompts(self, text):
        h = self.txt(text) + self.tpos
        for block in self.t:
            h = block(h)
        return F.normalize(self.tout(self.tno(h.mean(1))).float(), dim=-1)
