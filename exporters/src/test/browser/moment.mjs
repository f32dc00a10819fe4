// How a page of a browser, SVG alone or HTML around it, comes to a moment. Both are run in the page.

/** Takes all animations of the page itself there; pictures in img are out of reach. */
export function seek(seconds) {
  for (const svg of document.querySelectorAll('svg')) {
    svg.pauseAnimations()
    svg.setCurrentTime(seconds)
  }
  for (const animation of document.getAnimations()) {
    animation.pause()
    animation.currentTime = 1000 * seconds
  }
}

/** Waits until the page has been there for so long. */
export function wait(seconds) {
  return new Promise((resolve) => {
    const look = (now) => (now > 1000 * seconds ? resolve() : requestAnimationFrame(look))
    requestAnimationFrame(look)
  })
}
