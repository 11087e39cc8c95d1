import { FoundAll, Search } from '@streamwise/domain'
import { authenticated, router } from '../core/procedure.ts'
import { rest } from '../core/rest.ts'
import { find } from './find.ts'

export const searchRouter = router({
  find: authenticated
    .meta(rest('GET /search', 'Find anything by name, e-mail, key or id'))
    .input(Search)
    .output(FoundAll)
    .query(({ ctx, input }) => find(ctx, input)),
})
