"""Trains prior and judge, distils guidance into one pass, writes the product's files: python -m livestroke_training.train."""

import argparse
import json
import math
import threading
import time
from pathlib import Path

import torch
import torch.nn.functional as F

from .bank import Bank
from .clips import Drawings, one_subject, two_subjects
from .export import write_config, write_judge_config, write_weights
from .lessons import EncodedCaptions, Lessons
from .muon import Optimiser
from .network import ClipJudge, VideoDit, of_guidance, sinusoids
from .text import TOKENS, WIDTH, MiniLm

RESERVOIR, REUSED = 2, 2  # batches painted at once, and how often each clip is shown, with new noise
NO_PROMPT, NO_REST = 0.12, 0.1  # shares of clips that the prior sees without
MOST_GUIDANCE = 15.0


class Classroom:
    """Draws batches of taught clips on the device from the captions encoded so far."""

    def __init__(self, a, device):
        started = time.time()
        bank = Bank.load(a.bank)
        self.drawings = Drawings(bank, device)
        self.lessons = Lessons(bank, a.captions, a.seed)
        print(f"lessons {len(self.lessons.captions)}, one subject {self.lessons.singles}, {time.time() - started:.0f} s", flush=True)
        self.encoded = EncodedCaptions(self.lessons.captions, a.encoders, a.minilm)
        self.vectors = torch.zeros(a.captions, TOKENS, WIDTH, dtype=torch.float16, device=device)
        self.ready = torch.zeros(a.captions, dtype=torch.bool, device=device)
        self.seen, self.device = set(), device
        self.null = torch.tensor(MiniLm(a.minilm)([""])[0], device=device).float()
        self.singles, self.pairs = None, None
        self.painted, self.left = None, 0

    def pull(self, at_least=0):
        """Takes over captions that were encoded meanwhile."""
        while True:
            rows, vectors = self.encoded.new_rows(self.seen)
            if rows is not None:
                where = torch.as_tensor(rows, device=self.device)
                self.vectors[where] = torch.from_numpy(vectors).to(self.device)
                self.ready[where] = True
                known = self.ready.nonzero()[:, 0]
                self.singles, self.pairs = known[known < self.lessons.singles], known[known >= self.lessons.singles]
            enough = self.singles is not None and len(self.singles) >= at_least and len(self.pairs) > 0
            if enough or at_least == 0:
                return
            time.sleep(0.2)

    def batch(self, size):
        """(rest [B, 64, 64], clips [B, 16, 64, 64], token vectors [B, 20, 384], rows [B])."""
        if self.left == 0:
            self.painted, self.left = self.paint(RESERVOIR * size), RESERVOIR * REUSED
        self.left -= 1
        if self.left % RESERVOIR == RESERVOIR - 1:
            order = torch.randperm(RESERVOIR * size, device=self.device)
            self.painted = tuple(v[order] for v in self.painted)
        at = (self.left % RESERVOIR) * size
        rest, clips, rows = (v[at : at + size] for v in self.painted)
        return rest, clips, self.vectors[rows].float(), rows

    @torch.no_grad()
    def paint(self, size):
        """Fresh clips: (rest, clips, rows)."""
        many = max(size // 14, 1)

        def some(rows, n):
            return rows[torch.randint(0, len(rows), (n,), device=self.device)]

        alone, together = some(self.singles, size - many), some(self.pairs, many)
        rest1, clip1 = one_subject(self.drawings, self.lessons.order(alone, 0, self.device))
        rest2, clip2 = two_subjects(self.drawings, self.lessons.order(together, 0, self.device), self.lessons.order(together, 1, self.device))
        rows = torch.cat([alone, together])
        return torch.cat([rest1, rest2]), torch.cat([clip1, clip2]), rows


def noised(clips):
    """A time for each clip, and the clip at it: (x, time, alpha, sigma); the last three [B, 1, 1, 1] but time [B]."""
    n = len(clips)
    time_ = torch.sigmoid(torch.randn(n, device=clips.device) * 1.2 + 0.4).clamp(0.01, 0.99)
    alpha, sigma = torch.cos(time_ * math.pi / 2)[:, None, None, None], torch.sin(time_ * math.pi / 2)[:, None, None, None]
    return alpha * clips + sigma * torch.randn_like(clips), time_, sigma


def weight(sigma):
    """Velocity's loss in terms of the clean clip's error, kept from exploding where there is little noise."""
    return 1 / sigma.clamp(min=0.15) ** 2


def heed(rest, clips):
    """Weight of each clip, [B, 1, 1, 1] with mean 1: a wagging tail moves few pixels and would else teach next to nothing."""
    moved = ((clips - rest[:, None]) ** 2).mean((1, 2, 3), keepdim=True)
    weights = (moved + 0.1 * moved.mean()).rsqrt()
    return weights / weights.mean()


def schedule(share, warm=0.02, flat=0.3, last=0.01):
    """Learning rate over training: warm-up, flat, half a cosine."""
    if share < warm:
        return share / warm
    if share < flat:
        return 1.0
    return max(last, 0.5 + 0.5 * math.cos(math.pi * (share - flat) / (1 - flat)))


class Log:
    def __init__(self, file, name):
        self.file, self.name, self.losses, self.started, self.clips = file, name, [], time.time(), 0

    def add(self, loss, clips, step, every=100):
        self.losses.append(loss.detach())
        self.clips += clips
        if step in (2, 20) or step % every == 0:
            elapsed = time.time() - self.started
            line = {"part": self.name, "step": step, "loss": round(torch.stack(self.losses[-every:]).mean().item(), 5),
                    "seconds": round(elapsed, 1), "clips_per_s": round(self.clips / elapsed)}  # fmt: skip
            print(json.dumps(line), flush=True)
            with open(self.file, "a") as out:
                out.write(json.dumps(line) + "\n")


def prior_loss(network, room, size):
    rest, clips, text, _ = room.batch(size)
    text = torch.where(torch.rand(size, 1, 1, device=room.device) < NO_PROMPT, room.null[None], text)
    has = (torch.rand(size, device=room.device) > NO_REST).float()
    x, at, sigma = noised(clips)
    with torch.autocast(room.device.type, dtype=torch.bfloat16):
        clean = network(x, at, text, rest, has)
    return (heed(rest, clips) * weight(sigma) * (clean - clips) ** 2).mean()


def distilled_loss(student, teacher, room, size):
    """The student, told the guidance, ought to say at once what the teacher says in two passes."""
    rest, clips, text, _ = room.batch(size)
    x, at, sigma = noised(clips)
    has = torch.ones(size, device=room.device)
    null = room.null[None].expand(size, -1, -1)
    guidance = 1 + (MOST_GUIDANCE - 1) * torch.rand(size, device=room.device)
    plain = torch.rand(size, device=room.device)
    guidance = torch.where(plain < 0.3, torch.ones_like(guidance), guidance)
    unprompted = plain < 0.12
    with torch.no_grad(), torch.autocast(room.device.type, dtype=torch.bfloat16):
        both = teacher(x.repeat(2, 1, 1, 1), at.repeat(2), torch.cat([text, null]), rest.repeat(2, 1, 1), has.repeat(2))
        with_prompt, without = both.chunk(2)
        target = without + guidance[:, None, None, None] * (with_prompt - without)
        target = torch.where(unprompted[:, None, None, None], without, target)
        given = torch.where(unprompted[:, None, None], null, text)
    with torch.autocast(room.device.type, dtype=torch.bfloat16):
        clean = student(x, at, given, rest, has, guidance)
    per_clip = (weight(sigma) * (clean - target) ** 2).mean((1, 2, 3))
    asked = (weight(sigma) * (target - with_prompt) ** 2).mean((1, 2, 3))  # how far guidance moves this clip
    return (per_clip / (asked + 0.02)).mean()


def judge_loss(judge, room, size, verbs):
    """Each clip's own prompt against all others of the batch; others of the same verb do not count as wrong."""
    rest, clips, text, rows = room.batch(size)
    noisy = clips + 0.15 * torch.rand(size, 1, 1, 1, device=room.device) * torch.randn_like(clips)
    with torch.autocast(room.device.type, dtype=torch.bfloat16):
        a, b = judge.clips(noisy, rest), judge.prompts(text)
    likeness = a @ b.T / 0.05
    kind = verbs[rows]
    same = (kind[:, None] == kind[None]).all(-1) & ~torch.eye(size, dtype=torch.bool, device=room.device)
    likeness = likeness.masked_fill(same, -1e4)
    right = torch.arange(size, device=room.device)
    return (F.cross_entropy(likeness, right) + F.cross_entropy(likeness.T, right)) / 2


def run(name, seconds, size, loss_of, network, log_file, room, rate=1.0, horizon=0.999, saved=None):
    """Trains for some seconds; returns the averaged weights."""
    room.left = 0
    optimiser, log, started, step = Optimiser(network, rate), Log(log_file, name), None, 0
    while True:
        share = 0.0 if started is None else (time.time() - started) / seconds
        if share >= 1:
            return optimiser.averaged()
        loss = loss_of(size)
        loss.backward()
        optimiser.step(max(schedule(share), 1e-3), horizon)
        step += 1
        log.add(loss, size, step)
        if started is None:
            loss.item()
            started = log.started = time.time()
            log.clips = 0
        if step % 16 == 0:
            loss.item()  # keeps the queue of the device short, so that the clock is right
        if step % 50 == 0:
            room.pull()
            if saved is not None and step % 1000 == 0:
                saved(optimiser.averaged())


def compiled(network):
    if next(network.parameters()).is_cuda:
        for block in [*network.b, *getattr(network, "t", [])]:
            block.compile()
    return network


def of_file(file, device):
    from safetensors.torch import load_file

    return {k: v.to(device).float() for k, v in load_file(str(file)).items()}


@torch.no_grad()
def earlier_round(file, device):
    """Weights of an earlier round, folded to those at guidance 1; and its guidance, folded to change nothing there."""
    known = of_file(file, device)
    student = VideoDit(guided=True).to(device)
    student.load_state_dict(known)
    at_one = student.ge(sinusoids(of_guidance(torch.ones(1, device=device))))[0]
    known["te.2.bias"] += at_one
    known["ge.2.bias"] -= at_one
    guidance = {k: v for k, v in known.items() if k.startswith("ge.")}
    return {k: v for k, v in known.items() if k not in guidance}, guidance


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--bank", default="bank.npz")
    p.add_argument("--minilm", required=True, help="folder of the prompt encoder's two files")
    p.add_argument("--out", default="out")
    p.add_argument("--seconds", type=float, default=900, help="for the prior")
    p.add_argument("--distil-seconds", type=float, default=150)
    p.add_argument("--judge-seconds", type=float, default=60, help="0 trains no judge")
    p.add_argument("--batch", type=int, default=512)
    p.add_argument("--captions", type=int, default=400000)
    p.add_argument("--encoders", type=int, default=12, help="processes that encode captions")
    p.add_argument("--first-captions", type=int, default=12000, help="captions encoded before training begins")
    p.add_argument("--start-from", help="folder with the weights of an earlier round")
    p.add_argument("--rate", type=float, default=1.0, help="factor of the prior's learning rates; less for a later round")
    p.add_argument("--seed", type=int, default=0)
    a = p.parse_args()
    torch.manual_seed(a.seed)
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    room, log = Classroom(a, device), out / "log.jsonl"
    room.pull(at_least=a.first_captions)
    print("captions ready", len(room.singles), flush=True)

    network, guidance = VideoDit().to(device), {}
    if a.start_from:
        plain, guidance = earlier_round(Path(a.start_from) / "video_dit.safetensors", device)
        network.load_state_dict(plain)
    print("prior", sum(v.numel() for v in network.parameters()), "parameters", flush=True)
    compiled(network)

    def keep(weights):
        threading.Thread(target=write_weights, args=(weights, out / "teacher.safetensors")).start()

    weights = run("prior", a.seconds, a.batch, lambda n: prior_loss(network, room, n), network, log, room, a.rate, saved=keep)
    write_weights(weights, out / "teacher.safetensors")

    teacher = VideoDit().to(device).eval()
    teacher.load_state_dict(weights)
    student = VideoDit(guided=True).to(device)
    student.load_state_dict({**weights, **guidance}, strict=False)
    if device.type == "cuda":
        torch.compiler.reset()
    compiled(teacher.requires_grad_(False))
    compiled(student)
    weights = run("guidance", a.distil_seconds, a.batch, lambda n: distilled_loss(student, teacher, room, n), student, log, room, rate=0.35, horizon=0.995)
    write_weights(weights, out / "video_dit.safetensors")
    write_config(out / "config.json", weights, student.sizes, log)

    if a.judge_seconds > 0:
        judge = ClipJudge().to(device)
        if a.start_from:
            judge.load_state_dict(of_file(Path(a.start_from) / "judge.safetensors", device))
        compiled(judge)
        verbs = torch.as_tensor(room.lessons.rows[:, :, 1] * (room.lessons.rows[:, :, 0] >= 0), device=device).long()
        weights = run("judge", a.judge_seconds, 2 * a.batch, lambda n: judge_loss(judge, room, n, verbs), judge, log, room, horizon=0.995)
        write_weights(weights, out / "judge.safetensors")
        write_judge_config(out / "judge.config.json", judge.sizes)
    for worker in room.encoded.workers:
        worker.terminate()


if __name__ == "__main__":
    main()
