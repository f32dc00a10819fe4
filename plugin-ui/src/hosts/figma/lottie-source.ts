/** The text of lottie-web's light player; see esbuild's loader in build-figma-plugin.ui.js. */
export { default as lottieSource } from 'lottie-web/build/player/lottie_light.min.js'
