import type { ComponentChildren } from 'preact'
import { Icon } from './icons'

interface DisclosureProps {
  readonly title: string
  /** Said at the right end of the title, also while closed. */
  readonly summary?: string
  readonly open?: boolean
  readonly children: ComponentChildren
}

/** A part of the panel that can be folded away. */
export function Disclosure({ title, summary, open = false, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={open}>
      <summary>
        <Icon name="chevron" />
        <span class="title">{title}</span>
        {summary && <span class="summary">{summary}</span>}
      </summary>
      <div class="content">{children}</div>
    </details>
  )
}
