# The encoder of AutoencoderKL, Stable Diffusion's autoencoder, and its reverse, in TorchScript's serialized dialect.
#
# Letters in shapes: F pictures; H, W pixels; h = H / 2^(BLOCKS - 1), w likewise; S tokens = pixels of a level; C channels.
# Words in capitals are sizes that the configuration gives. Weights are named as published.
#
# The reverse is written out, not recorded: it carries a derivative by the means back to the pixels. Weights are fixed, so all
# it needs of the way there is the input of each group norm with its two moments, about a third of what recording keeps. These
# are on the tape, in the order of the way there; the reverse takes them off its end.
class KlEncoder(Module):

  # Once, before all else: weights of convolutions in channels-last memory; beside each that keeps the size, its reverse, which
  # is a convolution too; and the first one for inks, eight channels of which five are empty, as the fast kernels want.
  def prepare(self, here: Tensor) -> Tensor:
    first = "encoder.conv_in.weight"
    self.w["inks.weight"] = torch.constant_pad_nd(torch.neg(self.w[first]), [0, 0, 0, 0, 0, 5])
    for name in list(self.w.keys()):
      if self.w[name].dim() == 4:
        self.w[name] = torch.contiguous(self.w[name], memory_format=2)
        if torch.find(name, ".downsamplers.") < 0:
          back = torch.flip(self.w[name], [2, 3]).transpose(0, 1)
          self.w[name + ".back"] = torch.contiguous(back, memory_format=2)
    return here

  # For pictures [F, 3, H, W]: means and log variances of the latents [F, 2 L, h, w], float32, then the tape.
  def encode(self, picture: Tensor) -> List[Tensor]:
    x = torch.contiguous(picture.to(self.w["encoder.conv_in.weight"].dtype), memory_format=2)
    return self.after_first(self.conv("encoder.conv_in", x, 1))

  # The same for inks [F, 3, H, W]: pictures turned to their negative, so that 1 is black and -1 is white.
  def encode_inks(self, inks: Tensor) -> List[Tensor]:
    x = torch.constant_pad_nd(inks.to(self.w["inks.weight"].dtype), [0, 0, 0, 0, 0, 5])
    x = torch.contiguous(x, memory_format=2)
    return self.after_first(torch.conv2d(x, self.w["inks.weight"], self.w["encoder.conv_in.bias"], [1, 1], [1, 1]))

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
    h = self.normalize("encoder.conv_norm_out", h, True, tape)
    h = self.conv("quant_conv", self.conv("encoder.conv_out", h, 1), 0)
    return [h.to(6).contiguous()] + tape

  # encode_inks without the tape, for a reverse that comes much later or never.
  def latents_of_inks(self, inks: Tensor) -> Tensor:
    return self.encode_inks(inks)[0]

  # From the derivative by the means [F, L, h, w] to that by the pictures [F, 3, H, W], float32.
  def reverse(self, means: Tensor, encoded: List[Tensor]) -> Tensor:
    return self.conv_back("encoder.conv_in", self.reverse_to_first(means, encoded), 1).to(6).contiguous()

  # The derivative by the inks [F, 3, H, W] of encode_inks, and the sum of its magnitudes, which is finite if all of it is. The
  # derivative by the means is multiplied by `scale` before half precision sees it, and the result divided by it after.
  def reverse_inks(self, means: Tensor, scale: Tensor, encoded: List[Tensor]) -> List[Tensor]:
    d = self.reverse_to_first(means * scale, encoded)
    d = torch.conv2d(d, self.w["inks.weight.back"], None, [1, 1], [1, 1])[:, :3].to(6).contiguous()
    d = d.div_(scale)
    return [d, torch.sum(torch.abs(d))]

  # The derivative by what the first convolution returned.
  def reverse_to_first(self, means: Tensor, encoded: List[Tensor]) -> Tensor:
    tape = encoded[1:]
    type = self.w["encoder.conv_in.weight"].dtype
    d = torch.cat([means, torch.zeros_like(means)], 1).to(type)  # log variances do not count
    d = torch.contiguous(d, memory_format=2)
    d = self.conv_back("encoder.conv_out", self.conv_back("quant_conv", d, 0), 1)
    d = self.normalize_back("encoder.conv_norm_out", d, True, tape)
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
    h = self.conv(name + ".conv1", self.normalize(name + ".norm1", x, True, tape), 1)
    h = self.conv(name + ".conv2", self.normalize(name + ".norm2", h, True, tape), 1)
    if torch.__contains__(self.w, name + ".conv_shortcut.weight"):
      x = self.conv(name + ".conv_shortcut", x, 0)
    return h.add_(x)

  def resnet_back(self, name: str, d: Tensor, tape: List[Tensor]) -> Tensor:
    h = self.normalize_back(name + ".norm2", self.conv_back(name + ".conv2", d, 1), True, tape)
    h = self.normalize_back(name + ".norm1", self.conv_back(name + ".conv1", h, 1), True, tape)
    if torch.__contains__(self.w, name + ".conv_shortcut.weight"):
      d = self.conv_back(name + ".conv_shortcut", d, 0)
    return h.add_(d)

  # Attention of one head among the pixels of a picture: [F, C, h, w], the same.
  def attend(self, name: str, x: Tensor, tape: List[Tensor]) -> Tensor:
    q, k, v, shares = self.mixture(name, self.tokens(self.normalize(name + ".group_norm", x, False, tape)))
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
    inverse, mean, x = tape[-1], tape[-2], tape[-3]  # normalize_back takes them off
    tokens = self.normalized(name + ".group_norm", x, mean, inverse)
    q, k, v, shares = self.mixture(name, tokens)
    scale = self.attention_scale(q)
    dmixed = torch.matmul(self.tokens(d), self.w[name + ".to_out.0.weight"])
    dshares = torch.matmul(dmixed, v.transpose(1, 2))
    dv = torch.matmul(shares.transpose(1, 2), dmixed)
    dscores = shares * (dshares - torch.sum(dshares * shares, [-1], True)) * scale
    dtokens = torch.matmul(torch.matmul(dscores, k), self.w[name + ".to_q.weight"])
    dtokens = dtokens.add_(torch.matmul(torch.matmul(dscores.transpose(1, 2), q), self.w[name + ".to_k.weight"]))
    dtokens = dtokens.add_(torch.matmul(dv, self.w[name + ".to_v.weight"]))
    return self.normalize_back(name + ".group_norm", self.picture(dtokens, d), False, tape).add_(d)

  # Group norm of each picture, and SiLU where asked: [F, C, h, w], the same. Sums are float32, whatever x is. Channels-last,
  # which libtorch's own group norm does not keep on a GPU.
  def normalize(self, name: str, x: Tensor, silu: bool, tape: List[Tensor]) -> Tensor:
    tokens = self.tokens(x)
    mean = torch.mean(tokens, [1], dtype=6)  # [F, C]
    length = torch.linalg_vector_norm(tokens, 2, [1], False, dtype=6)
    mean = mean.reshape([x.size(0), GROUPS, -1]).mean([2], True)  # [F, GROUPS, 1]
    square = (length * length).reshape([x.size(0), GROUPS, -1]).mean([2], True) * (1. / tokens.size(1))
    inverse = torch.rsqrt(torch.clamp_min(square - mean * mean, 0.) + 1e-6)
    tape.append(x)
    tape.append(mean)
    tape.append(inverse)
    y = self.normalized(name, x, mean, inverse)
    return self.picture(torch.silu(y) if silu else y, x)

  # The tokens [F, S, C] of x after the group norm.
  def normalized(self, name: str, x: Tensor, mean: Tensor, inverse: Tensor) -> Tensor:
    scale = self.w[name + ".weight"].reshape([GROUPS, -1]) * inverse  # [F, GROUPS, C / GROUPS]
    shift = self.w[name + ".bias"].reshape([GROUPS, -1]) - scale * mean
    shape = [x.size(0), 1, x.size(1)]
    return torch.addcmul(shift.reshape(shape).to(x.dtype), self.tokens(x), scale.reshape(shape).to(x.dtype))

  # With n the normalised x before weight w: dx = inverse (w d - mean(w d) - n mean(w d n)), means over a group.
  def normalize_back(self, name: str, dy: Tensor, silu: bool, tape: List[Tensor]) -> Tensor:
    inverse, mean, x = tape.pop(), tape.pop(), tape.pop()
    d, tokens = self.tokens(dy), self.tokens(x)
    if silu:
      d = torch.silu_backward(d, self.normalized(name, x, mean, inverse))
    w = self.w[name + ".weight"].reshape([GROUPS, -1]).to(6)
    shape = [x.size(0), GROUPS, -1]
    sums = torch.sum(d, [1], dtype=6).reshape(shape)
    products = torch.sum(d * tokens, [1], dtype=6).reshape(shape)
    count = tokens.size(1) * w.size(1)
    constant = torch.sum(w * sums, [2], True) / count
    slope = torch.sum(w * (products - mean * sums), [2], True) * inverse / count
    byx = torch.neg(inverse * inverse * slope)  # [F, GROUPS, 1]
    rest = torch.neg(inverse * constant) - byx * mean
    full = [x.size(0), 1, x.size(1)]
    byx = byx.expand([-1, -1, w.size(1)]).reshape(full).to(x.dtype)
    rest = rest.expand([-1, -1, w.size(1)]).reshape(full).to(x.dtype)
    dx = torch.addcmul(torch.addcmul(rest, tokens, byx), d, (w * inverse).reshape(full).to(x.dtype))
    return self.picture(dx, x)

  # A view of channels-last x [F, C, h, w] as [F, S, C].
  def tokens(self, x: Tensor) -> Tensor:
    return x.permute([0, 2, 3, 1]).reshape([x.size(0), -1, x.size(1)])

  # A view of tokens [F, S, C] as a picture of the size of x.
  def picture(self, tokens: Tensor, x: Tensor) -> Tensor:
    return tokens.reshape([x.size(0), x.size(2), x.size(3), -1]).permute([0, 3, 1, 2])

  def conv(self, name: str, x: Tensor, padding: int) -> Tensor:
    return torch.conv2d(x, self.w[name + ".weight"], self.w[name + ".bias"], [1, 1], [padding, padding])

  def conv_back(self, name: str, d: Tensor, padding: int) -> Tensor:
    return torch.conv2d(d, self.w[name + ".weight.back"], None, [1, 1], [padding, padding])

  def linear(self, name: str, x: Tensor) -> Tensor:
    return torch.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])
