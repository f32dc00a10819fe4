import type { DrawingView, DrawingWarning } from '../protocol/drawing'
import { isUnderway, type Attempt } from './attempt'
import type { ConnectionState } from './connection-state'
import { DEFAULT_DIRECTION, type Direction } from './direction'

/** What the host gave to be animated. */
export interface Selection {
  readonly svg: string
  /** For people: the layer's or file's name. */
  readonly name: string
  /** Where its history is kept: the design document and what was selected. */
  readonly document: string
  /** A saved animation that the selected layers came from. */
  readonly animation?: string
}

/** What is selected, and whether the server understood it. */
export type SelectionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly selection?: Selection }
  | {
      readonly kind: 'understood'
      readonly selection: Selection
      readonly drawing: DrawingView
      readonly warnings: readonly DrawingWarning[]
    }
  | { readonly kind: 'refused'; readonly message: string; readonly selection?: Selection }

/** What a host can do; the view offers nothing else. */
export interface HostTraits {
  readonly name: 'figma' | 'page' | 'inkscape'
  /** What a selection is called there: "layers in Figma". */
  readonly selectionWords: string
  /** The words on the button that puts the result back; absent where there is no document. */
  readonly putBackWords?: string
  readonly takesFiles: boolean
  readonly examples: readonly Example[]
}

/** A drawing that comes with Livestroke. */
export interface Example {
  readonly file: string
  readonly title: string
  readonly prompt: string
}

/** An exported file that can be saved or copied. */
export type ExportState =
  | { readonly kind: 'making' }
  | {
      readonly kind: 'ready'
      readonly fileName: string
      readonly mediaType: string
      readonly bytes: number
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'failed'; readonly message: string }

/** A short notice; with `undo`, the animation whose deletion it takes back. */
export interface Notice {
  readonly text: string
  readonly tone: 'calm' | 'alarm'
  readonly undo?: string
}

/** Another plugin that wants to pair; this page may allow it. */
export interface PairingRequest {
  readonly pairing: string
  readonly name: string
  readonly digits: string
}

/** All that the panel shows. */
export interface AppState {
  readonly host: HostTraits
  readonly connection: ConnectionState
  readonly pairingRequests: readonly PairingRequest[]
  readonly selection: SelectionState
  readonly prompt: string
  readonly direction: Direction
  /** Newest first. */
  readonly attempts: readonly Attempt[]
  /** The oldest version that the server listed, when it has older ones. */
  readonly olderThan?: string
  /** The attempt on the stage; none shows the drawing at rest. */
  readonly shown?: string
  /** The attempt beside it. */
  readonly compared?: string
  /** The attempts of the last "variations", shown as a grid until one is chosen. */
  readonly grid: readonly string[]
  /** The saved animation that the next attempt starts from. */
  readonly parent?: string
  /** By format, of the shown attempt. */
  readonly exports: Readonly<Record<string, ExportState>>
  readonly notice?: Notice
}

/** How a panel starts. */
export function initialState(host: HostTraits): AppState {
  return {
    host,
    connection: { kind: 'connecting' },
    pairingRequests: [],
    selection: { kind: 'none' },
    prompt: '',
    direction: DEFAULT_DIRECTION,
    attempts: [],
    grid: [],
    exports: {},
  }
}

/** The attempt with this key, if there is one. */
export function attemptOf(state: AppState, key: string | undefined): Attempt | undefined {
  return key === undefined ? undefined : state.attempts.find((attempt) => attempt.key === key)
}

/** The attempt whose place the next one takes: the shown one while it is made, but none of several variations. */
export function replacedBy(state: AppState): Attempt | undefined {
  const shown = state.grid.length === 0 ? attemptOf(state, state.shown) : undefined
  return shown && isUnderway(shown) ? shown : undefined
}

/** The drawing on the stage: the shown attempt's, else the selection's. */
export function drawingOnStage(state: AppState): DrawingView | undefined {
  const shown = attemptOf(state, state.shown)
  return shown?.drawing ?? (state.selection.kind === 'understood' ? state.selection.drawing : undefined)
}
