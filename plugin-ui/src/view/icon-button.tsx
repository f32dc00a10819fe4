import { Icon, type IconName } from './icons'

interface IconButtonProps {
  readonly icon: IconName
  /** For screen readers and as a tip. */
  readonly label: string
  readonly onPress: () => void
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly class?: string
}

/** A button with an icon for its face. */
export function IconButton({ icon, label, onPress, pressed, disabled = false, class: extra = '' }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${extra}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
