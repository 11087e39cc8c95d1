/** `2026-11-21T10:00`, as a `datetime-local` input has it, for a moment in a zone (the browser's where not given). */
export function wallTime(at: Date, timeZone?: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(one => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/**
 * The moment at which clocks in a zone show this time, or `undefined` where the text is no time. An hour that a
 * change of clocks leaves out becomes the hour after it; of one that comes twice either is meant.
 */
export function momentOf(wall: string, timeZone?: string): Date | undefined {
  const wanted = Date.parse(`${wall}Z`)
  if (Number.isNaN(wanted)) return undefined
  let guess = wanted
  // The first step lands within an hour of the answer, the second corrects what a change of clocks did to it.
  for (let step = 0; step < 2; step++) {
    guess += wanted - Date.parse(`${wallTime(new Date(guess), timeZone)}Z`)
  }
  return new Date(guess)
}
