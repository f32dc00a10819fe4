import prompts from '../../../../examples/prompts.json'
import type { Example } from '../../model/app-state'

/** The drawings that come with Livestroke, as examples/prompts.json lists them. */
export const EXAMPLES: readonly Example[] = prompts
