import { replacedBy, type AppState } from '../model/app-state'
import { suggestPrompts } from '../model/suggest-prompts'
import type { Commands } from './commands'
import { Icon } from './icons'
import { IconButton } from './icon-button'

/**
 * What should happen, and the button that makes it so. No form element, as nowhere in the panel: a sandboxed frame, such
 * as Figma's, may send none, and then does not even tell.
 */
export function PromptForm({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  const { prompt, selection, connection } = state
  const limit = connection.kind === 'ready' ? connection.capabilities.limits.promptChars : 500
  const ready = selection.kind === 'understood' && connection.kind === 'ready' && prompt.trim() !== ''
  const parent = state.attempts.find(({ animation }) => animation !== undefined && animation === state.parent)
  const submit = () => {
    if (ready) {
      commands.animate()
    }
  }
  return (
    <div class="prompt" role="form" aria-label="Animate">
      {parent && (
        <p class="branch">
          <Icon name="branch" />
          <span>
            Starts from “<b>{parent.name}</b>”
          </span>
          <IconButton icon="close" label="Start from rest instead" onPress={() => commands.dropBranch()} />
        </p>
      )}
      <label for="prompt">What should happen?</label>
      <textarea
        id="prompt"
        rows={2}
        maxLength={limit}
        placeholder="a butterfly fluttering its wings"
        value={prompt}
        aria-describedby="prompt-hint"
        onInput={(event) => commands.typePrompt(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault()
            submit()
          }
        }}
      />
      <Suggestions state={state} commands={commands} />
      <div class="actions">
        <button type="button" class="primary" disabled={!ready} onClick={submit}>
          <Icon name="spark" />
          {replacedBy(state) ? 'Replace with this' : 'Animate'}
        </button>
        <button type="button" disabled={!ready} onClick={() => commands.vary()} title="Four seeds of this prompt">
          <Icon name="grid" />4 variations
        </button>
      </div>
      <p id="prompt-hint" class="unseen">
        One short sentence in plain English. Enter animates, Shift and Enter makes a new line.
      </p>
    </div>
  )
}

function Suggestions({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  const { selection, attempts, prompt } = state
  const prompts =
    selection.kind === 'understood'
      ? suggestPrompts(selection.drawing, selection.selection.name, attempts, prompt)
      : ['gently swaying', 'jumping up and down']
  return (
    <ul class="suggestions" aria-label="Suggested prompts">
      {prompts.map((each) => (
        <li key={each}>
          <button type="button" class="chip" title={each} onClick={() => commands.typePrompt(each)}>
            {each}
          </button>
        </li>
      ))}
    </ul>
  )
}
