import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url } from './base64url'
import { hmacSha256, sha256 } from './hmac-sha256'
import { prove } from './proof'

const bytes = (from: number, length: number) => Uint8Array.from({ length }, (_, index) => (from + index) & 255)
const hex = (array: Uint8Array) => Buffer.from(array).toString('hex')

describe('sha256 and hmacSha256', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('agree with Node for %i bytes', (length) => {
    const message = bytes(7, length)
    expect(hex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'))
    for (const key of [bytes(1, 32), bytes(1, 64), bytes(1, 131)]) {
      expect(hex(hmacSha256(key, message))).toBe(createHmac('sha256', key).update(message).digest('hex'))
    }
  })
})

describe('base64url', () => {
  it('comes back for every byte', () => {
    expect(fromBase64Url(toBase64Url(bytes(0, 256)))).toEqual(bytes(0, 256))
    expect(toBase64Url(bytes(0, 256))).toBe(Buffer.from(bytes(0, 256)).toString('base64url'))
  })
})

describe('prove', () => {
  const example = (name: string) =>
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../docs/protocol-examples', `${name}.json`), 'utf8'),
    ) as Record<string, string>
  const handshake = {
    client: 'c-4f1a9c20',
    host: '127.0.0.1:7345',
    serverNonce: toBase64Url(bytes(32, 32)),
    clientNonce: toBase64Url(bytes(0, 32)),
  }
  const token = toBase64Url(bytes(64, 32))

  it('gives the proofs of the protocol’s examples', () => {
    expect(prove('client', token, handshake)).toBe(example('client/authenticate').proof)
    expect(prove('server', token, handshake)).toBe(example('server/welcome').proof)
  })
})
