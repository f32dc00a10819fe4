import type { DrawingView, DrawingWarning } from '../protocol/drawing'
import type { AnimationSummary, ServerMessage, ServerMessageOf } from '../protocol/server-message'
import type { ExportState, Notice, Selection } from './app-state'
import type { Attempt } from './attempt'
import type { ConnectionState } from './connection-state'
import type { Direction } from './direction'

/** Everything that changes what the panel shows. */
export type Action =
  | { readonly type: 'connection-changed'; readonly connection: ConnectionState }
  | { readonly type: 'server-said'; readonly message: ServerMessage }
  | { readonly type: 'selection-reading'; readonly selection?: Selection }
  | { readonly type: 'selection-cleared' }
  | {
      readonly type: 'selection-understood'
      readonly selection: Selection
      readonly drawing: DrawingView
      readonly warnings: readonly DrawingWarning[]
    }
  | { readonly type: 'selection-refused'; readonly message: string; readonly selection?: Selection }
  | { readonly type: 'prompt-typed'; readonly prompt: string }
  | { readonly type: 'directed'; readonly change: Partial<Direction> }
  /** The designer asked for these attempts; several make a grid. */
  | { readonly type: 'asked'; readonly attempts: readonly Attempt[] }
  | { readonly type: 'accepted'; readonly key: string; readonly message: ServerMessageOf<'accepted'> }
  | { readonly type: 'refused'; readonly keys: readonly string[]; readonly message: string }
  | { readonly type: 'resumed'; readonly message: ServerMessageOf<'resumed'> }
  /** `more`: whether the server has older ones than these. */
  | { readonly type: 'history-listed'; readonly animations: readonly AnimationSummary[]; readonly more: boolean }
  | { readonly type: 'opened'; readonly key: string; readonly message: ServerMessageOf<'animation'> }
  | { readonly type: 'shown'; readonly key?: string }
  | { readonly type: 'compared'; readonly key?: string }
  | { readonly type: 'branched'; readonly key: string }
  | { readonly type: 'branch-dropped' }
  | { readonly type: 'renamed'; readonly key: string; readonly name: string }
  | { readonly type: 'removed'; readonly key: string }
  | { readonly type: 'restored'; readonly animation: AnimationSummary }
  | { readonly type: 'export-changed'; readonly format: string; readonly state: ExportState }
  | { readonly type: 'noticed'; readonly notice?: Notice }
