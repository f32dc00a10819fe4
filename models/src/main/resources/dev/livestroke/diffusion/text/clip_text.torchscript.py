# CLIP's text encoder, CLIPTextModel, in TorchScript's serialized dialect.
#
# Letters in shapes: M prompts; K tokens; D width; H heads, HEADS of them. Words in capitals are given by the configuration.
# Weights are named as published, without a leading "text_model.".
class ClipTextModel(Module):

  # The last hidden state [M, K, D], float32, of token ids [M, K].
  def forward(self, ids: Tensor) -> Tensor:
    h = torch.embedding(self.w["embeddings.token_embedding.weight"], ids.to(4))
    h = h + self.w["embeddings.position_embedding.weight"][0:ids.size(1)]
    for i in range(LAYERS):
      layer = "encoder.layers." + str(i)
      h = h + self.attend(layer + ".self_attn", self.layer_norm(layer + ".layer_norm1", h))
      hidden = self.linear(layer + ".mlp.fc1", self.layer_norm(layer + ".layer_norm2", h))
      h = h + self.linear(layer + ".mlp.fc2", self.activation(hidden))
    return self.layer_norm("final_layer_norm", h).to(6)

  # GELU as it is defined, or, where QUICK is 1, its approximation by a sigmoid.
  def activation(self, x: Tensor) -> Tensor:
    if QUICK == 1:
      return x * torch.sigmoid(x * 1.702)
    return torch.gelu(x)

  # Self-attention to tokens that came before: [M, K, D], the same.
  def attend(self, name: str, x: Tensor) -> Tensor:
    shape = [x.size(0), x.size(1), HEADS, -1]
    q = self.linear(name + ".q_proj", x).reshape(shape).transpose(1, 2)  # [M, H, K, D / H]
    k = self.linear(name + ".k_proj", x).reshape(shape).transpose(1, 2)
    v = self.linear(name + ".v_proj", x).reshape(shape).transpose(1, 2)
    mixed = torch.scaled_dot_product_attention(q, k, v, is_causal=True)
    return self.linear(name + ".out_proj", mixed.transpose(1, 2).reshape([x.size(0), x.size(1), -1]))

  def layer_norm(self, name: str, x: Tensor) -> Tensor:
    return torch.layer_norm(x, [x.size(2)], self.w[name + ".weight"], self.w[name + ".bias"], 1e-5)

  def linear(self, name: str, x: Tensor) -> Tensor:
    return torch.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])
