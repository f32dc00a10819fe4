import type { Credential } from '../connection/surroundings'
import type { HostTraits, Selection } from '../model/app-state'
import type { Direction } from '../model/direction'
import type { LottiePlayer } from '../view/commands'

/** What a host does for the panel: the only way to what is around it. */
export interface HostServices {
  readonly traits: HostTraits
  /** Where the server may be, likeliest first: "localhost:7345". */
  readonly endpoints: readonly string[]
  /** Who the panel says it is: "Figma plugin". */
  readonly clientName: string
  /** From the address that the server opened; pairs without digits. */
  readonly ticket?: string
  loadCredential(): Promise<Credential | undefined>
  saveCredential(credential: Credential): Promise<void>
  localNetworkPermission(): Promise<'granted' | 'denied' | 'prompt' | 'unknown'>
  /** What was kept with {@link saveDraft}. */
  loadDraft(): Promise<Draft | undefined>
  saveDraft(draft: Draft): Promise<void>
  /** Tells `listener` what is selected, now and at each change; undefined if nothing is. */
  watchSelection(listener: (selection: Selection | undefined) => void): void
  /** Asks for the selection to be told once more. */
  readSelection(): void
  fetchExample?(file: string): Promise<string>
  saveFile(name: string, file: Blob): Promise<void>
  copyText(text: string): Promise<void>
  /** Puts an animation into the host's document. */
  putBack?(result: PutBack): Promise<void>
  loadPlayer(): Promise<LottiePlayer>
}

/** What must survive a reload: all else is at the server. */
export interface Draft {
  readonly prompt: string
  readonly direction?: Direction
  readonly selection?: Selection
  /** The saved animation that was on the stage. */
  readonly shown?: string
  /** What was being made on the stage: it may be done when the panel is back. */
  readonly making?: { readonly prompt: string; readonly seed?: number }
}

/** A finished animation on its way into a document. */
export interface PutBack {
  readonly animation: string
  readonly document: string
  readonly name: string
  readonly prompt: string
  readonly durationSeconds: number
  /** One SVG document per frame, evenly spaced over the duration. */
  readonly frames: readonly string[]
  /** The animation as one animated SVG, made when asked for. */
  animatedSvg(): Promise<string>
}
