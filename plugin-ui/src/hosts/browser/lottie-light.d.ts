declare module 'lottie-web/build/player/lottie_light.js' {
  import type { LottiePlayer } from 'src/view/commands'
  const lottie: LottiePlayer
  export default lottie
}
