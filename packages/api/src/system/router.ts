import { SystemHealth } from '@streamwise/domain'
import * as z from 'zod'
import { authorized, router } from '../core/procedure.ts'
import { rest } from '../core/rest.ts'
import { systemHealth } from './health.ts'

export const systemRouter = router({
  health: authorized('system:read')
    .meta(rest('GET /system/health', 'See how the platform is'))
    .input(z.strictObject({}))
    .output(SystemHealth)
    .query(({ ctx }) => systemHealth(ctx)),
})
