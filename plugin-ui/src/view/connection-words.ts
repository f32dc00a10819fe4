import type { ConnectionState } from '../model/connection-state'

/** A state of the connection, explained: what is so, and the steps that mend it. */
export interface Explanation {
  readonly title: string
  /** What is known of the cause. */
  readonly about?: string
  readonly steps: readonly string[]
  /** What the button does, where pressing one helps. */
  readonly button?: { readonly words: string; readonly does: 'connect' | 'pair' }
}

const AGAIN = { words: 'Try again', does: 'connect' } as const

const PROBLEMS: Readonly<Record<string, string>> = {
  'pairing-closed': 'Pairing is closed just now: in the window where Livestroke runs, open it, then pair again.',
  'pairing-refused': 'The pairing was refused on the other side.',
  'pairing-expired': 'Nobody answered in time.',
  'pairing-busy': 'Another program is pairing just now: finish or refuse that one first.',
  'wrong-code': 'That was not the code. Look at it again where Livestroke runs.',
  'too-many-tries': 'Too many tries: wait a minute.',
  revoked: 'This panel’s access was taken back.',
  'not-paired': 'Livestroke does not know this panel any more.',
  unauthenticated: 'Livestroke does not know this panel any more.',
}

/** What to tell the designer; nothing while it is connecting or all is well. */
export function explainConnection(
  state: ConnectionState,
  host: 'figma' | 'page' | 'inkscape',
): Explanation | undefined {
  switch (state.kind) {
    case 'connecting':
    case 'ready':
      return undefined
    case 'down':
      return {
        title: 'Livestroke is not running',
        steps: ['Open a terminal in the folder of Livestroke.', 'Run ./livestroke serve and leave it open.'],
        button: AGAIN,
      }
    case 'blocked':
      return {
        title: 'The browser keeps this panel from your own computer',
        steps: blockedSteps(state.permission, host),
        button: AGAIN,
      }
    case 'wrong-version':
      return {
        title: 'This panel and Livestroke do not speak the same version',
        about: state.message,
        steps: ['Update the older of the two, then try again.'],
        button: AGAIN,
      }
    case 'unpaired':
      return {
        title: 'Pair this panel with Livestroke once',
        about: state.problem && (PROBLEMS[state.problem] ?? 'The pairing did not work.'),
        steps: [
          'Press Pair: digits appear here and where Livestroke runs.',
          'If they are the same, allow it there. Nothing else on this computer can then pretend to be this panel.',
        ],
        button: { words: 'Pair', does: 'pair' },
      }
    case 'pairing':
      return { title: 'Are these the digits where Livestroke runs?', steps: ['If so, allow the pairing there.'] }
    case 'busy':
      return { title: 'Livestroke is busy', about: state.message, steps: ['It tries again by itself.'], button: AGAIN }
    case 'impostor':
      return {
        title: 'Something else answers in Livestroke’s place',
        about: 'What answers does not know what was agreed when this panel was paired, so nothing was sent to it.',
        steps: ['Stop the other program, or pair again if you set Livestroke up anew.'],
        button: { words: 'Pair again', does: 'pair' },
      }
    case 'lost':
      return {
        title: 'The connection was lost',
        about: 'Your prompt and your versions are safe.',
        steps: ['It tries again by itself.'],
        button: { words: 'Try now', does: 'connect' },
      }
  }
}

function blockedSteps(permission: 'denied' | 'prompt', host: 'figma' | 'page' | 'inkscape'): readonly string[] {
  const inFigma = host === 'figma' ? ['Or use Figma’s desktop app, with Livestroke running: ./livestroke serve.'] : []
  return permission === 'prompt'
    ? ['Press Try again; when the browser asks about apps on this device, choose Allow.', ...inFigma]
    : [
        'Click the icon left of the address, then Site settings.',
        'Set “Apps on device” (or “Local network access”) to Allow, and reload the page.',
        ...inFigma,
      ]
}
