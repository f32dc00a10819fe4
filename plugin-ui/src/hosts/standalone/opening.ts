import { openingView } from '../../app/opening-view'
import { TRAITS } from './traits'

/** Read by the build. */
export const opening = openingView(TRAITS)
