import type { DrawingView } from '../protocol/drawing'
import type { Clip } from '../protocol/unpack-clip'
import type { Direction } from './direction'

/** One prompt tried on one drawing: being made, or a version in the document's history. */
export interface Attempt {
  /** Ours alone: stays the same from asking to reopening. */
  readonly key: string
  readonly name: string
  readonly prompt: string
  readonly direction: Direction
  readonly stage: Stage
  readonly seed?: number
  /** The server's job while it is being made. */
  readonly job?: string
  /** The last event of the job that was heard. */
  readonly lastSeq: number
  /** The saved animation's id, once it is saved. */
  readonly animation?: string
  /** The saved animation that it started from. */
  readonly parent?: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly drawing?: DrawingView
  /** The newest motion that is known: a preview, or the result. */
  readonly clip?: Clip
  readonly warnings: readonly string[]
}

/** How far an attempt is. */
export type Stage =
  | { readonly kind: 'asked' }
  | { readonly kind: 'waiting'; readonly position: number }
  | {
      readonly kind: 'making'
      readonly phase: string
      readonly step: number
      readonly steps: number
      readonly secondsLeft?: number
    }
  | { readonly kind: 'finished'; readonly kept: boolean }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'cancelled'; readonly replaced: boolean }

/** Whether it is still being made, so that it can be cancelled. */
export function isUnderway({ stage }: Attempt): boolean {
  return stage.kind === 'asked' || stage.kind === 'waiting' || stage.kind === 'making'
}
