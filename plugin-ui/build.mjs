// Builds all hosts into dev/livestroke/ui below a folder: page/ (with Inkscape's page), figma/ and inkscape/.
//
// node build.mjs [FOLDER]      (target/classes, if no other is named)

import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { composePage, importsOf, openingOf, themeFor } from './build-page.mjs'

/** What the panel may weigh, gzipped, without the player. */
const LIMIT_BYTES = 150_000

const here = import.meta.dirname
const out = resolve(here, process.argv[2] ?? 'target/classes', 'dev/livestroke/ui')
const page = join(out, 'page')
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))

rmSync(out, { recursive: true, force: true })
mkdirSync(page, { recursive: true })

const bundled = await build({
  entryPoints: {
    page: join(here, 'src/hosts/standalone/page.ts'),
    inkscape: join(here, 'src/hosts/inkscape/page.ts'),
  },
  outdir: page,
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  chunkNames: 'chunk-[hash]',
  define: { LIVESTROKE_VERSION: JSON.stringify(version) },
  legalComments: 'none',
  metafile: true,
})
const theme = createRequire(import.meta.url).resolve('@create-figma-plugin/ui/css/theme.css')
const panelCss = readFileSync(join(here, 'src/view/panel.css'), 'utf8')
const { code: css } = await transform(themeFor(panelCss, readFileSync(theme, 'utf8')) + panelCss, {
  loader: 'css',
  minify: true,
})
const { outputs } = bundled.metafile
for (const [host, entry, file] of [
  ['standalone', 'page', 'index.html'],
  ['inkscape', 'inkscape', 'inkscape.html'],
]) {
  const html = readFileSync(join(here, 'src/hosts', host, file), 'utf8')
  const opening = await openingOf(join(here, 'src/hosts', host, 'opening.ts'))
  const imports = importsOf(relative('.', join(page, `${entry}.js`)), outputs)
  writeFileSync(join(page, file), composePage(html, { css, opening, imports }))
}
copyFileSync(join(here, 'src/hosts/browser/icon.svg'), join(page, 'icon.svg'))
mkdirSync(join(page, 'examples'))
for (const file of readdirSync(join(here, '../examples')).filter((name) => name.endsWith('.svg'))) {
  copyFileSync(join(here, '../examples', file), join(page, 'examples', file))
}
checkSize()

const figmaBuilder = join(here, 'node_modules/@create-figma-plugin/build/lib/cli.js')
mkdirSync(join(out, 'figma'))
execFileSync(process.execPath, [figmaBuilder, '--minify', '--output', join(out, 'figma')], {
  cwd: here,
  stdio: ['ignore', 'ignore', 'inherit'],
})

cpSync(join(here, 'src/hosts/inkscape'), join(out, 'inkscape'), {
  recursive: true,
  filter: (from) => !/\.(ts|html)$/.test(from),
})
listFiles(join(out, 'figma'))
listFiles(join(out, 'inkscape'))

/** A jar's folders cannot be listed, so each has a list of what is in it. */
function listFiles(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
  writeFileSync(join(folder, 'files.txt'), files.sort().join('\n') + '\n')
}

/** All that loads at the start: both entries' static imports, and the style; the player is a chunk of its own. */
function checkSize() {
  const chunks = Object.entries(bundled.metafile.outputs)
  const isPlayer = ([, { inputs }]) => Object.keys(inputs).some((input) => input.includes('lottie-web'))
  const bytes = chunks
    .filter((chunk) => !isPlayer(chunk))
    .map(([file]) => gzipSync(readFileSync(resolve(file))).length)
    .reduce((sum, size) => sum + size, gzipSync(css).length)
  if (bytes > LIMIT_BYTES) {
    throw new Error(`the panel weighs ${bytes} bytes gzipped without the player, over its limit of ${LIMIT_BYTES}`)
  }
  console.log(`panel: ${bytes} bytes gzipped, without the player`)
}
