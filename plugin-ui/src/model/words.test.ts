import { describe, expect, it } from 'vitest'
import { fileSize, formatName, timeLeft } from './words'

describe('words', () => {
  it.each([
    [0.4, 'nearly done'],
    [7.4, 'about 7 s left'],
    [22, 'about 20 s left'],
    [200, 'about 3 min left'],
    [undefined, ''],
  ])('%s seconds are "%s"', (seconds, words) => expect(timeLeft(seconds)).toBe(words))

  it.each([
    [912, '912 B'],
    [18_231, '18 kB'],
    [1_240_000, '1.2 MB'],
  ])('%d bytes are "%s"', (bytes, words) => expect(fileSize(bytes)).toBe(words))

  it.each([
    ['Lottie, for apps and web pages', 'Lottie'],
    ['dotLottie 2, compressed; several animations make one file', 'dotLottie 2'],
    ['animated SVG, moves by itself in browsers', 'Animated SVG'],
    ['MP4 video', 'MP4 video'],
  ])('"%s" is named "%s"', (label, name) => expect(formatName(label)).toBe(name))
})
