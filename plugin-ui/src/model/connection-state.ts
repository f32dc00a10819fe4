import type { Capabilities } from '../protocol/server-message'

/** Where the connection stands; each state has its own help for the designer. */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  /** Nothing answers at any address: the server does not run. */
  | { readonly kind: 'down'; readonly retryAt: number }
  /** The browser says that this page may not reach programs on this computer, or has not been allowed to. */
  | { readonly kind: 'blocked'; readonly permission: 'denied' | 'prompt' }
  | { readonly kind: 'wrong-version'; readonly server: string; readonly message: string }
  | {
      readonly kind: 'unpaired'
      readonly server: string
      readonly window: 'open' | 'closed'
      readonly problem?: string
    }
  | { readonly kind: 'pairing'; readonly digits: string; readonly expiresAt: number }
  | { readonly kind: 'busy'; readonly message: string; readonly retryAt: number }
  /** What answers does not know our token's secret, so it is not the server that we paired with. */
  | { readonly kind: 'impostor' }
  | { readonly kind: 'ready'; readonly capabilities: Capabilities; readonly role: string }
  /** Was ready; tries again by itself. */
  | { readonly kind: 'lost'; readonly retryAt: number }
