import { describe, expect, it } from 'vitest'
import { unpackClip } from './unpack-clip'

function pack(values: number[]): string {
  const bytes = new Uint8Array(new Int16Array(values).buffer)
  return btoa(String.fromCharCode(...bytes))
}

describe('unpackClip', () => {
  it('gives each frame its points in canvas px', () => {
    const paths = [{ layer: 'wing', points: pack([256, -512, 32767, -32768]) }]
    const clip = unpackClip({ frames: 2, durationSeconds: 2, quantum: 1 / 128, paths })
    expect([...(clip.paths.get('wing')?.[0] ?? [])]).toEqual([2, -4])
    expect([...(clip.paths.get('wing')?.[1] ?? [])]).toEqual([32767 / 128, -256])
  })

  it('refuses bytes that do not make whole frames, and names the layer', () => {
    const paths = [{ layer: 'wing', points: pack([1, 2, 3]) }]
    expect(() => unpackClip({ frames: 2, durationSeconds: 2, quantum: 1, paths })).toThrow('layer wing: 6 bytes')
  })
})
