import { isUnderway, type Attempt } from '../model/attempt'
import { doneShare, stageWords } from '../model/words'
import type { Commands } from './commands'

/** What the shown attempt is doing, and how to end it. */
export function ProgressLine({ attempt, commands }: { readonly attempt: Attempt; readonly commands: Commands }) {
  const underway = isUnderway(attempt)
  const share = doneShare(attempt)
  const [lead, ...details] = stageWords(attempt).split(' · ')
  if (attempt.warnings.length > 0 && !underway) {
    details.push(attempt.warnings.at(-1) ?? '')
  }
  return (
    <div class={`progress ${attempt.stage.kind}`}>
      {underway && (
        <div
          class="bar"
          role="progressbar"
          aria-label="Progress"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
        >
          <div style={{ transform: `scaleX(${share})` }} />
        </div>
      )}
      <p class="words" role={attempt.stage.kind === 'failed' ? 'alert' : 'status'}>
        <span class="lead">{lead}</span>
        {details.length > 0 && <span class="detail">{details.join(' · ')}</span>}
      </p>
      {underway && (
        <span class="buttons">
          {attempt.stage.kind === 'making' && attempt.clip && (
            <button type="button" class="small" onClick={() => commands.keep(attempt.key)}>
              Keep this
            </button>
          )}
          <button type="button" class="small quiet" onClick={() => commands.cancel(attempt.key)}>
            Cancel
          </button>
        </span>
      )}
      {(attempt.stage.kind === 'failed' || attempt.stage.kind === 'cancelled') && (
        <span class="buttons">
          <button type="button" class="small" onClick={() => commands.animate()}>
            Try again
          </button>
        </span>
      )}
    </div>
  )
}
