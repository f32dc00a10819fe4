# UNet3DConditionModel: the denoiser of the published text-to-video networks, in TorchScript's serialized dialect.
#
# Letters in shapes: N noised clips; M = N or 2N prompts (for 2N: first without the prompt, then with it); F frames; B = N or
# M, times F where frames stand alone; h, w latent pixels; S = h w; C channels; H heads of HEAD_SIZE; K text tokens.
# Words in capitals are sizes that the configuration gives. Weights are named as published; GEGLU, ResnetBlock2D,
# TemporalConvLayer and the transformers follow diffusers' UNet3DConditionModel.
#
# A hidden state x is [B F, C, h, w] in channels-last memory, so that tokens [B F, S, C] and clips [B, C, F, S] are views of
# it, and a convolution over time is a 2-D one of height 3. Operations are few, because starting one costs as much as many
# of them compute. The bias of a convolution is added by what comes next, a norm or a sum (`before` in the steps of
# dev.livestroke.fused). Everything that does not depend on the prompt is computed for N
# clips only; the first cross-attention makes M of them.
class UNet3DConditionModel(Module):

  # Once, before all else: brings weights to the layout that they are used in. The operand only says where.
  def prepare(self, here: Tensor) -> Tensor:
    for name in list(self.w.keys()):
      weight = self.w[name]
      if weight.dim() == 5:  # [C, C, 3, 1, 1]: over time
        self.w[name] = torch.contiguous(weight.reshape([weight.size(0), weight.size(1), 3, 1]), memory_format=2)
      if weight.dim() == 4:
        self.w[name] = torch.contiguous(weight, memory_format=2)
    for name in list(self.w.keys()):
      if torch.endswith(name, ".to_q.weight"):
        self.join(name[0:-12])
      if torch.endswith(name, ".conv2.bias"):
        shortcut = name[0:-10] + "conv_shortcut.bias"
        self.w[name[0:-10] + "sum.bias"] = self.w[name] + self.w[shortcut] if torch.__contains__(self.w, shortcut) else self.w[name]
    self.w["none"] = self.w["conv_in.bias"][0:0]
    return here

  # Queries, keys and values of a self-attention become one product.
  def join(self, name: str) -> int:
    q, k, v = self.w[name + ".to_q.weight"], self.w[name + ".to_k.weight"], self.w[name + ".to_v.weight"]
    if torch.endswith(name, ".attn2") and torch.__not__(self.temporal(name)):
      return 0
    self.w[name + ".to_qkv.weight"] = torch.cat([q, k, v], 0)  # [3 C, C]
    self.w.pop(name + ".to_q.weight")
    self.w.pop(name + ".to_k.weight")
    self.w.pop(name + ".to_v.weight")
    return 1

  def temporal(self, name: str) -> bool:
    return torch.startswith(name, "transformer_in.") or torch.find(name, ".temp_attentions.") >= 0

  # Keys and values of the text [M, K, D] for every cross-attention, in the order of the network: each [M, K, C].
  def condition(self, text: Tensor) -> List[Tensor]:
    both : List[Tensor] = []
    for attention in self.attentions():
      x = text.to(self.w[attention + ".to_k.weight"].dtype)
      both.append(torch.linear(x, self.w[attention + ".to_k.weight"]))
      both.append(torch.linear(x, self.w[attention + ".to_v.weight"]))
    return both

  # The names of all cross-attentions, in the order of the network.
  def attentions(self) -> List[str]:
    blocks : List[str] = []
    for i in range(BLOCKS):
      blocks.append("down_blocks." + str(i))
    blocks.append("mid_block")
    for i in range(BLOCKS):
      blocks.append("up_blocks." + str(i))
    names : List[str] = []
    for block in blocks:
      j = 0
      while torch.__contains__(self.w, block + ".attentions." + str(j) + ".norm.weight"):
        names.append(block + ".attentions." + str(j) + ".transformer_blocks.0.attn2")
        j = j + 1
    return names

  # The predicted noise [M, 4, F, h, w], float32, in noised clips x [N, 4, F, h, w] at timesteps [N], for what condition
  # returned for M prompts.
  def forward(self, x: Tensor, timestep: Tensor, prompts: List[Tensor]) -> Tensor:
    N, F, rows, columns = x.size(0), x.size(2), x.size(3), x.size(4)
    names = self.attentions()
    text : Dict[str, List[Tensor]] = {}
    for i in range(len(names)):
      text[names[i]] = [prompts[2 * i], prompts[2 * i + 1]]
    M = prompts[0].size(0)
    type = self.w["conv_in.weight"].dtype

    time = self.time(timestep)  # [N, 4 C]
    h = x.to(type).permute([0, 2, 1, 3, 4]).reshape([N * F, x.size(1), rows, columns])
    h = self.conv("conv_in", torch.contiguous(h, memory_format=2), 1, 1)
    h = self.over_time("transformer_in", h, F)
    skips = [h]

    for i in range(BLOCKS):
      block = "down_blocks." + str(i)
      j = 0
      while torch.__contains__(self.w, block + ".resnets." + str(j) + ".norm1.weight"):
        h = self.layer(block, j, j, h, time, text, M, F)
        skips.append(h)
        j = j + 1
      if torch.__contains__(self.w, block + ".downsamplers.0.conv.weight"):
        h = self.conv(block + ".downsamplers.0.conv", h, 2, 1)
        skips.append(h)

    h = self.resnet("mid_block.resnets.0", h, time, F)
    h = self.convs_over_time("mid_block.temp_convs.0", h, F)
    h = self.over_space("mid_block.attentions.0", h, text, M, F)
    h = self.over_time("mid_block.temp_attentions.0", h, F)
    h = self.resnet("mid_block.resnets.1", h, time, F)
    h = self.convs_over_time("mid_block.temp_convs.1", h, F)

    for i in range(BLOCKS):
      block = "up_blocks." + str(i)
      j = 0
      while torch.__contains__(self.w, block + ".resnets." + str(j) + ".norm1.weight"):
        skip = self.copies(skips.pop(), M * F)
        h = self.layer(block, j, j, torch.cat([self.copies(h, M * F), skip], 1), time, text, M, F)
        j = j + 1
      if torch.__contains__(self.w, block + ".upsamplers.0.conv.weight"):
        h = self.conv(block + ".upsamplers.0.conv", torch.upsample_nearest2d(h, None, [2., 2.]), 1, 1)

    h = self.norm("conv_norm_out", h, self.w["none"], 1e-5, True)
    h = self.conv("conv_out", h, 1, 1)  # [M F, 4, h, w]
    return h.to(6).reshape([M, F, h.size(1), rows, columns]).permute([0, 2, 1, 3, 4]).contiguous()

  # Sinusoids of the timestep, cosines first, then a small network and the SiLU that all blocks begin with: [N] -> [N, 4 C].
  def time(self, timestep: Tensor) -> Tensor:
    weight = self.w["time_embedding.linear_1.weight"]
    half = weight.size(1) // 2
    exponents = torch.arange(half, dtype=6, device=timestep.device) * (-9.210340371976184 / half)  # -ln(10000)
    angles = timestep.unsqueeze(1) * torch.exp(exponents)
    waves = torch.cat([torch.cos(angles), torch.sin(angles)], -1).to(weight.dtype)
    hidden = self.linear("time_embedding.linear_2", torch.silu(self.linear("time_embedding.linear_1", waves)))
    return torch.silu(hidden)

  # One layer of a block: over space, over time, and, where there are, attention over space and text and over time.
  def layer(self, block: str, j: int, k: int, x: Tensor, time: Tensor, text: Dict[str, List[Tensor]], M: int, F: int) -> Tensor:
    h = self.resnet(block + ".resnets." + str(j), x, time, F)
    h = self.convs_over_time(block + ".temp_convs." + str(j), h, F)
    if torch.__contains__(self.w, block + ".attentions." + str(k) + ".norm.weight"):
      h = self.over_space(block + ".attentions." + str(k), h, text, M, F)
      h = self.over_time(block + ".temp_attentions." + str(k), h, F)
    return h

  # ResnetBlock2D: each frame by itself, shifted by the time.
  def resnet(self, name: str, x: Tensor, time: Tensor, F: int) -> Tensor:
    shift = self.linear(name + ".time_emb_proj", time)  # [N, C]
    h = self.product(name + ".conv1", self.norm(name + ".norm1", x, self.w["none"], 1e-5, True), [1, 1])
    before = self.w[name + ".conv1.bias"]
    if shift.size(0) == 1:  # one time for all: part of the bias
      before = before + shift[0]
    else:
      shifts = shift.repeat([h.size(0) // (shift.size(0) * F), 1]).repeat_interleave(F, 0)  # [B F, C]
      h = h.add_(shifts.unsqueeze(2).unsqueeze(3))
    h = self.product(name + ".conv2", self.norm(name + ".norm2", h, before, 1e-5, True), [1, 1])
    if torch.__contains__(self.w, name + ".conv_shortcut.weight"):
      x = self.product(name + ".conv_shortcut", x, [0, 0])
    return self.sum(h, x, self.w[name + ".sum.bias"])

  # TemporalConvLayer: four convolutions over three frames, on clips [B, C, F, S].
  def convs_over_time(self, name: str, x: Tensor, F: int) -> Tensor:
    clip = self.clips(x, F)
    h, before = clip, self.w["none"]
    for i in range(1, 5):
      conv = name + ".conv" + str(i)
      last = conv + (".2" if i == 1 else ".3")  # from the second on, a dropout comes before
      h = self.product(last, self.norm(conv + ".0", h, before, 1e-5, True), [1, 0])
      before = self.w[last + ".bias"]
    return self.frames(self.sum(h, clip, before), x)

  # Transformer2DModel: attention among the pixels of a frame, then from them to the text.
  def over_space(self, name: str, x: Tensor, text: Dict[str, List[Tensor]], M: int, F: int) -> Tensor:
    block = name + ".transformer_blocks.0"
    h = self.linear(name + ".proj_in", self.tokens(self.norm(name + ".norm", x, self.w["none"], 1e-6, False)))
    h, y = self.sum_norm(block + ".norm1", h, self.w["none"])  # [B F, S, C]
    h, y = self.sum_norm(block + ".norm2", self.attend(block + ".attn1", y), h)
    x, h, y = self.copies(x, M * F), self.copies(h, M * F), self.copies(y, M * F)
    h, y = self.sum_norm(block + ".norm3", self.attend_text(block + ".attn2", y, text[block + ".attn2"]), h)
    h = self.linear(name + ".proj_out", self.feed_forward(block + ".ff", y).add_(h))
    return h.reshape([x.size(0), x.size(2), x.size(3), x.size(1)]).permute([0, 3, 1, 2]).add_(x)

  # TransformerTemporalModel: attention of each pixel among its frames, twice.
  def over_time(self, name: str, x: Tensor, F: int) -> Tensor:
    B, C, S = x.size(0) // F, x.size(1), x.size(2) * x.size(3)
    block = name + ".transformer_blocks.0"
    h = self.norm(name + ".norm", self.clips(x, F), self.w["none"], 1e-6, False)  # [B, C, F, S]
    h = self.linear(name + ".proj_in", h.permute([0, 3, 2, 1]).reshape([B * S, F, C]))
    h, y = self.sum_norm(block + ".norm1", h, self.w["none"])
    h, y = self.sum_norm(block + ".norm2", self.attend(block + ".attn1", y), h)
    h, y = self.sum_norm(block + ".norm3", self.attend(block + ".attn2", y), h)
    h = self.feed_forward(block + ".ff", y).add_(h)
    h = self.linear(name + ".proj_out", h).reshape([B, S, F, C]).transpose(1, 2)  # [B, F, S, C]
    h = torch.add(self.tokens(x).reshape([B, F, S, C]), h)
    return h.reshape([x.size(0), x.size(2), x.size(3), C]).permute([0, 3, 1, 2])

  # Self-attention: [B, S, C] -> [B, S, C].
  def attend(self, name: str, x: Tensor) -> Tensor:
    qkv = torch.linear(x, self.w[name + ".to_qkv.weight"]).reshape([x.size(0), x.size(1), 3, -1, HEAD_SIZE])
    q, k, v = qkv[:, :, 0].transpose(1, 2), qkv[:, :, 1].transpose(1, 2), qkv[:, :, 2].transpose(1, 2)  # [B, H, S, size]
    mixed = torch.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape([x.size(0), x.size(1), -1])
    return self.linear(name + ".to_out.0", mixed)

  # Attention to the text: all frames of a clip ask as one sequence, [M F, S, C] -> [M F, S, C].
  def attend_text(self, name: str, x: Tensor, text: List[Tensor]) -> Tensor:
    M, K = text[0].size(0), text[0].size(1)
    q = torch.linear(x, self.w[name + ".to_q.weight"]).reshape([M, -1, x.size(2) // HEAD_SIZE, HEAD_SIZE]).transpose(1, 2)
    k = text[0].reshape([M, K, -1, HEAD_SIZE]).transpose(1, 2)
    v = text[1].reshape([M, K, -1, HEAD_SIZE]).transpose(1, 2)
    mixed = torch.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape([x.size(0), x.size(1), -1])
    return self.linear(name + ".to_out.0", mixed)

  # GEGLU and a product.
  def feed_forward(self, name: str, x: Tensor) -> Tensor:
    return self.linear(name + ".net.2", __torch__.geglu(self.linear(name + ".net.0.proj", x)))

  # Group norm of x + before, over all pixels of each picture, or of each clip, and SiLU where asked: [B, C, a, b], the same.
  def norm(self, name: str, x: Tensor, before: Tensor, epsilon: float, silu: bool) -> Tensor:
    weight, bias = self.w[name + ".weight"], self.w[name + ".bias"]
    y, state = __torch__.norm(self.tokens(x), before, weight, bias, GROUPS, epsilon, silu)
    return self.like(y, x)

  # a + b + before, for a and b [B, C, a, b].
  def sum(self, a: Tensor, b: Tensor, before: Tensor) -> Tensor:
    return self.like(__torch__.sum(self.tokens(a), self.tokens(b), before), a)

  # a + b, or a where b is empty, and its layer norm.
  def sum_norm(self, name: str, a: Tensor, b: Tensor) -> Tuple[Tensor, Tensor]:
    return __torch__.sum_norm(a, b, self.w[name + ".weight"], self.w[name + ".bias"])

  # A view of channels-last frames [B F, C, h, w] as clips [B, C, F, S].
  def clips(self, x: Tensor, F: int) -> Tensor:
    return x.permute([0, 2, 3, 1]).reshape([x.size(0) // F, F, -1, x.size(1)]).permute([0, 3, 1, 2])

  # A view of clips [B, C, F, S] as frames of the size of x.
  def frames(self, clip: Tensor, x: Tensor) -> Tensor:
    return clip.permute([0, 2, 3, 1]).reshape([x.size(0), x.size(2), x.size(3), -1]).permute([0, 3, 1, 2])

  # Frames x [B, C, h, w] as [B, S, C]; a view where they are channels-last.
  def tokens(self, x: Tensor) -> Tensor:
    return x.permute([0, 2, 3, 1]).reshape([x.size(0), -1, x.size(1)])

  # A view of tokens [B, S, C] as x is, [B, C, a, b].
  def like(self, tokens: Tensor, x: Tensor) -> Tensor:
    return tokens.reshape([x.size(0), x.size(2), x.size(3), -1]).permute([0, 3, 1, 2])

  # x as often as it takes to have `count` entries along the first axis; keeps the layout.
  def copies(self, x: Tensor, count: int) -> Tensor:
    if x.size(0) == count:
      return x
    same : List[Tensor] = []
    for i in range(count // x.size(0)):
      same.append(x)
    return torch.cat(same, 0)

  def conv(self, name: str, x: Tensor, stride: int, padding: int) -> Tensor:
    return torch.conv2d(x, self.w[name + ".weight"], self.w[name + ".bias"], [stride, stride], [padding, padding])

  # A convolution without its bias.
  def product(self, name: str, x: Tensor, padding: List[int]) -> Tensor:
    return torch.conv2d(x, self.w[name + ".weight"], None, [1, 1], padding)

  def linear(self, name: str, x: Tensor) -> Tensor:
    return torch.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])
