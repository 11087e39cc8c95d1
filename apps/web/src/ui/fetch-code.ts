/** Fetches a part of the dashboard's code; without a network it waits for one, for the page would be lost otherwise. */
export async function fetchCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (failure) {
    if (navigator.onLine) throw failure
    await new Promise(connected => window.addEventListener('online', connected, { once: true }))
    return fetchCode(load)
  }
}
