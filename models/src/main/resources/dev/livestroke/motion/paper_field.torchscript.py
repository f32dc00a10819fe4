# PaperField: the displacement field of "Breathing Life Into Sketches Using Text-to-Video Priors" (arXiv 2311.13608,
# section 4), in TorchScript's serialized dialect.
#
# Letters in shapes: P control points; F frames; D width. Points are rows (x, y), so maps stand on their right: x M.
# Weights are named as in the published state dict; F and D follow from them. The published embedding table is left
# out, because nothing but its shape is ever used; so is the dropout of the position encoding while it learns, which
# would give every call another motion.
class PaperField(Module):

  # What the product moves: rest points [P, 2] in canvas units about their mean ->
  # [F, 3 + P, 2] in canvas units: the images of the two unit vectors, the translation, the local offset of each point.
  # What is moved is (rest + local offset) M + translation; that equals the paper's sum of both branches,
  # rest M + translation + offset, because the local offset is the branch's offset times M^-1.
  def forward(self, rest: Tensor) -> Tensor:
    points = rest * 256.  # the paper's canvas, px
    x = self.encode(points)
    linear, shift = self.affine(x, "frames_rigid_scale")
    local = torch.matmul(self.local(x), self.inverse(linear))  # [F, P, 2]
    return torch.cat([linear, shift / 256., local / 256.], 1)

  # What the authors' release computes, with its scale taken from the shear head: rest points [P, 2] in px about their
  # mean -> offsets [F P, 2] in px.
  def released(self, points: Tensor) -> Tensor:
    x = self.encode(points)
    linear, shift = self.affine(x, "frames_rigid_shear")
    moved = torch.matmul(points, linear) + shift + self.local(x)  # [F, P, 2]
    return (moved - points).reshape([-1, 2])

  # The drawing, once for each frame, with the position of each point in that sequence: [P, 2] -> [1, F P D].
  def encode(self, points: Tensor) -> Tensor:
    F = self.w["frames_rigid_rotation.3.bias"].size(0)
    x = self.linear("project_points.3", self.hidden("project_points", 0, points))  # [P, D]
    N, D = F * x.size(0), x.size(1)
    frequencies = torch.exp(torch.arange(0, D, 2, dtype=6) * (-9.210340371976184 / D))  # from 1 down to 1/10000
    angles = torch.arange(N, dtype=6).unsqueeze(1) * frequencies  # [F P, D / 2]
    waves = torch.stack([torch.sin(angles), torch.cos(angles)], -1).reshape([N, D])  # sin, cos, sin, cos ...
    return (x.repeat([F, 1]) + waves).reshape([1, N * D])

  # The local branch: a free offset in px for every point of every frame, [1, F P D] -> [F, P, 2].
  def local(self, x: Tensor) -> Tensor:
    F = self.w["frames_rigid_rotation.3.bias"].size(0)
    h = self.hidden("model", 3, self.hidden("model", 0, self.hidden("project_xy", 1, x)))
    return self.linear("last_linear_layer", h).reshape([F, -1, 2])

  # The affine branch: R(rotation) [1, shear y; shear x, 1] diag(scale) and a translation in px, for every frame:
  # [1, F P D] -> [F, 2, 2], the rows being images of the unit vectors, and [F, 1, 2].
  def affine(self, x: Tensor, scale_head: str) -> Tuple[Tensor, Tensor]:
    shared = self.hidden("frames_rigid_shared", 4, self.hidden("frames_rigid_shared", 1, x))  # [1, D]
    h = shared
    for i in range(3):
      h = self.hidden("frames_rigid_translation", 3 * i, h)
    shift = self.linear("frames_rigid_translation.9", h).reshape([-1, 1, 2])
    theta = self.head("frames_rigid_rotation", shared).reshape([-1, 1]) * 0.01
    shear = self.head("frames_rigid_shear", shared).reshape([-1, 2]) * 0.1
    scale = self.head(scale_head, shared).reshape([-1, 2]) * 0.05 + 1.
    cos, sin = torch.cos(theta), torch.sin(theta)  # [F, 1]
    shear_x, shear_y = torch.chunk(shear, 2, -1)
    scale_x, scale_y = torch.chunk(scale, 2, -1)
    unit_x = torch.cat([cos - sin * shear_x, sin + cos * shear_x], -1) * scale_x  # [F, 2]
    unit_y = torch.cat([cos * shear_y - sin, sin * shear_y + cos], -1) * scale_y
    return (torch.stack([unit_x, unit_y], 1), shift)

  # The inverses of [F, 2, 2]; of maps that flatten the drawing to less than a hundredth of its area, what is finite.
  def inverse(self, m: Tensor) -> Tensor:
    a, b, c, d = m[:, 0, 0], m[:, 0, 1], m[:, 1, 0], m[:, 1, 1]
    det = a * d - b * c
    det = torch.where(det < 0., torch.clamp_max(det, -0.01), torch.clamp_min(det, 0.01))
    adjugate = torch.stack([d, -b, -c, a], -1).reshape([-1, 2, 2])
    return adjugate / det.reshape([-1, 1, 1])

  def head(self, name: str, x: Tensor) -> Tensor:
    return self.linear(name + ".3", self.hidden(name, 0, x))

  # Linear layer `at` of a sequence, the layer norm after it, and a leaky ReLU.
  def hidden(self, name: str, at: int, x: Tensor) -> Tensor:
    h = self.linear(name + "." + str(at), x)
    norm = name + "." + str(at + 1)
    h = torch.layer_norm(h, [h.size(1)], self.w[norm + ".weight"], self.w[norm + ".bias"], 1e-5)
    return torch.leaky_relu(h, 0.01)

  def linear(self, name: str, x: Tensor) -> Tensor:
    return torch.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])
