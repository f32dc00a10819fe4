import { readFileSync } from 'node:fs'
import { Parser } from '@asyncapi/parser'
import { describe, expect, it } from 'vitest'

const source = readFileSync(new URL('../../../docs/asyncapi.yaml', import.meta.url), 'utf8')

describe('the protocol’s document', () => {
  it('is AsyncAPI 3.1 without a fault or a warning, by AsyncAPI’s own parser', { timeout: 60_000 }, async () => {
    const { document, diagnostics } = await new Parser().parse(source)
    expect(diagnostics).toEqual([])
    expect(document?.version()).toBe('3.1.0')
    expect(document?.allMessages().length).toBeGreaterThan(40)
  })

  it('would not pass with an operation that names no message', { timeout: 60_000 }, async () => {
    const broken = source.replace('messages/list', 'messages/nothing')
    const { diagnostics } = await new Parser().parse(broken)
    expect(diagnostics).not.toEqual([])
  })
})
