import type { HostTraits } from '../../model/app-state'
import { EXAMPLES } from './examples'

/** What the server's page can do. */
export const TRAITS: HostTraits = {
  name: 'page',
  selectionWords: 'a drawing',
  takesFiles: true,
  examples: EXAMPLES,
}
