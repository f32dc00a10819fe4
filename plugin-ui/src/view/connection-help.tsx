import { useState } from 'preact/hooks'
import type { AppState } from '../model/app-state'
import type { Commands } from './commands'
import { explainConnection } from './connection-words'

/** Says what is wrong with the connection, and what mends it. */
export function ConnectionHelp({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  const { connection, host } = state
  const explained = explainConnection(connection, host.name)
  if (!explained || isPassing(connection)) {
    return null
  }
  const { title, about, steps, button } = explained
  return (
    <section class="connection" aria-labelledby="connection-title" role="status">
      <h2 id="connection-title">{title}</h2>
      {connection.kind === 'pairing' && (
        <p class="digits" aria-label={connection.digits.split('').join(' ')}>
          {connection.digits}
        </p>
      )}
      {about && <p>{about}</p>}
      {steps.length === 1 ? (
        <p>{steps[0]}</p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {button && (
        <button
          type="button"
          class="primary"
          onClick={() => (button.does === 'pair' ? commands.pair() : commands.connect())}
        >
          {button.words}
        </button>
      )}
      {connection.kind === 'unpaired' && <CodeForm commands={commands} />}
    </section>
  )
}

/** The same while it mends itself: floats, so that the work below stays where it is. */
export function ConnectionNotice({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  const explained = isPassing(state.connection) && explainConnection(state.connection, state.host.name)
  if (!explained) {
    return null
  }
  return (
    <div class="bubble">
      <span>
        <b>{explained.title}.</b> {explained.about} {explained.steps.join(' ')}
      </span>
      <button type="button" class="small" onClick={() => commands.connect()}>
        {explained.button?.words}
      </button>
    </div>
  )
}

function isPassing({ kind }: AppState['connection']): boolean {
  return kind === 'lost' || kind === 'busy'
}

/** For where the digits cannot be allowed: the code that the server's terminal shows. */
function CodeForm({ commands }: { readonly commands: Commands }) {
  const [code, setCode] = useState('')
  const pair = () => {
    if (code.trim() !== '') {
      commands.pair(code.trim())
    }
  }
  return (
    <div class="code">
      <label for="code">Or type the code shown there</label>
      <input
        id="code"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        placeholder="000-000"
        value={code}
        onInput={(event) => setCode(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && pair()}
      />
      <button type="button" class="small" disabled={code.trim() === ''} onClick={pair}>
        Pair with code
      </button>
    </div>
  )
}

/** Another panel asks to pair: the page of the server itself may allow it. */
export function PairingQuestions({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  return (
    <>
      {state.pairingRequests.map(({ pairing, name, digits }) => (
        <section class="connection question" key={pairing} role="alertdialog" aria-label={`${name} wants to pair`}>
          <h2>{name} wants to pair</h2>
          <p class="digits">{digits}</p>
          <p>Allow it only if you see the same digits there.</p>
          <div class="actions">
            <button type="button" class="primary" onClick={() => commands.answerPairing(pairing, true)}>
              Allow
            </button>
            <button type="button" onClick={() => commands.answerPairing(pairing, false)}>
              Refuse
            </button>
          </div>
        </section>
      ))}
    </>
  )
}
