import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clientMessage } from './client-message'
import { serverMessage } from './server-message'

/** The examples of docs/, which the server's tests read as well. */
const examples = join(import.meta.dirname, '../../../docs/protocol-examples')

function read(side: string): [string, unknown][] {
  return readdirSync(join(examples, side)).map((file) => [
    file,
    JSON.parse(readFileSync(join(examples, side, file), 'utf8')),
  ])
}

describe('the protocol', () => {
  it.each(read('server'))('reads the server’s %s without losing a field', (_, message) => {
    expect(serverMessage(message, '$')).toMatchObject(message as object)
  })

  it.each(read('client'))('knows the client’s %s without losing a field', (_, message) => {
    expect(clientMessage(message, '$')).toMatchObject(message as object)
  })

  it('names the place that is wrong', () => {
    const queued = { type: 'queued', job: 'j-1', seq: 'one', position: 2 }
    expect(() => serverMessage(queued, '$')).toThrow('$.seq: expected a finite number, found "one"')
  })

  it('refuses a type that it does not know', () => {
    expect(() => serverMessage({ type: 'dance' }, '$')).toThrow('$.type: expected one of challenge')
    expect(() => serverMessage({ type: 'toString' }, '$')).toThrow('$.type: expected one of challenge')
  })
})
