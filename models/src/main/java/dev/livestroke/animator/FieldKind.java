package dev.livestroke.animator;

/** The displacement fields that can carry a motion. */
public enum FieldKind {
    /** Skinning handles over the drawing and a Fourier affine; keeps the shape of strokes. */
    HANDLES,
    /** The free network of the paper (arXiv 2311.13608, section 4). */
    PAPER
}
