# VideoDiT: a diffusion transformer over patches of a clip, in TorchScript's serialized dialect.
#
# Letters in shapes: N noised clips; L texts; M = L N (all clips with the first text, then with the next); K text tokens;
# T, Y, X patches along time, rows and columns, P = T Y X of them, each of t h w pixels; S = K + P; D width; H heads.
# Clips come and go as [N, T, t, Y, h, X, w], which is [N, frames, rows, columns] cut up, so that sizes follow from shapes.
# Weights are named as in the checkpoint; width, depth and heads follow from them.
class VideoDit(Module):

  # What depends on texts and drawing alone: text [L, K, C] and the drawing at rest [Y, h, X, w] ->
  # text tokens [L, K, D], the drawing's share of each patch [1, P, D], the texts' share of the modulation [L, D].
  def condition(self, text: Tensor, rest: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
    tokens = self.linear("txt", text) + self.w["tpos"]
    patches = rest.permute([0, 2, 1, 3]).reshape([rest.size(0) * rest.size(2), rest.size(1) * rest.size(3)])  # [Y X, h w]
    # The input layer takes the pixels of the clip, those of the drawing, and a 1 that says there is a drawing.
    w = self.w["pin.weight"]  # [D, t h w + h w + 1]
    clip, flag = self.w["out.bias"].size(0), w.size(1) - 1
    drawing = torch.linear(patches, w[:, clip:flag], self.w["pin.bias"] + w[:, flag])  # [Y X, D]
    pos = self.w["pos"]  # [1, P, D]
    base = drawing.repeat([pos.size(1) // drawing.size(0), 1]).unsqueeze(0) + pos
    pooled = self.linear("pool.2", torch.silu(self.linear("pool.0", torch.mean(text, [1]))))
    return (tokens, base, pooled)

  # What the network predicts, [M, T, t, Y, h, X, w], for noised clips x [N, T, t, Y, h, X, w] at times [N]. A network
  # that has learned guidance takes its scales [N] too.
  def forward(self, x: Tensor, time: Tensor, guidance: Tensor, tokens: Tensor, base: Tensor, pooled: Tensor) -> Tensor:
    N, L, P, D = x.size(0), tokens.size(0), base.size(1), base.size(2)
    pixels = self.w["out.bias"].size(0)
    cut = x.permute([0, 1, 3, 5, 2, 4, 6]).reshape([N, P, pixels])
    patches = torch.linear(cut, self.w["pin.weight"][:, 0:pixels]) + base  # [N, P, D]
    h = torch.cat([tokens.repeat_interleave(N, 0), patches.repeat([L, 1, 1])], 1)  # [M, S, D]

    e = self.scalar("te", time)  # [N, D]
    if torch.__contains__(self.w, "ge.0.weight"):
      e = e + self.scalar("ge", torch.log1p(guidance) * 0.25)
    e = torch.silu(e.repeat([L, 1]) + pooled.repeat_interleave(N, 0))  # [M, D]
    shared = self.linear("ada.1", e).reshape([L * N, 6, D])
    i = 0
    while torch.__contains__(self.w, "b." + str(i) + ".tab"):
      h = self.block("b." + str(i), h, shared)
      i = i + 1

    shift, scale = torch.chunk(self.linear("ao", e).unsqueeze(1), 2, -1)  # [M, 1, D] each
    h = self.modulate(h[:, tokens.size(1):], scale, shift)  # [M, P, D]
    out = self.linear("out", h)  # [M, P, t h w]
    out = out.reshape([L * N, x.size(1), x.size(3), x.size(5), x.size(2), x.size(4), x.size(6)])
    return out.permute([0, 1, 4, 2, 5, 3, 6])

  # Sinusoids of 1000 values at 128 frequencies from 1 down to 1/10000, then a small network: [N] -> [N, D].
  def scalar(self, name: str, values: Tensor) -> Tensor:
    frequencies = torch.exp(torch.arange(128, dtype=6, device=values.device) * -0.0719557841560639)  # -ln(10000) / 128
    angles = values.unsqueeze(1) * 1000. * frequencies  # [N, 128]
    waves = torch.cat([torch.cos(angles), torch.sin(angles)], -1)  # [N, 256]
    return self.linear(name + ".2", torch.silu(self.linear(name + ".0", waves)))

  # Attention and a two-layer network, each scaled and shifted before and gated after: [M, S, D] -> [M, S, D].
  def block(self, name: str, x: Tensor, shared: Tensor) -> Tensor:
    scale1, shift1, gate1, scale2, shift2, gate2 = torch.chunk(self.w[name + ".tab"] + shared, 6, 1)  # [M, 1, D]
    x = torch.addcmul(x, gate1, self.attention(name, self.modulate(x, scale1, shift1)))
    hidden = self.gelu(self.linear(name + ".f1", self.modulate(x, scale2, shift2)))  # [M, S, 4D]
    return torch.addcmul(x, gate2, self.linear(name + ".f2", hidden))

  # Full self-attention over text and patches, queries and keys normalised per head: [M, S, D] -> [M, S, D].
  def attention(self, name: str, x: Tensor) -> Tensor:
    M, S, D = x.size(0), x.size(1), x.size(2)
    size = self.w[name + ".qn.weight"].size(0)
    qkv = self.linear(name + ".qkv", x).reshape([M, S, 3, D // size, size])
    q = self.normalize(qkv[:, :, 0], self.w[name + ".qn.weight"]).transpose(1, 2)  # [M, H, S, size]
    k = self.normalize(qkv[:, :, 1], self.w[name + ".kn.weight"]).transpose(1, 2)
    v = qkv[:, :, 2].transpose(1, 2)
    mixed = torch.scaled_dot_product_attention(q, k, v)  # [M, H, S, size]
    return self.linear(name + ".o", mixed.transpose(1, 2).reshape([M, S, D]))

  # GELU's tanh form x (1 + tanh u) / 2, u = sqrt(2 / pi) (x + 0.044715 x^3), written as x sigmoid(2u) and in place,
  # which takes half the time of torch.gelu(x, approximate="tanh"). Overwrites x.
  def gelu(self, x: Tensor) -> Tensor:
    u2 = (x * x).mul_(0.0713548162726).add_(1.5957691216057308).mul_(x)
    return x.mul_(u2.sigmoid_())

  def linear(self, name: str, x: Tensor) -> Tensor:
    return torch.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])

  # A layer norm over D whose scale and shift come from the modulation.
  def modulate(self, x: Tensor, scale: Tensor, shift: Tensor) -> Tensor:
    return torch.addcmul(shift, torch.layer_norm(x, [x.size(2)], None, None, 1e-5), scale + 1.)

  # RMSNorm over the last axis with the float32 epsilon it was trained with.
  def normalize(self, x: Tensor, weight: Tensor) -> Tensor:
    return x * torch.rsqrt(torch.mean(x * x, [-1], True) + 1.1920929e-07) * weight
