import { PERMISSION_CODES, PERMISSIONS, PermissionList } from '@streamwise/domain'
import * as z from 'zod'
import { authenticated, router } from '../core/procedure.ts'
import { rest } from '../core/rest.ts'

const catalogue = PERMISSION_CODES.map(code => ({
  object: 'Permission' as const,
  code,
  ...PERMISSIONS[code],
}))

export const permissionsRouter = router({
  list: authenticated
    .meta(rest('GET /permissions', 'List what one can be allowed to do'))
    .input(z.strictObject({}))
    .output(PermissionList)
    .query(() => ({ data: catalogue })),
})
