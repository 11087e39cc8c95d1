/** What each name of the state may be: any text (its default), or one of these words (the first is the default). */
export type Definition = Readonly<Record<string, string | readonly string[]>>

/** The state that a definition allows. */
export type StateOf<Defined extends Definition> = {
  [Name in keyof Defined & string]: Defined[Name] extends readonly string[] ? Defined[Name][number] : string
}

/** What a name is where the URL doesn't say. */
export function defaultOf(defined: string | readonly string[] | undefined): string {
  return (typeof defined === 'string' ? defined : defined?.[0]) ?? ''
}

/** The state that search parameters describe. People edit URLs: what is not allowed is as if it were not there. */
export function readState<Defined extends Definition>(
  definition: Defined,
  params: Readonly<Record<string, string | string[] | undefined>>,
): StateOf<Defined> {
  const state: Record<string, string> = {}
  for (const [name, defined] of Object.entries(definition)) {
    const given = [params[name]].flat()[0]
    const allowed = given !== undefined && (typeof defined === 'string' || defined.includes(given))
    state[name] = allowed ? given : defaultOf(defined)
  }
  return state as StateOf<Defined> // exactly the names of the definition, each with what it allows
}

/** The search parameters of a change: what is as by default is left out of the URL. */
export function writeState(
  definition: Definition,
  change: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      value === defaultOf(definition[name]) ? undefined : value,
    ]),
  )
}
