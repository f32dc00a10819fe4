// The browser's own crypto.subtle is missing where a page is no secure context, as in Figma's null-origin iframe may be.

/** The round constants: the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const ROUNDS = fractions(64, Math.cbrt)
/** The start: the fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const START = fractions(8, Math.sqrt)
const BLOCK = 64

/** HMAC-SHA-256 (RFC 2104): 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(BLOCK)
  padded.set(key.length > BLOCK ? sha256(key) : key)
  const keyed = (pad: number, rest: Uint8Array) =>
    sha256(
      concat(
        Uint8Array.from(padded, (byte) => byte ^ pad),
        rest,
      ),
    )
  return keyed(0x5c, keyed(0x36, message))
}

/** SHA-256 (FIPS 180-4): 32 bytes. */
export function sha256(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 9) / BLOCK) * BLOCK
  const padded = new Uint8Array(length)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(message.length / 0x20000000))
  view.setUint32(length - 4, message.length << 3)
  const state = Int32Array.from(START)
  for (let at = 0; at < length; at += BLOCK) {
    compress(state, view, at)
  }
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => digest.setInt32(index * 4, word))
  return new Uint8Array(digest.buffer)
}

function compress(state: Int32Array, view: DataView, at: number): void {
  const words = schedule(view, at)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g)
    const major = (a & b) ^ (a & c) ^ (b & c)
    const first =
      (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUNDS[round] ?? 0) + (words[round] ?? 0)) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + major) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word))
}

function schedule(view: DataView, at: number): Int32Array {
  const words = new Int32Array(64)
  const word = (index: number) => words[index] ?? 0
  for (let index = 0; index < 64; index++) {
    if (index < 16) {
      words[index] = view.getInt32(at + index * 4)
      continue
    }
    const early = word(index - 15)
    const late = word(index - 2)
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[index] = word(index - 16) + small + word(index - 7) + large
  }
  return words
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function concat(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

function fractions(count: number, root: (prime: number) => number): Int32Array {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) {
      primes.push(candidate)
    }
  }
  return Int32Array.from(primes, (prime) => ((root(prime) % 1) * 0x100000000) | 0)
}
