import { afterEach, describe, expect, it, vi } from 'vitest'
import { readSelection } from './read-selection'

/** Figma writes a root like this one: without its fill="none", what is only stroked would be filled. */
const picture = (inside: string) =>
  `<svg width="40" height="30" viewBox="0 0 40 30" fill="none" xmlns="http://www.w3.org/2000/svg"` +
  ` xmlns:xlink="http://www.w3.org/1999/xlink">\n${inside}\n</svg>\n`

function layer(id: string, x: number, y: number, inside: string) {
  return {
    id,
    name: id,
    absoluteRenderBounds: { x, y, width: 40, height: 30 },
    getPluginData: () => '',
    exportAsync: async () => picture(inside),
  }
}

function select(...selection: unknown[]): void {
  const root = { getPluginData: () => 'file', setPluginData: () => {} }
  vi.stubGlobal('figma', { root, currentPage: { selection } })
}

describe('readSelection', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('has nothing to say when nothing is selected', async () => {
    select()
    expect(await readSelection()).toBeUndefined()
  })

  it('gives one layer as Figma exports it, by its name', async () => {
    select(layer('1:1', 5, 5, '<path d="M0 0L40 30" stroke="#000"/>'))
    const [svg, name, document] = [picture('<path d="M0 0L40 30" stroke="#000"/>'), '1:1', 'figma:file/1:1']
    expect(await readSelection()).toEqual({ svg, name, document })
  })

  it('names the document as the protocol allows, however many and whatever the ids', async () => {
    const ids = ['I12:34;5:6', ...Array.from({ length: 5 }, (_, index) => `I${'9:'.repeat(60)};${index}`)]
    select(...ids.map((id) => layer(id, 0, 0, '')))
    expect((await readSelection())?.document).toMatch(/^figma:file\/[\w:/.@-]{1,180}@2$/)
    select(layer('I12:34;5:6', 0, 0, ''))
    expect((await readSelection())?.document).toBe('figma:file/I12:34.5:6')
  })

  it('gives several where they lie, each with its own ids and with what its root says of paint and namespaces', async () => {
    const used = '<defs><linearGradient id="a"/></defs><path id="p" stroke="url(#a)"/><use xlink:href="#p"/>'
    select(layer('1:2', 100, 50, used), layer('1:1', 160, 40, used))
    const selection = await readSelection()
    expect(selection).toMatchObject({ name: '2 layers', document: 'figma:file/1:1@1:2' })
    expect(selection?.svg).toContain('viewBox="0 0 100 40" width="100" height="40"')
    const own = ' fill="none" xmlns:xlink="http://www.w3.org/1999/xlink"'
    expect(selection?.svg).toContain(`<g transform="translate(0 10)"${own}>`)
    expect(selection?.svg).toContain(`<g transform="translate(60 0)"${own}>`)
    expect(selection?.svg.match(/id="n0-a"|url\(#n0-a\)|xlink:href="#n0-p"/g)).toHaveLength(3)
    expect(selection?.svg.match(/id="n1-a"|url\(#n1-a\)|xlink:href="#n1-p"/g)).toHaveLength(3)
    expect(selection?.svg.match(/<svg|<\/svg>/g)).toHaveLength(2)
  })
})
