// PNG files of what players paint into memory.

import { deflateSync } from 'node:zlib'

/** Returns the PNG, on white, of `rgba`: rows of 4 bytes a pixel, colours not multiplied by the alpha. */
export function pngOnWhite(width, height, rgba) {
  const rows = Buffer.alloc(height * (1 + 3 * width))
  let to = 0
  for (let y = 0; y < height; y++) {
    rows[to++] = 0 // no filter
    for (let from = 4 * width * y; from < 4 * width * (y + 1); from += 4) {
      const alpha = rgba[from + 3] / 255
      for (let channel = 0; channel < 3; channel++) {
        rows[to++] = Math.round(255 + (rgba[from + channel] - 255) * alpha)
      }
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8) // 8 bits a channel, RGB
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** The checksum of PNG (ISO 3309), bit by bit: Node has it from 20.15 on only. */
function crc32(bytes) {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1))
    }
  }
  return ~crc >>> 0
}
