# VideoDiT: a diffusion transformer over patches of a clip, in TorchScript's serialized dialect.
#
# Letters in shapes: N noised clips; M = 2N (without the prompt, then with it); F 16 frames; R 64 px; K 20 text tokens;
# P 512 patches = 8 frame pairs x 8 rows x 8 columns, each of 128 = 2 x 8 x 8 pixels; S = K + P; D width; H heads.
# Weights are named as in the checkpoint; width, depth and heads follow from them.
class VideoDit(Module):

  # What depends on prompt and drawing alone: text [2, K, C] and the drawing at rest [R, R] ->
  # text tokens [2, K, D], the drawing's share of each patch [1, P, D], the prompt's share of the modulation [2, D].
  def condition(self, text: Tensor, rest: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
    tokens = self.linear("txt", text) + self.w["tpos"]
    patches = rest.reshape([8, 8, 8, 8]).permute([0, 2, 1, 3]).reshape([64, 64])  # [row and column, pixels]
    # The input layer takes 128 pixels of the clip, 64 of the drawing, and a 1 that says there is a drawing.
    w = self.w["pin.weight"]  # [D, 193]
    drawing = torch.linear(patches, w[:, 128:192], self.w["pin.bias"] + w[:, 192])  # [64, D]
    base = drawing.repeat([8, 1]).unsqueeze(0) + self.w["pos"]  # [1, P, D]
    pooled = self.linear("pool.2", torch.silu(self.linear("pool.0", torch.mean(text, [1]))))
    return (tokens, base, pooled)

  # Velocities [M, F, R, R] for noised clips x [N, F, R, R] at times [N].
  def forward(self, x: Tensor, time: Tensor, tokens: Tensor, base: Tensor, pooled: Tensor) -> Tensor:
    N, D = x.size(0), base.size(2)
    pixels = x.reshape([N, 8, 2, 8, 8, 8, 8]).permute([0, 1, 3, 5, 2, 4, 6]).reshape([N, 512, 128])
    patches = torch.linear(pixels, self.w["pin.weight"][:, 0:128]) + base  # [N, P, D]
    prompts = tokens.repeat_interleave(N, 0)  # [M, K, D]
    h = torch.cat([prompts, patches.repeat([2, 1, 1])], 1)  # [M, S, D]

    e = self.time(time).repeat([2, 1]) + pooled.repeat_interleave(N, 0)  # [M, D]
    e = torch.silu(e)
    shared = self.linear("ada.1", e).reshape([2 * N, 6, D])
    i = 0
    while torch.__contains__(self.w, "b." + str(i) + ".tab"):
      h = self.block("b." + str(i), h, shared)
      i = i + 1

    shift, scale = torch.chunk(self.linear("ao", e).unsqueeze(1), 2, -1)  # [M, 1, D] each
    h = self.modulate(h[:, tokens.size(1):], scale, shift)  # [M, P, D]
    v = self.linear("out", h)  # [M, P, 128]
    return v.reshape([2 * N, 8, 8, 8, 2, 8, 8]).permute([0, 1, 4, 2, 5, 3, 6]).reshape([2 * N, 16, 64, 64])

  # Sinusoids of 1000 t at 128 frequencies from 1 down to 1/10000, then a small network: [N] -> [N, D].
  def time(self, time: Tensor) -> Tensor:
    frequencies = torch.exp(torch.arange(128, dtype=6) * -0.0719557841560639)  # -ln(10000) / 128
    angles = time.unsqueeze(1) * 1000. * frequencies  # [N, 128]
    waves = torch.cat([torch.cos(angles), torch.sin(angles)], -1)  # [N, 256]
    return self.linear("te.2", torch.silu(self.linear("te.0", waves)))

  # Attention and a two-layer network, each scaled and shifted before and gated after: [M, S, D] -> [M, S, D].
  def block(self, name: str, x: Tensor, shared: Tensor) -> Tensor:
    scale1, shift1, gate1, scale2, shift2, gate2 = torch.chunk(self.w[name + ".tab"] + shared, 6, 1)  # [M, 1, D]
    x = x + gate1 * self.attention(name, self.modulate(x, scale1, shift1))
    hidden = torch.gelu(self.linear(name + ".f1", self.modulate(x, scale2, shift2)), approximate="tanh")  # [M, S, 4D]
    return x + gate2 * self.linear(name + ".f2", hidden)

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

  def linear(self, name: str, x: Tensor) -> Tensor:
    return torch.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])

  # A layer norm over D whose scale and shift come from the modulation.
  def modulate(self, x: Tensor, scale: Tensor, shift: Tensor) -> Tensor:
    return torch.addcmul(shift, torch.layer_norm(x, [x.size(2)], None, None, 1e-5), scale + 1.)

  # RMSNorm over the last axis with the float32 epsilon it was trained with.
  def normalize(self, x: Tensor, weight: Tensor) -> Tensor:
    return x * torch.rsqrt(torch.mean(x * x, [-1], True) + 1.1920929e-07) * weight
