import { useNavigate } from '@solidjs/router'

/**
 * Leads to the home of another customer of the reader's. The way there carries the choice, so that somebody who stays,
 * for the sake of what they typed, stays where they are.
 */
export function useSwitch(): (customer: string) => void {
  const navigate = useNavigate()
  return customer => navigate('/', { state: { customer } })
}

/** The choice that a way carries. */
export function customerIn(state: unknown): string | undefined {
  const carried =
    typeof state === 'object' && state !== null && 'customer' in state ? state.customer : undefined
  return typeof carried === 'string' ? carried : undefined
}
