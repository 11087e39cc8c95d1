import { invalidInput } from '@streamwise/domain'
import type { Context } from '../core/context.ts'

/** A customer's own domain is theirs: throws where it is the platform's host, or below or above it. */
export function requireOwnHost({ deployment }: Context, hostname: string | null | undefined): void {
  if (!hostname) return
  const platform = new URL(deployment.publicUrl).hostname
  const overlaps =
    platform === hostname || hostname.endsWith(`.${platform}`) || platform.endsWith(`.${hostname}`)
  if (overlaps) throw invalidInput({ hostname: ['This is an address of the platform itself.'] })
}
