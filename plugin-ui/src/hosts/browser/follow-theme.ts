/** Gives the page Figma's colours, light or dark as the system is. */
export function followTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    document.body.classList.toggle('figma-dark', dark.matches)
    document.body.classList.toggle('figma-light', !dark.matches)
  }
  dark.addEventListener('change', apply)
  apply()
}
