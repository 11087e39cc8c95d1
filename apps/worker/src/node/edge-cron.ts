const MINUTE = 60_000
const SOON = 500

/**
 * The Cron Trigger of a Worker on this machine, where wrangler fires none by itself: calls its address for them once it
 * answers, and then each minute.
 */
export function startCron(origin: string): void {
  const fire = async () => {
    const answer = await fetch(`${origin}/cdn-cgi/local/scheduled`).catch(() => null)
    await answer?.body?.cancel()
    setTimeout(fire, answer ? MINUTE : SOON).unref()
  }
  void fire()
}
