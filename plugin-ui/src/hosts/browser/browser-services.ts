import type { Draft, HostServices } from '../../app/host-services'
import type { Credential } from '../../connection/surroundings'

type BrowserServices = Pick<
  HostServices,
  | 'loadCredential'
  | 'saveCredential'
  | 'localNetworkPermission'
  | 'loadDraft'
  | 'saveDraft'
  | 'saveFile'
  | 'copyText'
  | 'endpoints'
  | 'loadPlayer'
>

/**
 * What a page that the server itself serves can do.
 *
 * @param draftKey where a reload finds its work again
 */
export function browserServices(draftKey: string): BrowserServices {
  return {
    endpoints: [location.host],
    loadCredential: async () => read<Credential>(localStorage, 'livestroke.credential'),
    saveCredential: async (credential) => write(localStorage, 'livestroke.credential', credential),
    // The page comes from the server, so what reaches the one reaches the other.
    localNetworkPermission: async () => 'granted',
    loadDraft: async () => read<Draft>(sessionStorage, draftKey),
    saveDraft: async (draft) => write(sessionStorage, draftKey, draft),
    saveFile: async (name, file) => saveByLink(name, file),
    copyText: (text) => navigator.clipboard.writeText(text),
    loadPlayer: async () => {
      const { default: lottie } = await import('lottie-web/build/player/lottie_light.js')
      return lottie
    },
  }
}

/** Takes the one-time ticket out of the address that the server opened, so that it stays in no history. */
export function takeTicket(): string | undefined {
  const ticket = new URLSearchParams(location.hash.slice(1)).get('ticket') ?? undefined
  if (ticket !== undefined) {
    history.replaceState(null, '', location.pathname + location.search)
  }
  return ticket
}

function read<T>(storage: Storage, key: string): T | undefined {
  const text = storage.getItem(key)
  return text === null ? undefined : (JSON.parse(text) as T)
}

function write(storage: Storage, key: string, value: unknown): void {
  try {
    storage.setItem(key, JSON.stringify(value))
  } catch {
    // A full storage: the work itself is safe at the server, only a reload must select anew.
    storage.removeItem(key)
  }
}

/** Saves a file by pressing a link that leads to it. */
export function saveByLink(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
