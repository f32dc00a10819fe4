# The encoder of AutoencoderKL, Stable Diffusion's autoencoder, and its reverse, in TorchScript's serialized dialect.
#
# Letters in shapes: F pictures; H, W pixels; h = H / 2^(BLOCKS - 1), w likewise; S tokens = pixels of a level; C channels.
# Words in capitals are sizes that the configuration gives. Weights are named as published.
#
# The reverse is written out, not recorded: it carries a derivative by the means back to the pixels. Weights are fixed, so all
# it needs of the way there is the input of each group norm with what its moments made of it, about a third of what recording
# keeps. These are on the tape, in the order of the way there; the reverse takes them off its end.
#
# The bias of a convolution is added by what comes next, a norm or a sum (`before` in the steps of dev.livestroke.fused).
class KlEncoder(Module):

  # Once, before all else: weights of convolutions in channels-last memory; beside each that keeps the size, its reverse, which
  # is a convolution too; the biases of what is summed; and the first one for inks in colour and in grey, eight channels of which
  # five or seven are empty, as the fast kernels want.
  def prepare(self, here: Tensor) -> Tensor:
    first = "encoder.conv_in.weight"
    self.w["inks.weight"] = torch.constant_pad_nd(torch.neg(self.w[first]), [0, 0, 0, 0, 0, 5])
    self.w["grey.weight"] = torch.constant_pad_nd(torch.neg(torch.sum(self.w[first], [1], True)), [0, 0, 0, 0, 0, 7])
    for name in list(self.w.keys()):
      if self.w[name].dim() == 4:
        self.w[name] = torch.contiguous(self.w[name], memory_format=2)
        if torch.find(name, ".downsamplers.") < 0:
          back = torch.flip(self.w[name], [2, 3]).transpose(0, 1)
          self.w[name + ".back"] = torch.contiguous(back, memory_format=2)
    for name in list(self.w.keys()):
      if torch.endswith(name, ".conv2.bias"):
        shortcut = name[0:-10] + "conv_shortcut.bias"
        self.w[name[0:-10] + "sum.bias"] = self.w[name] + self.w[shortcut] if torch.__contains__(self.w, shortcut) else self.w[name]
    self.w["none"] = self.w["encoder.conv_in.bias"][0:0]
    return here

  # For pictures [F, 3, H, W]: means and log variances of the latents [F, 2 L, h, w], float32, then the tape.
  def encode(self, picture: Tensor) -> List[Tensor]:
    x = torch.contiguous(picture.to(self.w["encoder.conv_in.weight"].dtype), memory_format=2)
    return self.after_first(self.conv("encoder.conv_in", x, 1))

  # The same for inks [F, 3, H, W]: pictures turned to their negative, so that 1 is black and -1 is white; or [F, 1, H, W], grey.
  # What is encoded is what `view` shows of them: see grid; or the pictures themselves, if it is one number alone.
  def encode_inks(self, inks: Tensor, view: Tensor) -> List[Tensor]:
    if view.numel() > 1:
      inks = self.seen(inks, view)
    weight = self.w["grey.weight" if torch.eq(inks.size(1), 1) else "inks.weight"]
    x = torch.constant_pad_nd(inks.to(weight.dtype), [0, 0, 0, 0, 0, 8 - inks.size(1)])
    x = torch.contiguous(x, memory_format=2)
    return self.after_first(torch.conv2d(x, weight, self.w["encoder.conv_in.bias"], [1, 1], [1, 1]))

  def after_first(self, h: Tensor) -> List[Tensor]:
    tape : List[Tensor] = []
    for i in range(BLOCKS):
      block = "encoder.down_blocks." + str(i)
      for j in range(LAYERS):
        h = self.resnet(block + ".resnets." + str(j), h, tape)
      if i < BLOCKS - 1:
        name = block + ".downsamplers.0.conv"
        h = torch.constant_pad_nd(h, [0, 1, 0, 1])  # below and at the right
        h = torch.conv2d(h, self.w[name + ".weight"], self.w[name + ".bias"], [2, 2])
    h = self.resnet("encoder.mid_block.resnets.0", h, tape)
    h = self.attend("encoder.mid_block.attentions.0", h, tape)
    h = self.resnet("encoder.mid_block.resnets.1", h, tape)
    h = self.normalize("encoder.conv_norm_out", h, self.w["none"], True, tape)
    h = self.conv("quant_conv", self.conv("encoder.conv_out", h, 1), 0)
    return [h.to(6).contiguous()] + tape

  # encode_inks without the tape, for a reverse that comes much later or never.
  def latents_of_inks(self, inks: Tensor, view: Tensor) -> Tensor:
    return self.encode_inks(inks, view)[0]

  # Where in a picture of H x W px each pixel of a view of it looks, [1, H, W, 2], from -1 to 1. The view, nine numbers, is a
  # projective map of the unit square: x = (a u + b v + c) / w, y = (d u + e v + f) / w, w = g u + h v + i.
  def grid(self, view: Tensor, H: int, W: int) -> Tensor:
    u = (torch.arange(W, dtype=6, device=view.device) + 0.5) / W
    v = ((torch.arange(H, dtype=6, device=view.device) + 0.5) / H).unsqueeze(1)
    w = view[6] * u + view[7] * v + view[8]
    x = (view[0] * u + view[1] * v + view[2]) / w
    y = (view[3] * u + view[4] * v + view[5]) / w
    return torch.stack([x * 2. - 1., y * 2. - 1.], 2).unsqueeze(0)

  # A view of inks [F, C, H, W], bilinear, the same for all; beyond the picture there is paper, -1.
  def seen(self, inks: Tensor, view: Tensor) -> Tensor:
    H, W = inks.size(2), inks.size(3)
    all = (inks + 1.).reshape([1, -1, H, W])
    return torch.grid_sampler(all, self.grid(view, H, W), 0, 0, False).reshape(inks.size()) - 1.

  # The derivative by the inks, from that by what is seen of them.
  def seen_back(self, d: Tensor, view: Tensor) -> Tensor:
    H, W = d.size(2), d.size(3)
    all = d.reshape([1, -1, H, W])
    back, none = torch.grid_sampler_2d_backward(all, all, self.grid(view, H, W), 0, 0, False, [True, False])
    return back.reshape(d.size())

  # From the derivative by the means [F, L, h, w] to that by the pictures [F, 3, H, W], float32.
  def reverse(self, means: Tensor, encoded: List[Tensor]) -> Tensor:
    return self.conv_back("encoder.conv_in", self.reverse_to_first(means, encoded), 1).to(6).contiguous()

  # The derivative by the inks [F, 3, H, W] of encode_inks, and the sum of its magnitudes, which is finite if all of it is. The
  # derivative by the means is multiplied by `scale` before half precision sees it, and the result divided by it after.
  def reverse_inks(self, means: Tensor, scale: Tensor, view: Tensor, encoded: List[Tensor]) -> List[Tensor]:
    d = torch.conv2d(self.reverse_to_first(means * scale, encoded), self.w["inks.weight.back"], None, [1, 1], [1, 1])
    return self.unscaled(d[:, :3], scale, view)

  # The same by grey inks [F, 1, H, W].
  def reverse_grey(self, means: Tensor, scale: Tensor, view: Tensor, encoded: List[Tensor]) -> List[Tensor]:
    d = torch.conv2d(self.reverse_to_first(means * scale, encoded), self.w["grey.weight.back"], None, [1, 1], [1, 1])
    return self.unscaled(d[:, :1], scale, view)

  def unscaled(self, d: Tensor, scale: Tensor, view: Tensor) -> List[Tensor]:
    d = d.to(6).contiguous().div_(scale)
    if view.numel() > 1:
      d = self.seen_back(d, view)
    return [d, torch.sum(torch.abs(d))]

  # The derivative by what the first convolution returned.
  def reverse_to_first(self, means: Tensor, encoded: List[Tensor]) -> Tensor:
    tape = encoded[1:]
    type = self.w["encoder.conv_in.weight"].dtype
    d = torch.cat([means, torch.zeros_like(means)], 1).to(type)  # log variances do not count
    d = torch.contiguous(d, memory_format=2)
    d = self.conv_back("encoder.conv_out", self.conv_back("quant_conv", d, 0), 1)
    d = self.normalize_back("encoder.conv_norm_out", d, self.w["none"], True, self.w["none"], tape)
    d = self.resnet_back("encoder.mid_block.resnets.1", d, tape)
    d = self.attend_back("encoder.mid_block.attentions.0", d, tape)
    d = self.resnet_back("encoder.mid_block.resnets.0", d, tape)
    for back in range(BLOCKS):
      i = BLOCKS - 1 - back
      block = "encoder.down_blocks." + str(i)
      if i < BLOCKS - 1:
        d = torch.conv_transpose2d(d, self.w[block + ".downsamplers.0.conv.weight"], None, [2, 2])
        d = torch.contiguous(d[:, :, 0:-1, 0:-1], memory_format=2)
      for j in range(LAYERS):
        d = self.resnet_back(block + ".resnets." + str(LAYERS - 1 - j), d, tape)
    return d

  # ResnetBlock2D without a time: [F, C, h, w] -> [F, C', h, w].
  def resnet(self, name: str, x: Tensor, tape: List[Tensor]) -> Tensor:
    h = self.product(name + ".conv1", self.normalize(name + ".norm1", x, self.w["none"], True, tape), 1)
    h = self.product(name + ".conv2", self.normalize(name + ".norm2", h, self.w[name + ".conv1.bias"], True, tape), 1)
    if torch.__contains__(self.w, name + ".conv_shortcut.weight"):
      x = self.product(name + ".conv_shortcut", x, 0)
    return self.picture(__torch__.sum(self.tokens(h), self.tokens(x), self.w[name + ".sum.bias"]), h)

  def resnet_back(self, name: str, d: Tensor, tape: List[Tensor]) -> Tensor:
    h = self.conv_back(name + ".conv2", d, 1)
    h = self.normalize_back(name + ".norm2", h, self.w[name + ".conv1.bias"], True, self.w["none"], tape)
    if torch.__contains__(self.w, name + ".conv_shortcut.weight"):
      d = self.conv_back(name + ".conv_shortcut", d, 0)
    h = self.conv_back(name + ".conv1", h, 1)
    return self.normalize_back(name + ".norm1", h, self.w["none"], True, self.tokens(d), tape)

  # Attention of one head among the pixels of a picture: [F, C, h, w], the same.
  def attend(self, name: str, x: Tensor, tape: List[Tensor]) -> Tensor:
    q, k, v, shares = self.mixture(name, self.tokens(self.normalize(name + ".group_norm", x, self.w["none"], False, tape)))
    mixed = self.linear(name + ".to_out.0", torch.matmul(shares, v))
    return self.picture(mixed, x).add_(x)

  # Queries, keys and values [F, S, C] of normalised tokens, and how much each token takes of each, [F, S, S].
  def mixture(self, name: str, tokens: Tensor) -> Tuple[Tensor, Tensor, Tensor, Tensor]:
    q, k, v = self.linear(name + ".to_q", tokens), self.linear(name + ".to_k", tokens), self.linear(name + ".to_v", tokens)
    scores = torch.baddbmm(q[:, :, 0:1], q, k.transpose(1, 2), beta=0., alpha=self.attention_scale(q))
    return (q, k, v, torch.softmax(scores, -1))

  def attention_scale(self, q: Tensor) -> float:
    return 1. / torch.sqrt(q.size(2))

  def attend_back(self, name: str, d: Tensor, tape: List[Tensor]) -> Tensor:
    state, x = tape[-1], self.tokens(tape[-2])  # normalize_back takes them off
    scale, shift = __torch__.scale_shift(state, x)
    tokens = torch.addcmul(shift, x, scale)
    q, k, v, shares = self.mixture(name, tokens)
    scale = self.attention_scale(q)
    dmixed = torch.matmul(self.tokens(d), self.w[name + ".to_out.0.weight"])
    dshares = torch.matmul(dmixed, v.transpose(1, 2))
    dv = torch.matmul(shares.transpose(1, 2), dmixed)
    dscores = shares * (dshares - torch.sum(dshares * shares, [-1], True)) * scale
    dtokens = torch.matmul(torch.matmul(dscores, k), self.w[name + ".to_q.weight"])
    dtokens = dtokens.add_(torch.matmul(torch.matmul(dscores.transpose(1, 2), q), self.w[name + ".to_k.weight"]))
    dtokens = dtokens.add_(torch.matmul(dv, self.w[name + ".to_v.weight"]))
    return self.normalize_back(name + ".group_norm", self.picture(dtokens, d), self.w["none"], False, self.tokens(d), tape)

  # Group norm of each picture of x + before, and SiLU where asked: [F, C, h, w], the same.
  def normalize(self, name: str, x: Tensor, before: Tensor, silu: bool, tape: List[Tensor]) -> Tensor:
    weight, bias = self.w[name + ".weight"], self.w[name + ".bias"]
    y, state = __torch__.norm(self.tokens(x), before, weight, bias, GROUPS, 1e-6, silu)
    tape.append(x)
    tape.append(state)
    return self.picture(y, x)

  # From the derivative by what normalize returned to that by x, plus `more`, tokens or empty.
  def normalize_back(self, name: str, d: Tensor, before: Tensor, silu: bool, more: Tensor, tape: List[Tensor]) -> Tensor:
    state, x = tape.pop(), tape.pop()
    weight, bias = self.w[name + ".weight"], self.w[name + ".bias"]
    return self.picture(__torch__.norm_back(self.tokens(d), self.tokens(x), before, weight, bias, state, silu, more), x)

  # A view of channels-last x [F, C, h, w] as [F, S, C].
  def tokens(self, x: Tensor) -> Tensor:
    return x.permute([0, 2, 3, 1]).reshape([x.size(0), -1, x.size(1)])

  # A view of tokens [F, S, C] as a picture of the size of x.
  def picture(self, tokens: Tensor, x: Tensor) -> Tensor:
    return tokens.reshape([x.size(0), x.size(2), x.size(3), -1]).permute([0, 3, 1, 2])

  def conv(self, name: str, x: Tensor, padding: int) -> Tensor:
    return torch.conv2d(x, self.w[name + ".weight"], self.w[name + ".bias"], [1, 1], [padding, padding])

  # A convolution without its bias.
  def product(self, name: str, x: Tensor, padding: int) -> Tensor:
    return torch.conv2d(x, self.w[name + ".weight"], None, [1, 1], [padding, padding])

  def conv_back(self, name: str, d: Tensor, padding: int) -> Tensor:
    return torch.conv2d(d, self.w[name + ".weight.back"], None, [1, 1], [padding, padding])

  def linear(self, name: str, x: Tensor) -> Tensor:
    return torch.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])
