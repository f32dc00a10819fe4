import { documentOfSvg } from '../../app/document-of-svg'
import type { Selection } from '../../model/app-state'

/** Takes an SVG that is pasted anywhere but into a field. */
export function watchPaste(listener: (selection: Selection) => void): void {
  document.addEventListener('paste', (event) => {
    const svg = event.clipboardData?.getData('text/plain').trim() ?? ''
    const intoField = event.target instanceof Element && event.target.closest('input, textarea')
    if (!intoField && /^(<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(svg)) {
      event.preventDefault()
      listener({ svg, name: 'Pasted drawing', document: documentOfSvg(svg) })
    }
  })
}
