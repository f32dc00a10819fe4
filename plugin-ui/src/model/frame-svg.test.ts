import { describe, expect, it } from 'vitest'
import type { DrawingView } from '../protocol/drawing'
import { frameSvg } from './frame-svg'

const DRAWING: DrawingView = {
  width: 100,
  height: 50,
  bounds: { x: 0, y: 0, width: 100, height: 50 },
  layers: [
    {
      type: 'group',
      id: 'a"<b',
      name: 'A',
      opacity: 0.5,
      children: [
        {
          type: 'path',
          id: 'dot',
          name: 'Dot',
          opacity: 1,
          d: 'M0 0C1 1 2 2 3 3C4 4 5 5 0 0Z',
          fill: {
            opacity: 1,
            rule: 'evenodd',
            paint: {
              type: 'linear',
              x1: 0,
              y1: 0,
              x2: 1,
              y2: 0,
              transform: [2, 0, 0, 1, 3, 4],
              spread: 'pad',
              stops: [{ offset: 0, color: '#ff0000', opacity: 1 }],
            },
          },
        },
      ],
    },
  ],
}

describe('frameSvg', () => {
  it('writes the points of the moment into the drawing’s own layers', () => {
    const svg = frameSvg(DRAWING, (layer) => (layer === 'dot' ? [9, 9, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5] : undefined))
    expect(svg).toContain('d="M9 9C1 1 2 2 3 3C4 4 5 5 9 9Z"')
    expect(svg).toContain('<g id="a&quot;&lt;b" opacity="0.5"><path id="dot"')
    expect(svg).toContain('viewBox="0 0 100 50"')
  })

  it('writes a resting path as it is, and its gradient with the transform', () => {
    const svg = frameSvg(DRAWING, () => undefined)
    expect(svg).toContain('d="M0 0C1 1 2 2 3 3C4 4 5 5 0 0Z" fill="url(#paint-dot-fill)" fill-rule="evenodd"')
    expect(svg).toContain('<linearGradient id="paint-dot-fill" gradientUnits="userSpaceOnUse"')
    expect(svg).toContain('gradientTransform="matrix(2 0 0 1 3 4)"')
  })
})
