import type { Attempt } from './attempt'

/** "about 20 s left", "about 3 min left"; nothing while it is not known. */
export function timeLeft(seconds: number | undefined): string {
  if (seconds === undefined) {
    return ''
  }
  if (seconds < 1.5) {
    return 'nearly done'
  }
  if (seconds < 90) {
    return `about ${seconds < 10 ? Math.round(seconds) : Math.round(seconds / 5) * 5} s left`
  }
  return `about ${Math.round(seconds / 60)} min left`
}

/** "912 B", "18 kB", "1.2 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) {
    return `${bytes} B`
  }
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** A format's name out of what the server says of it: "animated SVG, moves by itself" is "Animated SVG". */
export function formatName(label: string): string {
  const name = label.split(/[,;]/)[0] ?? label
  return /^[a-z]+\b/.test(name) && !/^[a-z]+[A-Z]/.test(name) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

const PHASES: Readonly<Record<string, string>> = {
  starting: 'Warming up',
  loading: 'Warming up',
  searching: 'Trying simple motions',
  start: 'Trying simple motions',
  distilling: 'Finding the motion',
  finishing: 'Finishing',
}

/** What an attempt is doing, in a line. */
export function stageWords({ stage }: Attempt): string {
  switch (stage.kind) {
    case 'asked':
      return 'Sending the drawing…'
    case 'waiting':
      return stage.position > 1 ? `Waiting, ${stage.position - 1} before it` : 'Next in line…'
    case 'making':
      return [
        PHASES[stage.phase] ?? 'Finding the motion',
        ...(stage.step > 0 ? [`step ${stage.step} of ${stage.steps}`] : []),
        ...(timeLeft(stage.secondsLeft) ? [timeLeft(stage.secondsLeft)] : []),
      ].join(' · ')
    case 'finished':
      return stage.kept ? 'Kept early' : 'Finished'
    case 'failed':
      return stage.message
    case 'cancelled':
      return stage.replaced ? 'Replaced by a newer try' : 'Cancelled'
  }
}

/** How much is done, 0 to 1. */
export function doneShare({ stage }: Attempt): number {
  return stage.kind === 'making' && stage.steps > 0 ? stage.step / stage.steps : stage.kind === 'finished' ? 1 : 0
}
