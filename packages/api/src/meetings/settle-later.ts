import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { enqueue } from '../jobs/enqueue.ts'

/** Has a meeting reckoned up soon, however often it is asked for meanwhile. */
export const settleLater = (
  deployment: Deployment,
  { uuid, customer_id }: { uuid: string; customer_id: number },
): Change =>
  enqueue(deployment, {
    kind: 'settle_meeting',
    key: `settle_meeting:${uuid}`,
    payload: { meeting: uuid },
    customer: customer_id,
  })
