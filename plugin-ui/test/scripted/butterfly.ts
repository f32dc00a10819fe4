import { parsePath } from '../../src/protocol/path-commands'

const fill = (color: string) => ({ paint: { type: 'color', color }, opacity: 1, rule: 'nonzero' })
const stroke = (color: string, width: number) => ({
  paint: { type: 'color', color },
  opacity: 1,
  width,
  cap: 'round',
  join: 'round',
  miterLimit: 4,
  dashes: [] as number[],
  dashOffset: 0,
})
const path = (id: string, name: string, d: string, paint: object) => ({
  type: 'path',
  id,
  name,
  opacity: 1,
  d,
  ...paint,
})

const RIGHT = {
  hind: 'M133 130C162 126 204 132 212 158C217 176 205 186 200 196C196 206 196 218 184 220C164 223 142 190 133 144Z',
  fore: 'M133 116C148 78 200 40 240 42C253 43 249 62 241 76C233 86 232 110 218 120C202 134 162 136 133 131Z',
  cell: 'M154 110C170 86 192 72 220 67C218 90 192 112 154 110Z',
}

/** A butterfly as the server understands one: two wings in groups, body and feelers. */
export const BUTTERFLY = {
  width: 256,
  height: 256,
  bounds: { x: 10, y: 36, width: 236, height: 190 },
  layers: [wing('left-wing', 'Left wing', mirror), wing('right-wing', 'Right wing', (d) => d), body()],
}

export const BUTTERFLY_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><path d="${RIGHT.fore}"/></svg>`

const FRAMES = 16
const QUANTUM = 1 / 64

/**
 * A clip of fluttering wings: x shrinks towards the body.
 *
 * @param reach how far the wings close, 0 to 1
 */
export function flutter(reach: number, seconds = 2) {
  const wings = BUTTERFLY.layers.slice(0, 2).flatMap((group) => ('children' in group ? group.children : []))
  return {
    frames: FRAMES,
    durationSeconds: seconds,
    quantum: QUANTUM,
    paths: wings.map(({ id, d }) => ({ layer: id, points: pack(d, reach) })),
  }
}

function pack(d: string, reach: number): string {
  const { points } = parsePath(d)
  const values = Array.from({ length: FRAMES }, (_, frame) => {
    const share = 1 - reach * (0.5 - 0.5 * Math.cos((2 * Math.PI * frame) / FRAMES))
    return [...points].map((value, index) =>
      Math.round((index % 2 === 0 ? 128 + (value - 128) * share : value - (1 - share) * 14) / QUANTUM),
    )
  })
  return Buffer.from(new Int16Array(values.flat()).buffer).toString('base64')
}

function wing(id: string, name: string, side: (d: string) => string) {
  const outline = stroke('#3a2417', 3)
  return {
    type: 'group',
    id,
    name,
    opacity: 1,
    children: [
      path(`${id}-hind`, 'Hind wing', side(RIGHT.hind), { fill: fill('#f6b042'), stroke: outline }),
      path(`${id}-fore`, 'Fore wing', side(RIGHT.fore), { fill: fill('#ee7b30'), stroke: outline }),
      path(`${id}-cell`, 'Cell', side(RIGHT.cell), { fill: fill('#fbd68b') }),
    ],
  }
}

function body() {
  return {
    type: 'group',
    id: 'body',
    name: 'Body',
    opacity: 1,
    children: [
      path('trunk', 'Trunk', 'M128 84C136 84 136 190 128 196C120 190 120 84 128 84Z', { fill: fill('#3a2417') }),
      path('feeler-left', 'Left feeler', 'M126 86C120 66 112 54 98 46', { stroke: stroke('#3a2417', 3) }),
      path('feeler-right', 'Right feeler', 'M130 86C136 66 144 54 158 46', { stroke: stroke('#3a2417', 3) }),
    ],
  }
}

function mirror(d: string): string {
  let index = 0
  return d.replace(/\d+/g, (value) => (index++ % 2 === 0 ? String(256 - Number(value)) : value))
}
