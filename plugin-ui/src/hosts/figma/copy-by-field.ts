/** Copies text without the clipboard API, which a frame without an origin may not use. */
export function copyByField(text: string): void {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (!copied) {
    throw new Error('The browser did not let the panel copy. Save the file instead.')
  }
}
