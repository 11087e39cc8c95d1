/** The name of the file at an address: its last part, readable; empty where there is none. */
export function fileNameOf(address: string): string {
  try {
    const last = new URL(address.trim()).pathname.split('/').at(-1) ?? ''
    return decodeURIComponent(last)
  } catch {
    return ''
  }
}
