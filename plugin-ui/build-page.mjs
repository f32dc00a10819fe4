// How a page is put together so that its first picture waits for nothing but the page itself: its style and the panel as
// it opens are in it, and what its script needs is loaded beside the script, not after it.

import { dirname, relative, resolve } from 'node:path'
import { build } from 'esbuild'

/**
 * @param html the page: an empty style, an empty element with the id `panel`, one script
 * @param parts the style, the panel's HTML as it opens, the names of what its script imports at once
 */
export function composePage(html, { css, opening, imports }) {
  const preloads = imports.map((name) => `<link rel="modulepreload" href="${name}" />\n    `).join('')
  return [
    ['<style></style>', `<style>${css}</style>`],
    ['<div id="panel"></div>', `<div id="panel">${opening}</div>`],
    ['<script type="module"', `${preloads}<script type="module"`],
  ].reduce(replaceOnce, html)
}

function replaceOnce(html, [place, text]) {
  if (html.split(place).length !== 2) {
    throw new Error(`expected ${place} once in the page, but found it ${html.split(place).length - 1} times`)
  }
  return html.replace(place, () => text)
}

/** The panel's HTML as it opens: what the file at `entry` exports as `opening`, run here. */
export async function openingOf(entry) {
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', minify: true, write: false })
  const { opening } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
  return opening
}

/** The files beside `output` that it imports at once, and what these import, without those loaded later. */
export function importsOf(output, outputs) {
  const found = new Set()
  const follow = (file) => {
    for (const { path, kind } of outputs[file].imports) {
      if (kind === 'import-statement' && !found.has(path)) {
        found.add(path)
        follow(path)
      }
    }
  }
  follow(output)
  return [...found].map((file) => relative(dirname(resolve(output)), resolve(file)))
}

/** Figma's colours, light and dark in one, of which only those that `css` uses. */
export function themeFor(css, theme) {
  const [light, dark] = ['light', 'dark'].map((name) => colours(theme, name))
  const used = new Set(css.match(/--figma-color-[a-z-]+/g))
  const lines = [...used].map((name) => `${name}:light-dark(${light.get(name)},${dark.get(name)});`)
  return `:root{${lines.join('')}}`
}

function colours(theme, name) {
  const block = theme.split(`:root .figma-${name} {`)[1].split('}')[0]
  return new Map([...block.matchAll(/(--[a-z-]+):\s*([^;]+);/g)].map(([, variable, value]) => [variable, value]))
}
