import type { ComponentChildren } from 'preact'
import { Icon } from './icons'

interface DisclosureProps {
  /** By which {@link revealDisclosure} finds it. */
  readonly id?: string
  readonly title: string
  /** Said at the right end of the title, also while closed. */
  readonly summary?: string
  readonly open?: boolean
  readonly children: ComponentChildren
}

/** A part of the panel that can be folded away. */
export function Disclosure({ id, title, summary, open = false, children }: DisclosureProps) {
  return (
    <details id={id} class="disclosure" open={open}>
      <summary>
        <Icon name="chevron" />
        <span class="title">{title}</span>
        {summary && <span class="summary">{summary}</span>}
      </summary>
      <div class="content">{children}</div>
    </details>
  )
}

/** Unfolds the part with this id, brings it into sight and gives it the focus. */
export function revealDisclosure(id: string): void {
  const part = document.getElementById(id)
  if (part instanceof HTMLDetailsElement) {
    part.open = true
    part.querySelector('summary')?.focus()
    part.scrollIntoView({ block: 'nearest' })
  }
}
