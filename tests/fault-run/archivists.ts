import { raw } from '@streamwise/db'
import type { Chance } from './chance.ts'
import type { Mortal } from './mortal.ts'
import type { Server } from './servers.ts'

/** Those who change recordings: through the platform, and behind its back at the servers. */
export function archivists(platform: Mortal, servers: readonly Server[], luck: Chance) {
  const counts = { wished: 0, meddled: 0 }

  /** Somebody publishes, unpublishes, renames or deletes one. Whether there was an answer is no matter to the books. */
  async function wish(): Promise<void> {
    const [answer] = await platform.database.read([
      raw("SELECT uuid FROM recordings WHERE state <> 'deleted' ORDER BY id"),
    ])
    const [uuid] = luck.pick(answer?.rows ?? []) ?? []
    if (typeof uuid !== 'string') return
    counts.wished += 1
    const path = `/recordings/${uuid}`
    const what = luck.pick(['publish', 'unpublish', 'rename', 'delete'] as const)
    const done =
      what === 'delete'
        ? platform.admin.delete(path)
        : what === 'rename'
          ? platform.admin.patch(path, { name: `Renamed ${counts.wished}` })
          : platform.admin.post(`${path}/${what}`, {})
    await done.catch((error: Error) => {
      if (error.name !== 'Killed') throw error
    })
  }

  /** Whoever runs a server changes one there. */
  function meddle(): void {
    const server = luck.pick(servers)
    const there = server?.simulator.world.recordings.filter(({ state }) => /published/.test(state)) ?? []
    const one = luck.pick(there)
    const change = luck.pick(['publish', 'unpublish', 'delete', 'remove'] as const)
    if (!server || !one || !change) return
    server.simulator.changeRecording(one.recordId, change)
    counts.meddled += 1
  }

  return { counts, wish, meddle }
}
