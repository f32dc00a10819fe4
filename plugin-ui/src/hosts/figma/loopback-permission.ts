/** What Chrome has called the permission to reach programs on this computer, newest name first. */
const NAMES = ['loopback-network', 'local-network-access'] as const

/** Whether the browser lets this frame reach programs on this computer; unknown where it does not tell. */
export async function loopbackPermission(): Promise<PermissionState | 'unknown'> {
  for (const name of NAMES) {
    try {
      return (await navigator.permissions.query({ name: name as PermissionName })).state
    } catch {
      // This browser does not know the name: try the next.
    }
  }
  return 'unknown'
}
