import type { EventHandler } from '@create-figma-plugin/utilities'
import type { Credential } from '../../connection/surroundings'
import type { Draft, PutBack } from '../../app/host-services'
import type { Selection } from '../../model/app-state'

/** What Figma's main thread tells the panel. */
export interface SelectionChanged extends EventHandler {
  name: 'SELECTION_CHANGED'
  handler: (selection: Selection | undefined) => void
}
export interface Loaded extends EventHandler {
  name: 'LOADED'
  handler: (kept: Kept) => void
}
/** An answer to {@link PutIntoDocument}: without a problem, it is there. */
export interface PutDone extends EventHandler {
  name: 'PUT_DONE'
  handler: (problem?: string) => void
}

/** What the panel asks of Figma's main thread. */
export interface PanelStarted extends EventHandler {
  name: 'PANEL_STARTED'
  handler: () => void
}
export interface ReadSelection extends EventHandler {
  name: 'READ_SELECTION'
  handler: () => void
}
export interface Keep extends EventHandler {
  name: 'KEEP'
  handler: (kept: Partial<Kept>) => void
}
export interface PutIntoDocument extends EventHandler {
  name: 'PUT_INTO_DOCUMENT'
  handler: (result: Omit<PutBack, 'animatedSvg'>) => void
}

/** What stays in Figma's client storage between two openings of the panel. */
export interface Kept {
  readonly credential?: Credential
  readonly draft?: Draft
}
