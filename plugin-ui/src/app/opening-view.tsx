import { renderToString } from 'preact-render-to-string'
import { initialState, type HostTraits } from '../model/app-state'
import type { Commands } from '../view/commands'
import { Panel } from '../view/panel'

/**
 * The HTML of the panel as it opens. The build writes it into the page, which is so painted before its script is there;
 * started, the panel takes these very elements over.
 */
export function openingView(traits: HostTraits): string {
  return renderToString(<Panel state={initialState(traits)} commands={{} as Commands} />) // nothing commands before it starts
}
