/** What has to be there before somebody joins a meeting, in the order in which it is made. */
export const stepNames = [
  'serviceProviders',
  'servicePackages',
  'customers',
  'subscriptions',
  'accounts',
  'rooms',
  'roomTokens',
] as const
export type StepName = (typeof stepNames)[number]

export interface Step {
  name: StepName
  state: 'done' | 'next' | 'later'
}

/**
 * The steps that the reader can see, each with its state; `next` is the first that is left. Nothing while a count
 * is on its way.
 */
export function stepsOf(counts: Readonly<Partial<Record<StepName, number | undefined>>>): Step[] | undefined {
  const names = stepNames.filter(name => name in counts)
  if (names.some(name => counts[name] === undefined)) return undefined
  const next = names.find(name => counts[name] === 0)
  return names.map(name => ({
    name,
    state: counts[name] !== 0 ? 'done' : name === next ? 'next' : 'later',
  }))
}

/** Whether there is still something to do first. */
export const isYoung = (steps: readonly Step[]): boolean => steps.some(step => step.state !== 'done')
