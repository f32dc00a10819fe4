import type { Direction } from '../model/direction'
import type { Example } from '../model/app-state'
import type { Easing } from '../protocol/options'

/** What the designer can ask for; the app carries it out. Attempts go by their keys. */
export interface Commands {
  /** Tries to reach the server now. */
  connect(): void
  /** Pairs: by comparing digits, or with the code that the server shows. */
  pair(code?: string): void
  answerPairing(pairing: string, allow: boolean): void
  /** Shows in the host what is selected now. */
  readSelection(): void
  takeSvg(svg: string, name: string): void
  takeExample(example: Example): void
  clearSelection(): void
  typePrompt(prompt: string): void
  direct(change: Partial<Direction>): void
  animate(): void
  /** Tries the prompt with several seeds at once. */
  vary(): void
  cancel(key: string): void
  /** Stops and takes what has been found so far. */
  keep(key: string): void
  show(key: string | undefined): void
  compare(key: string | undefined): void
  branch(key: string): void
  dropBranch(): void
  rename(key: string, name: string): void
  remove(key: string): void
  undoRemove(animation: string): void
  /** Adds older versions to the history. */
  listOlder(): void
  dismissNotice(): void
  /** Has a file of the shown attempt made, so that its size and warnings are known. */
  prepareExport(format: string): void
  saveExport(format: string): void
  copyExport(format: string): void
  /** Puts the shown attempt into the host's document. */
  putBack(): void
  /** The finished animation as Lottie, as it would be exported. */
  lottieOf(animation: string, easing: Easing): Promise<object>
  /** The player that shows Lottie files, loaded when first needed. */
  lottiePlayer(): Promise<LottiePlayer>
}

/** The part of lottie-web that is used. */
export interface LottiePlayer {
  loadAnimation(options: {
    container: Element
    renderer: 'svg'
    loop: boolean
    autoplay: boolean
    animationData: object
  }): LottieAnimation
}

/** A Lottie file on stage. */
export interface LottieAnimation {
  readonly frameRate: number
  readonly totalFrames: number
  goToAndStop(frame: number, isFrame: boolean): void
  addEventListener(name: 'DOMLoaded', listener: () => void): void
  destroy(): void
}
