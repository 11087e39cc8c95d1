import { api } from '#api/client.ts'

/** What is read again after a contract has changed: what it grants is the limit of what is below it. */
export const touched = [api.subscriptions, api.accounts.features, api.rooms, api.auditEntries]
