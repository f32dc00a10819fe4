
# Steps that networks share, by our own kernels for GPUs (fused.cu); what they mean stands in plain.torchscript.py.
# MOST_BLOCKS is how many blocks of a kernel there are at most, each of which leaves two sums for each group.
def norm(x: Tensor, before: Tensor, weight: Tensor, bias: Tensor, groups: int, epsilon: float, silu: bool) -> Tuple[Tensor, Tensor]:
  n, rows, C = x.size(0), x.size(1), x.size(2)
  x = x.contiguous()
  y = torch.empty_like(x)
  state = torch.empty([n, 2 * (C + groups)], dtype=6, device=x.device)
  sums = torch.empty([2 * MOST_BLOCKS * groups], dtype=6, device=x.device)
  ops.livestroke.norm(x, before, weight, bias, n, rows, C, groups, epsilon, silu, y, state, sums)
  return (y, state)

def norm_back(dy: Tensor, x: Tensor, before: Tensor, weight: Tensor, bias: Tensor, state: Tensor, silu: bool, more: Tensor) -> Tensor:
  n, rows, C = x.size(0), x.size(1), x.size(2)
  dy, x, more = dy.contiguous(), x.contiguous(), more.contiguous()
  groups = state.size(1) // 2 - C
  dx = torch.empty_like(x)
  sums = torch.empty([2 * (MOST_BLOCKS * groups + n * C)], dtype=6, device=x.device)  # then two numbers for each channel
  ops.livestroke.norm_back(dy, x, before, weight, bias, state, more, n, rows, C, groups, silu, dx, sums)
  return dx

def sum(a: Tensor, b: Tensor, before: Tensor) -> Tensor:
  a, b = a.contiguous(), b.contiguous()
  y = torch.empty_like(a)
  ops.livestroke.sum(a, b, before, a.size(2), a.numel(), y)
  return y

def geglu(x: Tensor) -> Tensor:
  C = x.size(2) // 2
  x = x.contiguous()
  y = torch.empty([x.size(0), x.size(1), C], dtype=x.dtype, device=x.device)
  ops.livestroke.geglu(x, C, y.numel(), y)
  return y

def sum_norm(a: Tensor, b: Tensor, weight: Tensor, bias: Tensor) -> Tuple[Tensor, Tensor]:
  alone = torch.eq(b.numel(), 0)
  a, b = a.contiguous(), b.contiguous()
  total = a if alone else torch.empty_like(a)
  y = torch.empty_like(a)
  ops.livestroke.sum_norm(a, b, weight, bias, a.size(-1), a.numel(), 1e-5, total, y)
  return (total, y)

# A norm's scale and shift of each channel, [n, 1, C], from what was kept of it and its x [n, rows, C].
def scale_shift(state: Tensor, x: Tensor) -> Tuple[Tensor, Tensor]:
  C = x.size(2)
  return (state[:, 0:C].unsqueeze(1).to(x.dtype), state[:, C:2 * C].unsqueeze(1).to(x.dtype))
