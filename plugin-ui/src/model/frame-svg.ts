import type { DrawingView, Layer, Paint, PathLayer } from '../protocol/drawing'
import { parsePath, tracePath } from '../protocol/path-commands'
import type { PointsAt } from './clip-at'

/** One frame of an animation as an SVG document of its own, layer ids and names kept. */
export function frameSvg(drawing: DrawingView, pointsAt: PointsAt): string {
  const gradients: string[] = []
  const body = drawing.layers.map((layer) => layerSvg(layer, pointsAt, gradients)).join('')
  const defs = gradients.length > 0 ? `<defs>${gradients.join('')}</defs>` : ''
  const size = `width="${drawing.width}" height="${drawing.height}" viewBox="0 0 ${drawing.width} ${drawing.height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${defs}${body}</svg>`
}

function layerSvg(layer: Layer, pointsAt: PointsAt, gradients: string[]): string {
  const common = `id="${escape(layer.id)}"${layer.opacity < 1 ? ` opacity="${layer.opacity}"` : ''}`
  if (layer.type === 'group') {
    return `<g ${common}>${layer.children.map((child) => layerSvg(child, pointsAt, gradients)).join('')}</g>`
  }
  return `<path ${common} d="${pathData(layer, pointsAt)}"${fillOf(layer, gradients)}${strokeOf(layer, gradients)}/>`
}

function pathData(layer: PathLayer, pointsAt: PointsAt): string {
  const parsed = parsePath(layer.d)
  const words: string[] = []
  const write = (command: string, ...values: number[]) =>
    words.push(command + values.map((value) => Number(value.toFixed(2))).join(' '))
  tracePath(parsed.commands, pointsAt(layer.id) ?? parsed.points, 0, {
    moveTo: (x, y) => write('M', x, y),
    bezierCurveTo: (...values) => write('C', ...values),
    closePath: () => write('Z'),
  })
  return words.join('')
}

function fillOf({ id, fill }: PathLayer, gradients: string[]): string {
  if (!fill) {
    return ' fill="none"'
  }
  const rule = fill.rule === 'evenodd' ? ' fill-rule="evenodd"' : ''
  return ` fill="${paintOf(fill.paint, `${id}-fill`, gradients)}"${opacity('fill', fill.opacity)}${rule}`
}

function strokeOf({ id, stroke }: PathLayer, gradients: string[]): string {
  if (!stroke) {
    return ''
  }
  const { paint, width, cap, join, miterLimit, dashes, dashOffset } = stroke
  const dash = dashes.length > 0 ? ` stroke-dasharray="${dashes.join(' ')}" stroke-dashoffset="${dashOffset}"` : ''
  return (
    ` stroke="${paintOf(paint, `${id}-stroke`, gradients)}"${opacity('stroke', stroke.opacity)}` +
    ` stroke-width="${width}" stroke-linecap="${cap}" stroke-linejoin="${join}" stroke-miterlimit="${miterLimit}"${dash}`
  )
}

function opacity(of: 'fill' | 'stroke', value: number): string {
  return value < 1 ? ` ${of}-opacity="${value}"` : ''
}

function paintOf(paint: Paint, id: string, gradients: string[]): string {
  if (paint.type === 'color') {
    return escape(paint.color)
  }
  const name = `paint-${escape(id)}`
  const geometry =
    paint.type === 'linear'
      ? `x1="${paint.x1}" y1="${paint.y1}" x2="${paint.x2}" y2="${paint.y2}"`
      : `cx="${paint.cx}" cy="${paint.cy}" r="${paint.r}" fx="${paint.fx}" fy="${paint.fy}"`
  const stops = paint.stops.map(
    (stop) => `<stop offset="${stop.offset}" stop-color="${escape(stop.color)}" stop-opacity="${stop.opacity}"/>`,
  )
  gradients.push(
    `<${paint.type}Gradient id="${name}" gradientUnits="userSpaceOnUse" ${geometry} spreadMethod="${paint.spread}"` +
      ` gradientTransform="matrix(${paint.transform.join(' ')})">${stops.join('')}</${paint.type}Gradient>`,
  )
  return `url(#${name})`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
