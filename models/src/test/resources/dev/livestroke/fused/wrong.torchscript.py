
# Steps that networks share, in operations of libtorch. Hidden states are x [n, rows, C]: n things, each normalised by itself.
# `before` [C], which may be empty, is added to x first: the bias of the convolution that x comes from.

# Group norm, and SiLU where asked: the result, and what is kept of it, [n, 2 (C + groups)]: scale of each channel of x, shift of
# each channel, then mean and 1 / deviation of each group. Sums are float32, whatever x is.
def norm(x: Tensor, before: Tensor, weight: Tensor, bias: Tensor, groups: int, epsilon: float, silu: bool) -> Tuple[Tensor, Tensor]:
  v = x if torch.eq(before.numel(), 0) else x + before
  mean = torch.mean(v, [1], dtype=6)  # [n, C]
  length = torch.linalg_vector_norm(v, 2, [1], False, dtype=6)
  mean = mean.reshape([x.size(0), groups, -1]).mean([2], True)  # [n, groups, 1]
  square = (length * length).reshape([x.size(0), groups, -1]).mean([2], True) * (1. / x.size(1))
  inverse = torch.rsqrt(torch.clamp_min(square - mean * mean, 0.) + epsilon)
  scale = weight.reshape([groups, -1]) * inverse  # [n, groups, C / groups]
  shift = (bias.reshape([groups, -1]) - scale * mean).reshape([x.size(0), 1, -1])
  scale = scale.reshape([x.size(0), 1, -1])
  if torch.ne(before.numel(), 0):
    shift = shift + scale * before
  y = torch.addcmul(shift.to(x.dtype), x, scale.to(x.dtype))
  state = torch.cat([scale, shift, torch.cat([mean, inverse], 2).reshape([x.size(0), 1, -1])], 2)
  return (torch.silu(y) if silu else y, state.reshape([x.size(0), -1]))

# From the derivative by a norm's result to that by x, plus `more` where it is not empty. With d the derivative before SiLU and
# m the normalised x: dx = inverse (w d - mean(w d) - m mean(w d m)), means over a group.
def norm_back(dy: Tensor, x: Tensor, before: Tensor, weight: Tensor, bias: Tensor, state: Tensor, silu: bool, more: Tensor) -> Tensor:
  n, C = x.size(0), x.size(2)
  groups = state.size(1) // 2 - C
  scale, shift = __torch__.scale_shift(state, x)
  d = torch.silu_backward(dy, torch.addcmul(shift, x, scale)) if silu else dy
  stats = state[:, 2 * C:].reshape([n, groups, 2])
  mean, inverse = stats[:, :, 0:1], stats[:, :, 1:2]
  w = weight.reshape([groups, -1]).to(6)
  sums = torch.sum(d, [1], dtype=6).reshape([n, groups, -1])
  v = x if torch.eq(before.numel(), 0) else x + before
  products = torch.sum(d * v, [1], dtype=6).reshape([n, groups, -1])
  count = x.size(1) * w.size(1)
  constant = torch.sum(w * sums, [2], True) / count
  slope = torch.neg(inverse * inverse * inverse * torch.sum(w * (products - mean * sums), [2], True)) / count
  rest = torch.neg(inverse * constant) - slope * mean
  full = [n, 1, C]
  slope = slope.expand([-1, -1, w.size(1)]).reshape(full).to(x.dtype)
  rest = rest.expand([-1, -1, w.size(1)]).reshape(full).to(x.dtype)
  dx = torch.addcmul(torch.addcmul(rest, v, slope), d, scale)
  return dx if torch.eq(more.numel(), 0) else dx.add_(more)

# a + b + before, for a and b [n, rows, C].
def sum(a: Tensor, b: Tensor, before: Tensor) -> Tensor:
  y = a + b
  return y if torch.eq(before.numel(), 0) else y.add_(before)

# The first half of channels times GELU of the second: [n, rows, 2 C] -> [n, rows, C].
def geglu(x: Tensor) -> Tensor:
  hidden, gate = torch.chunk(x, 2, -1)
  return torch.silu(gate).mul_(hidden)  # wrong on purpose

# a + b, or a where b is empty, and its layer norm.
def sum_norm(a: Tensor, b: Tensor, weight: Tensor, bias: Tensor) -> Tuple[Tensor, Tensor]:
  total = a if torch.eq(b.numel(), 0) else a + b
  return (total, torch.layer_norm(total, [a.size(-1)], weight, bias, 1e-5))

# A norm's scale and shift of each channel, [n, 1, C], from what was kept of it and its x [n, rows, C].
def scale_shift(state: Tensor, x: Tensor) -> Tuple[Tensor, Tensor]:
  C = x.size(2)
  return (state[:, 0:C].unsqueeze(1).to(x.dtype), state[:, C:2 * C].unsqueeze(1).to(x.dtype))
