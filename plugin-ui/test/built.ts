import { existsSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = join(import.meta.dirname, '../target/classes/dev/livestroke/ui')

/** Where the build put these files. */
export function built(folder: string): string {
  const path = join(BUILT, folder)
  if (!existsSync(path)) {
    throw new Error(`the panel is not built: ${path} is missing; build it by: cd plugin-ui && npm run build`)
  }
  return path
}
