/**
 * The embedded prior: a small video diffusion transformer that knows the prompt and the drawing. {@link
 * dev.livestroke.diffusion.dit.VideoDit} is the door; the network is the resource {@code video_dit.torchscript.py} and
 * {@code MODEL.md} beside it tells where the weights come from.
 */
@NullMarked
package dev.livestroke.diffusion.dit;

import org.jspecify.annotations.NullMarked;
