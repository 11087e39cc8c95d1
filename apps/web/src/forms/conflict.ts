/** What a form needs to settle what two people changed at once. */
export interface Conflict<Values extends object, Stored = unknown> {
  /** Reads anew what is stored. */
  read: () => Promise<Stored>
  /** What is stored, as the form holds it. */
  values: (stored: Stored) => Values
  /** Names a field that is not called by its label on the page. */
  label?: (path: string) => string | undefined
  /** Says a value in words, where its control can't. */
  say?: (path: string, value: unknown) => string | undefined
}
