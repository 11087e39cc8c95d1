import { type Entity, entities } from '@streamwise/db'

const named = new Map<string, Entity>(Object.values(entities).map(entity => [entity.object, entity]))

/** The entity that the audit log calls by this name. */
export const entityNamed = (name: string): Entity | undefined => named.get(name)
