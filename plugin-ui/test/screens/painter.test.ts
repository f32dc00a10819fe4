import { build } from 'esbuild'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DrawingView, Paint } from '../../src/protocol/drawing'
import { launchBrowser } from '../browser'

const SOURCE = join(import.meta.dirname, '../../src')
const SIZE = 128
const PARTS = `export { CanvasPainter } from './view/canvas-painter'; export { frameSvg } from './model/frame-svg'`

const stops = [
  { offset: 0, color: '#ff3300', opacity: 1 },
  { offset: 0.5, color: '#ffee00', opacity: 1 },
  { offset: 1, color: '#0033ff', opacity: 0.5 },
]
const skewed = { transform: [1, 0.3, -0.4, 0.8, 20, 5], spread: 'pad', stops } as const
const ripples = { type: 'radial', cx: 50, cy: 50, r: 18, fx: 44, fy: 52, ...skewed } as const
const PAINTS: Readonly<Record<string, Paint>> = {
  colour: { type: 'color', color: '#336699' },
  'linear gradient': { type: 'linear', x1: 20, y1: 0, x2: 100, y2: 0, ...skewed, transform: [1, 0, 0, 1, 0, 0] },
  'linear gradient, skewed': { type: 'linear', x1: 20, y1: 0, x2: 90, y2: 0, ...skewed },
  'linear gradient that reflects': { type: 'linear', x1: 30, y1: 0, x2: 45, y2: 8, ...skewed, spread: 'reflect' },
  'linear gradient that repeats': { type: 'linear', x1: 30, y1: 0, x2: 45, y2: 8, ...skewed, spread: 'repeat' },
  'radial gradient that reflects': { ...ripples, spread: 'reflect' },
  'radial gradient that repeats': { ...ripples, spread: 'repeat' },
  'radial gradient, stretched': { type: 'radial', cx: 50, cy: 50, r: 50, fx: 40, fy: 45, ...skewed },
}

/** The browser's own picture of the same drawing as an SVG is the judge. */
describe('the painter of previews', () => {
  let browser: Browser
  let parts: string
  beforeAll(async () => {
    browser = await launchBrowser()
    const stdin = { contents: PARTS, resolveDir: SOURCE, loader: 'ts' } as const
    const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife', globalName: 'parts' })
    parts = outputFiles[0]?.text ?? ''
  })
  afterAll(() => browser.close())

  it.each(Object.entries(PAINTS))('strokes and fills with a %s as SVG does', async (_, paint) => {
    const page = await browser.newPage()
    await page.addScriptTag({ content: parts })
    expect(await page.evaluate(difference, [drawing(paint), SIZE] as const)).toBeLessThan(2)
    await page.close()
  })
})

function drawing(paint: Paint): DrawingView {
  const stroke = { paint, opacity: 0.9, width: 14, cap: 'round', join: 'round', miterLimit: 4 } as const
  return {
    width: SIZE,
    height: SIZE,
    bounds: { x: 0, y: 0, width: SIZE, height: SIZE },
    layers: [
      {
        type: 'path',
        id: 'filled',
        name: 'Filled',
        opacity: 0.8,
        d: 'M10 70C40 60 80 60 118 70C118 90 118 110 118 120C80 120 40 120 10 120C10 110 10 90 10 70Z',
        fill: { paint, opacity: 1, rule: 'nonzero' },
      },
      {
        type: 'path',
        id: 'stroked',
        name: 'Stroked',
        opacity: 1,
        d: 'M14 40C40 0 80 70 114 20',
        stroke: { ...stroke, dashes: [], dashOffset: 0 },
      },
    ],
  }
}

/** Mean difference of a channel, 0 to 255, between canvas and SVG; runs in the browser. */
async function difference([view, size]: readonly [DrawingView, number]): Promise<number> {
  interface Parts {
    CanvasPainter: new (view: DrawingView) => {
      paint(context: CanvasRenderingContext2D, placement: object, points: () => undefined): void
    }
    frameSvg(view: DrawingView, points: () => undefined): string
  }
  const { parts } = window as unknown as { parts: Parts }
  const pixels = async (draw: (context: CanvasRenderingContext2D) => unknown) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.fillStyle = '#fff'
    context.fillRect(0, 0, size, size)
    await draw(context)
    return context.getImageData(0, 0, size, size).data
  }
  const rests = () => undefined
  const ours = await pixels((context) =>
    new parts.CanvasPainter(view).paint(context, { scale: 1, left: 0, top: 0 }, rests),
  )
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(parts.frameSvg(view, rests))}`
  await image.decode()
  const svg = await pixels((context) => context.drawImage(image, 0, 0))
  return ours.reduce((sum, value, index) => sum + Math.abs(value - (svg[index] ?? 0)), 0) / ours.length
}
