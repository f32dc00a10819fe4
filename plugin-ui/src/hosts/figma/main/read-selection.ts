import type { Selection } from '../../../model/app-state'
import { recall } from './plugin-data'

const DOCUMENT_KEY = 'livestroke-document'
const NAMED = 4
const ID_LENGTH = 40

/** The selected layers as one SVG, in the places they have to each other; undefined if nothing is selected. */
export async function readSelection(): Promise<Selection | undefined> {
  const nodes = [...figma.currentPage.selection].filter((node) => 'exportAsync' in node)
  const [first] = nodes
  if (!first) {
    return undefined
  }
  const memory = nodes.length === 1 ? recall(first) : undefined
  if (memory && 'children' in first && first.children[0]) {
    const svg = await exportSvg(first.children[0])
    return { svg, name: first.name, document: memory.document, animation: memory.animation }
  }
  return {
    svg: nodes.length === 1 ? await exportSvg(first) : await exportTogether(nodes),
    name: nodes.length === 1 ? first.name : `${nodes.length} layers`,
    document: documentOf(nodes),
  }
}

function exportSvg(node: SceneNode): Promise<string> {
  return node.exportAsync({ format: 'SVG_STRING', svgIdAttribute: true, svgOutlineText: true })
}

/** Each layer is exported by itself, then placed where it is drawn, lowest first. */
async function exportTogether(nodes: readonly SceneNode[]): Promise<string> {
  const boxes = nodes.map((node) => ('absoluteRenderBounds' in node ? node.absoluteRenderBounds : null))
  const drawn = boxes.filter((box): box is Rect => box !== null)
  const left = Math.min(...drawn.map(({ x }) => x))
  const top = Math.min(...drawn.map(({ y }) => y))
  const width = Math.max(...drawn.map((box) => box.x + box.width)) - left
  const height = Math.max(...drawn.map((box) => box.y + box.height)) - top
  const parts = await Promise.all(
    nodes.map(async (node, index) => {
      const box = boxes[index]
      return box ? place(prefixIds(await exportSvg(node), `n${index}-`), box.x - left, box.y - top) : ''
    }),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.join('')}</svg>`
}

/** Two exports may name two things alike: gradients above all. */
function prefixIds(svg: string, prefix: string): string {
  return svg
    .replace(/ id="([^"]*)"/g, (_, id: string) => ` id="${prefix}${id}"`)
    .replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${prefix}${id})`)
    .replace(/href="#([^"]*)"/g, (_, id: string) => `href="#${prefix}${id}"`)
}

/** The picture as a group at a place. What its root says of paint and namespaces holds for all inside, so it comes along. */
function place(svg: string, x: number, y: number): string {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? ''
  const inside = svg.slice(svg.indexOf(root) + root.length).replace(/<\/svg>\s*$/, '')
  const inherited = [...root.matchAll(/\s([\w:-]+)="[^"]*"/g)]
    .filter(([, name = '']) => !/^(xmlns|width|height|viewBox|x|y|version|id)$/.test(name))
    .map(([attribute]) => attribute)
  return `<g transform="translate(${x} ${y})"${inherited.join('')}>${inside}</g>`
}

/**
 * A history belongs to a design document and to the layers that were selected in it. The protocol's names of documents have
 * 200 characters at most, of letters, digits and _:/.@- alone; the end of a layer's id is what tells it from others.
 */
function documentOf(nodes: readonly SceneNode[]): string {
  let key = figma.root.getPluginData(DOCUMENT_KEY)
  if (key === '') {
    key = Array.from({ length: 12 }, () => Math.floor(Math.random() * 36).toString(36)).join('')
    figma.root.setPluginData(DOCUMENT_KEY, key)
  }
  const ids = nodes.map(({ id }) => id.replace(/[^\w:/.-]/g, '.').slice(-ID_LENGTH)).sort()
  return `figma:${key}/${ids.slice(0, NAMED).join('@')}${ids.length > NAMED ? `@${ids.length - NAMED}` : ''}`
}
