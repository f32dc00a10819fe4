import type { HostTraits } from '../../model/app-state'

/** What the page that the Inkscape extension opens can do. */
export const TRAITS: HostTraits = {
  name: 'inkscape',
  selectionWords: 'layers in Inkscape, then Extensions › Livestroke › Animate selection',
  putBackWords: 'Put into the document',
  takesFiles: false,
  examples: [],
}
