import { fileURLToPath } from 'node:url'

/** Where the API has its numbering plans. */
export const PLANS_FILE = fileURLToPath(
  new URL('../../packages/api/src/customers/numbering-plans.gen.ts', import.meta.url),
)
