declare module 'lottie-web/build/player/lottie_light.min.js' {
  const source: string
  export default source
}
declare module '!*.css'
