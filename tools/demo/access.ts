import { each, type StreamWiseClient } from '@streamwise/client'
import { PERMISSION_CODES } from '@streamwise/domain'
import { type Backends, PROVIDER_NAMES } from './seed/catalogue.ts'

const NAME = 'Try it'

/** A credential that may do everything, to play with; one of an earlier start is deleted. */
export async function credentialToTry(admin: StreamWiseClient): Promise<string> {
  for await (const { id, name } of each(admin.apiCredentials.list.query, { search: NAME, limit: 100 }))
    if (name === NAME) await admin.apiCredentials.delete.mutate({ id })
  const description = 'Printed by the demo when it starts.'
  const made = await admin.apiCredentials.create.mutate({
    name: NAME,
    description,
    permissions: [...PERMISSION_CODES],
  })
  return made.secret
}

/** Tells kept providers where their back-ends are this time: each start brings new ones. */
export async function reconnect(admin: StreamWiseClient, backends: Backends): Promise<void> {
  for await (const provider of each(admin.serviceProviders.list.query, { limit: 100 }))
    for (const type of ['bbb', 'scalelite', 'jitsi'] as const)
      if (provider.provider_name === PROVIDER_NAMES[type]) {
        await admin.serviceProviders.update.mutate({ id: provider.id, properties: backends[type] })
        await admin.serviceProviders.testStored.mutate({ id: provider.id })
      }
}
