"""Muon (momentum, orthogonalised) for the blocks' matrices; AdamW for everything else."""

import torch


class Muon:
    """Matrices of one shape are orthogonalised together; a qkv matrix counts as three."""

    def __init__(self, matrices, momentum=0.95, decay=0.01):
        self.matrices, self.momentum, self.decay = matrices, momentum, decay
        self.memory = {}

    @staticmethod
    def pieces(matrix):
        return matrix.chunk(3, 0) if matrix.shape[0] == 3 * matrix.shape[1] else (matrix,)

    @torch.no_grad()
    def step(self, rate):
        weights, gradients = {}, {}
        for matrix in self.matrices:
            for w, g in zip(self.pieces(matrix.data), self.pieces(matrix.grad)):
                weights.setdefault(tuple(w.shape), []).append(w)
                gradients.setdefault(tuple(w.shape), []).append(g)
        for shape, rows in weights.items():
            g = torch.stack(gradients[shape])
            memory = self.memory.setdefault(shape, torch.zeros_like(g))
            memory.lerp_(g, 1 - self.momentum)
            step = orthogonal(g.lerp(memory, self.momentum))
            torch._foreach_mul_(rows, 1 - rate * self.decay)
            torch._foreach_add_(rows, list(step.unbind(0)), alpha=-rate * 0.2 * max(shape) ** 0.5)


def orthogonal(matrices):
    """The nearest (semi-)orthogonal matrices, roughly, by five Newton-Schulz steps in bfloat16."""
    x = matrices.bfloat16()
    tall = x.shape[-2] > x.shape[-1]
    if tall:
        x = x.mT
    x = x / (x.norm(dim=(1, 2), keepdim=True) + 1e-7)
    for _ in range(5):
        a = x @ x.mT
        b = torch.baddbmm(a, a, a, beta=-4.7750, alpha=2.0315)
        x = torch.baddbmm(x, b, x, beta=3.4445)
    return (x.mT if tall else x).float()


class Optimiser:
    """Both optimisers of a network, and a moving average of its weights."""

    MATRIX_RATE, RATE = 3e-3, 8e-4

    def __init__(self, network, rate=1.0):
        self.rate = rate
        named = dict(network.named_parameters())
        blocks = [v for n, v in named.items() if v.ndim == 2 and n.startswith(("b.", "t.")) and "tab" not in n]
        chosen = {id(v) for v in blocks}
        self.rest = [v for v in named.values() if id(v) not in chosen]
        self.muon = Muon(blocks)
        self.adam = torch.optim.AdamW(self.rest, lr=self.RATE, betas=(0.9, 0.99), weight_decay=0.01, fused=self.rest[0].is_cuda)
        self.parameters = list(named.values())
        self.average = [v.detach().clone() for v in self.parameters]
        self.names = list(named)
        self.steps = 0

    def step(self, share, horizon=0.999):
        """One step at a share of the full learning rate; every fourth moves the average."""
        torch.nn.utils.clip_grad_norm_(self.rest, 1.0)
        for group in self.adam.param_groups:
            group["lr"] = self.RATE * self.rate * share
        self.muon.step(self.MATRIX_RATE * self.rate * share)
        self.adam.step()
        for v in self.parameters:
            v.grad = None
        self.steps += 1
        if self.steps % 4 == 0:
            keep = min(horizon, (1 + self.steps) / (10 + self.steps)) ** 4
            torch._foreach_lerp_(self.average, [v.data for v in self.parameters], 1 - keep)

    def averaged(self):
        return {n: v.clone() for n, v in zip(self.names, self.average)}
