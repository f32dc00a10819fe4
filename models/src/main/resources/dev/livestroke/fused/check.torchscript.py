# Each step once, on x and d [n, rows, C], for a comparison of its two ways.
class Check(Module):

  def norm(self, x: Tensor, d: Tensor) -> List[Tensor]:
    y, state = __torch__.norm(self.half(x), self.w["before"], self.w["weight"], self.w["bias"], 32, 1e-5, True)
    return [y.to(6), state]

  def norm_back(self, x: Tensor, d: Tensor) -> List[Tensor]:
    x, d = self.half(x), self.half(d)
    before, weight, bias = self.w["before"], self.w["weight"], self.w["bias"]
    y, state = __torch__.norm(x, before, weight, bias, 32, 1e-5, True)
    with_silu = __torch__.norm_back(d, x, before, weight, bias, state, True, d)
    without = __torch__.norm_back(d, x, before, weight, bias, state, False, d[0:0])
    return [with_silu.to(6), without.to(6)]

  def sum(self, x: Tensor, d: Tensor) -> List[Tensor]:
    return [__torch__.sum(self.half(x), self.half(d), self.w["before"]).to(6)]

  def geglu(self, x: Tensor, d: Tensor) -> List[Tensor]:
    return [__torch__.geglu(self.half(torch.cat([x, d], 2))).to(6)]

  def sum_norm(self, x: Tensor, d: Tensor) -> List[Tensor]:
    total, y = __torch__.sum_norm(self.half(x), self.half(d), self.w["weight"], self.w["bias"])
    return [total.to(6), y.to(6)]

  def layer_norm(self, x: Tensor, d: Tensor) -> List[Tensor]:
    x = self.half(x)
    total, y = __torch__.sum_norm(x, x[0:0], self.w["weight"], self.w["bias"])
    return [y.to(6)]

  def half(self, x: Tensor) -> Tensor:
    return x.to(self.w["weight"].dtype)
