import type { PointsAt } from '../model/clip-at'
import { unrollGradient, type GradientPaint } from '../model/unroll-gradient'
import type { DrawingView, Layer, Paint, PathLayer } from '../protocol/drawing'
import { parsePath, tracePath, type ParsedPath } from '../protocol/path-commands'

/** How the drawing's px map to the canvas: times `scale`, then moved by `left`, `top` (both in device px). */
export interface Placement {
  readonly scale: number
  readonly left: number
  readonly top: number
}

/** Draws a drawing, at rest or in motion, on a canvas. Paths are taken apart and gradients unrolled once. */
export class CanvasPainter {
  private readonly parsed = new Map<PathLayer, ParsedPath>()
  private readonly layers: readonly Layer[]

  constructor(private readonly drawing: DrawingView) {
    this.layers = drawing.layers.map((layer) => unrolled(layer, drawing))
  }

  /** Paints all layers; what `pointsAt` does not know rests. Clipped to the drawing's canvas. */
  paint(context: CanvasRenderingContext2D, placement: Placement, pointsAt: PointsAt): void {
    const { scale, left, top } = placement
    context.save()
    context.setTransform(scale, 0, 0, scale, left, top)
    context.beginPath()
    context.rect(0, 0, this.drawing.width, this.drawing.height)
    context.clip()
    this.paintLayers(context, this.layers, pointsAt, 1)
    context.restore()
  }

  private paintLayers(
    context: CanvasRenderingContext2D,
    layers: readonly Layer[],
    pointsAt: PointsAt,
    opacity: number,
  ): void {
    for (const layer of layers) {
      const shown = opacity * layer.opacity
      if (layer.type === 'path') {
        this.paintPath(context, layer, pointsAt, shown)
      } else if (layer.opacity < 1 && layer.children.length > 1) {
        this.paintSeeThrough(context, layer.children, pointsAt, shown)
      } else {
        this.paintLayers(context, layer.children, pointsAt, shown)
      }
    }
  }

  /** A see-through group is painted whole elsewhere first, else its layers would show through each other. */
  private paintSeeThrough(
    context: CanvasRenderingContext2D,
    children: readonly Layer[],
    pointsAt: PointsAt,
    opacity: number,
  ): void {
    const { width, height } = context.canvas
    const aside = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
    if (!aside) {
      return
    }
    aside.setTransform(context.getTransform())
    this.paintLayers(aside, children, pointsAt, 1)
    context.save()
    context.resetTransform()
    context.globalAlpha = opacity
    context.drawImage(aside.canvas, 0, 0)
    context.restore()
  }

  private paintPath(context: CanvasRenderingContext2D, layer: PathLayer, pointsAt: PointsAt, opacity: number): void {
    const parsed = this.parsedOf(layer)
    context.beginPath()
    tracePath(parsed.commands, pointsAt(layer.id) ?? parsed.points, 0, context)
    if (layer.fill) {
      context.globalAlpha = opacity * layer.fill.opacity
      fill(context, layer.fill.paint, layer.fill.rule)
    }
    if (layer.stroke) {
      const { paint, width, cap, join, miterLimit, dashes, dashOffset } = layer.stroke
      context.globalAlpha = opacity * layer.stroke.opacity
      Object.assign(context, { lineWidth: width, lineCap: cap, lineJoin: join, miterLimit, lineDashOffset: dashOffset })
      context.setLineDash([...dashes])
      stroke(context, paint)
    }
  }

  private parsedOf(layer: PathLayer): ParsedPath {
    const known = this.parsed.get(layer) ?? parsePath(layer.d)
    this.parsed.set(layer, known)
    return known
  }
}

/** The layer with gradients that a canvas, which only pads, shows as they are meant. */
function unrolled(layer: Layer, drawing: DrawingView): Layer {
  if (layer.type === 'group') {
    return { ...layer, children: layer.children.map((child) => unrolled(child, drawing)) }
  }
  const unroll = <P extends { readonly paint: Paint }>(painted: P): P =>
    painted.paint.type === 'color'
      ? painted
      : { ...painted, paint: unrollGradient(painted.paint, drawing.width, drawing.height) }
  return {
    ...layer,
    ...(layer.fill ? { fill: unroll(layer.fill) } : {}),
    ...(layer.stroke ? { stroke: unroll(layer.stroke) } : {}),
  }
}

/** The path is built already, so that the gradient's own transform moves the gradient alone. */
function fill(context: CanvasRenderingContext2D, paint: Paint, rule: CanvasFillRule): void {
  if (paint.type === 'color') {
    context.fillStyle = paint.color
    context.fill(rule)
    return
  }
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = paint.transform
  context.save()
  context.transform(a, b, c, d, e, f)
  context.fillStyle = gradient(context, paint)
  context.fill(rule)
  context.restore()
}

/** Strokes the path that is built already. */
function stroke(context: CanvasRenderingContext2D, paint: Paint): void {
  context.strokeStyle =
    paint.type === 'color'
      ? paint.color
      : isIdentity(paint.transform)
        ? gradient(context, paint)
        : (asPattern(context, paint) ?? 'transparent')
  context.stroke()
}

/** A gradient under its own transform as a pattern: were the stroke drawn under it, its width would change too. */
function asPattern(context: CanvasRenderingContext2D, paint: GradientPaint): CanvasPattern | null {
  const { width, height } = context.canvas
  const aside = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
  if (!aside) {
    return null
  }
  const place = context.getTransform()
  aside.rect(0, 0, width, height)
  aside.setTransform(place)
  fill(aside, paint, 'nonzero')
  const pattern = context.createPattern(aside.canvas, 'no-repeat')
  pattern?.setTransform(place.inverse())
  return pattern
}

function isIdentity(transform: readonly number[]): boolean {
  return transform.every((value, index) => value === (index === 0 || index === 3 ? 1 : 0))
}

function gradient(context: CanvasRenderingContext2D, paint: GradientPaint): CanvasGradient {
  const result =
    paint.type === 'linear'
      ? context.createLinearGradient(paint.x1, paint.y1, paint.x2, paint.y2)
      : context.createRadialGradient(paint.fx, paint.fy, 0, paint.cx, paint.cy, paint.r)
  for (const { offset, color, opacity } of paint.stops) {
    const alpha = Math.round(opacity * 255).toString(16)
    result.addColorStop(Math.min(1, Math.max(0, offset)), color + alpha.padStart(2, '0'))
  }
  return result
}
