// Draws marks with Skia (canvaskit) and resvg, white on black, and writes how much of each pixel they cover.
//
//   node draw.mjs marks.json folder
//
// Writes `<renderer>-<scale>.f32` for both renderers and the scales 1 and 16: the mean of scale x scale of the renderer's own
// pixels, [marks, size, size], 0 to 1, little endian. At 16 that is the area; at 1 it is what the renderer would show.

import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

const require = createRequire(import.meta.url)
const SCALES = [1, 16]
const [marksFile, folder] = process.argv.slice(2)
const { size, marks } = JSON.parse(await readFile(marksFile, 'utf8'))
await initWasm(readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
const kit = await require('canvaskit-wasm')({ locateFile: (file) => require.resolve(`canvaskit-wasm/bin/${file}`) })

const renderers = { skia: withSkia, resvg: withResvg }
for (const [name, draw] of Object.entries(renderers)) {
  for (const scale of SCALES) {
    const result = new Float32Array(marks.length * size * size)
    marks.forEach((mark, i) => result.set(mean(draw(mark, scale), scale), i * size * size))
    await writeFile(`${folder}/${name}-${scale}.f32`, Buffer.from(result.buffer))
  }
}

/** Averages the red of RGBA pixels in squares of scale x scale. */
function mean(pixels, scale) {
  const sums = new Float32Array(size * size)
  const wide = size * scale
  for (let y = 0; y < wide; y++) {
    for (let x = 0; x < wide; x++) {
      sums[Math.floor(y / scale) * size + Math.floor(x / scale)] += pixels[4 * (y * wide + x)]
    }
  }
  return sums.map((sum) => sum / (255 * scale * scale))
}

function withSkia(mark, scale) {
  const surface = kit.MakeSurface(size * scale, size * scale)
  const canvas = surface.getCanvas()
  canvas.clear(kit.BLACK)
  canvas.scale(scale, scale)
  const path = kit.Path.MakeFromSVGString(mark.d)
  const paint = new kit.Paint()
  paint.setAntiAlias(true)
  paint.setColor(kit.WHITE)
  if (mark.rule) {
    path.setFillType(mark.rule === 'evenodd' ? kit.FillType.EvenOdd : kit.FillType.Winding)
  } else {
    paint.setStyle(kit.PaintStyle.Stroke)
    paint.setStrokeWidth(mark.width)
    paint.setStrokeCap({ butt: kit.StrokeCap.Butt, round: kit.StrokeCap.Round, square: kit.StrokeCap.Square }[mark.cap])
    paint.setStrokeJoin({ miter: kit.StrokeJoin.Miter, round: kit.StrokeJoin.Round, bevel: kit.StrokeJoin.Bevel }[mark.join])
    paint.setStrokeMiter(mark.miterLimit)
    if (mark.dashes.length > 0) {
      const dashes = mark.dashes.length % 2 === 0 ? mark.dashes : [...mark.dashes, ...mark.dashes]
      paint.setPathEffect(kit.PathEffect.MakeDash(dashes, mark.dashOffset))
    }
  }
  canvas.drawPath(path, paint)
  surface.flush()
  const pixels = canvas.readPixels(0, 0, {
    width: size * scale,
    height: size * scale,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: kit.AlphaType.Unpremul,
    colorSpace: kit.ColorSpace.SRGB,
  })
  path.delete()
  paint.delete()
  surface.delete()
  return pixels
}

function withResvg(mark, scale) {
  const style = mark.rule
    ? `fill="#fff" fill-rule="${mark.rule}"`
    : `fill="none" stroke="#fff" stroke-width="${mark.width}" stroke-linecap="${mark.cap}" stroke-linejoin="${mark.join}"` +
      ` stroke-miterlimit="${mark.miterLimit}"` +
      (mark.dashes.length > 0 ? ` stroke-dasharray="${mark.dashes}" stroke-dashoffset="${mark.dashOffset}"` : '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${mark.d}" ${style}/></svg>`
  const options = { background: '#000', fitTo: { mode: 'width', value: size * scale } }
  const renderer = new Resvg(svg, options)
  const image = renderer.render()
  const pixels = image.pixels.slice()
  image.free()
  renderer.free()
  return pixels
}
