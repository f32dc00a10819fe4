"""Weights and configuration as the product reads them."""

import json

import torch

from .motion import FRAMES
from .network import JUDGE_SPACE, JUDGE_TEXT_LAYERS
from .render import RESOLUTION
from .text import TOKENS, WIDTH


def write_weights(weights, file):
    """Half precision safetensors."""
    from safetensors.torch import save_file

    save_file({k: v.detach().to(torch.float16).cpu().contiguous() for k, v in weights.items()}, str(file))


def write_config(file, weights, sizes, log):
    lines = [json.loads(line) for line in open(log)]
    parts = {}
    for line in lines:
        parts[line["part"]] = {k: line[k] for k in ("step", "loss", "seconds", "clips_per_s")}
    config = {
        "model": "VideoDiT v3",
        "parameters": sum(v.numel() for v in weights.values()),
        "frames": FRAMES,
        "resolution": RESOLUTION,
        "patch": {"t": sizes.patch_frames, "h": sizes.patch_pixels, "w": sizes.patch_pixels},
        "width": sizes.width,
        "layers": sizes.layers,
        "heads": sizes.heads,
        "head_dim": sizes.width // sizes.heads,
        "mlp_ratio": 4,
        "text": {"encoder": "all-MiniLM-L6-v2, 8-bit", "tokens": TOKENS, "dim": WIDTH},
        "t_embedding": {"dim": 256},
        "schedule": "cosine: alpha = cos(pi t / 2), sigma = sin(pi t / 2)",
        "prediction": "sample",
        "guidance": "embedded",
        "stroke_width_px_sds": 1.5,
        "training": parts,
    }
    file.write_text(json.dumps(config, indent=2) + "\n")


def write_judge_config(file, sizes):
    config = {
        "model": "ClipJudge",
        "frames": FRAMES,
        "resolution": RESOLUTION,
        "patch": {"t": sizes.patch_frames, "h": sizes.patch_pixels, "w": sizes.patch_pixels},
        "width": sizes.width,
        "layers": sizes.layers,
        "text_layers": JUDGE_TEXT_LAYERS,
        "head_dim": sizes.width // sizes.heads,
        "mlp_ratio": 4,
        "embed": JUDGE_SPACE,
        "text": {"tokens": TOKENS, "dim": WIDTH},
        "stroke_width_px_sds": 1.5,
    }
    file.write_text(json.dumps(config, indent=2) + "\n")
