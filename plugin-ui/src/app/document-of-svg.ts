import { toBase64Url } from '../connection/base64url'
import { sha256 } from '../connection/hmac-sha256'

/** The history that a drawing without a document belongs to: the same file finds the same history again. */
export function documentOfSvg(svg: string): string {
  return `svg:${toBase64Url(sha256(new TextEncoder().encode(svg)).subarray(0, 12))}`
}
