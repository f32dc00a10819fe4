# ClipJudge: brings clips and prompts into one space, in TorchScript's serialized dialect.
#
# Letters in shapes: N clips or prompts; T, Y, X patches along time, rows and columns, P = T Y X of them, each of t h w
# pixels; K text tokens of C numbers; S tokens; D width; H heads; E numbers in the common space.
# Weights are named as in the checkpoint; width, depth and heads follow from them.
class ClipJudge(Module):

  # Unit vectors [N, E] of clips [N, T, t, Y, h, X, w] with their drawings at rest [N, Y, h, X, w].
  def clip(self, x: Tensor, rest: Tensor) -> Tensor:
    N, T = x.size(0), x.size(1)
    P = self.w["pos"].size(1)
    cut = x.permute([0, 1, 3, 5, 2, 4, 6]).reshape([N, P, x.size(2) * x.size(4) * x.size(6)])
    drawing = rest.permute([0, 1, 3, 2, 4]).reshape([N, P // T, rest.size(2) * rest.size(4)])  # [N, Y X, h w]
    h = self.linear("pin", torch.cat([cut, drawing.repeat([1, T, 1])], 2)) + self.w["pos"]  # [N, P, D]
    return self.unit("out", self.norm("no", torch.mean(self.blocks("b", h), [1])))

  # Unit vectors [N, E] of prompts [N, K, C].
  def text(self, tokens: Tensor) -> Tensor:
    h = self.linear("txt", tokens) + self.w["tpos"]  # [N, K, D]
    return self.unit("tout", self.norm("tno", torch.mean(self.blocks("t", h), [1])))

  # Attention and a two-layer network, one after the other, as many as there are: [N, S, D] -> [N, S, D].
  def blocks(self, name: str, x: Tensor) -> Tensor:
    h = x
    i = 0
    while torch.__contains__(self.w, name + "." + str(i) + ".qkv.weight"):
      block = name + "." + str(i)
      h = h + self.attention(block, self.norm(block + ".n1", h))
      hidden = torch.gelu(self.linear(block + ".f1", self.norm(block + ".n2", h)), approximate="tanh")
      h = h + self.linear(block + ".f2", hidden)
      i = i + 1
    return h

  # Full self-attention, queries and keys normalised per head: [N, S, D] -> [N, S, D].
  def attention(self, name: str, x: Tensor) -> Tensor:
    N, S, D = x.size(0), x.size(1), x.size(2)
    size = self.w[name + ".qn.weight"].size(0)
    qkv = self.linear(name + ".qkv", x).reshape([N, S, 3, D // size, size])
    q = self.normalize(qkv[:, :, 0], self.w[name + ".qn.weight"]).transpose(1, 2)  # [N, H, S, size]
    k = self.normalize(qkv[:, :, 1], self.w[name + ".kn.weight"]).transpose(1, 2)
    v = qkv[:, :, 2].transpose(1, 2)
    mixed = torch.scaled_dot_product_attention(q, k, v)  # [N, H, S, size]
    return self.linear(name + ".o", mixed.transpose(1, 2).reshape([N, S, D]))

  def unit(self, name: str, x: Tensor) -> Tensor:
    y = self.linear(name, x)
    return y / torch.sqrt(torch.sum(y * y, [-1], True))

  def linear(self, name: str, x: Tensor) -> Tensor:
    return torch.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])

  def norm(self, name: str, x: Tensor) -> Tensor:
    return torch.layer_norm(x, [x.size(-1)], self.w[name + ".weight"], self.w[name + ".bias"], 1e-5)

  # RMSNorm over the last axis with the float32 epsilon it was trained with.
  def normalize(self, x: Tensor, weight: Tensor) -> Tensor:
    return x * torch.rsqrt(torch.mean(x * x, [-1], True) + 1.1920929e-07) * weight
