/**
 * Fetches a part of the dashboard's code. Without a network it waits for one. A browser remembers that a file could not be
 * fetched, so the next time it is asked for by another address.
 */
export async function fetchCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (failure) {
    const url = addressIn(failure)
    if (navigator.onLine && (!url || url.includes('?'))) throw failure
    if (!navigator.onLine)
      await new Promise(connected => window.addEventListener('online', connected, { once: true }))
    // What is at the address is what was asked for.
    return fetchCode(url ? () => import(/* @vite-ignore */ anew(url)) as Promise<Module> : load)
  }
}

/** The file that a failed import was about, as most browsers say it. */
export function addressIn(failure: unknown): string | undefined {
  return /https?:\/\/\S+\.js(\?\d+)?/.exec(String(failure))?.[0]
}

/** The same file under an address of its own. */
export function anew(url: string): string {
  const [file, times = '0'] = url.split('?')
  return `${file}?${Number(times) + 1}`
}
