// Read by build-figma-plugin: how Figma's panel is bundled.
import { readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** The player is a text until it is needed; Figma's own browser is recent. */
export default function configure(options) {
  return {
    ...options,
    target: 'es2020',
    define: { LIVESTROKE_VERSION: JSON.stringify(version) },
    plugins: [
      ...options.plugins,
      {
        name: 'player-as-text',
        setup(build) {
          build.onLoad({ filter: /lottie_light\.min\.js$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8'),
            loader: 'text',
          }))
        },
      },
    ],
  }
}
