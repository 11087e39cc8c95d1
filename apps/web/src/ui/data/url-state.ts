import { useSearchParams } from '@solidjs/router'
import { type Definition, defaultOf, readState, type StateOf, writeState } from './url-params.ts'

/** State of a page in its URL, as the filters above a list use it. */
export interface UrlState<State extends Record<string, string> = Record<string, string>> {
  get<Name extends keyof State & string>(name: Name): State[Name]
  /** Replaces the history entry: going back leaves the list instead of undoing filters one by one. */
  set(change: { [Name in keyof State]?: string }): void
  clear(): void
  /** Anything differs from the defaults, but for what `keep` names. */
  changed(keep?: readonly string[]): boolean
  /** For a list's input: the state without its empty values. */
  input(): { [Name in keyof State]?: Exclude<State[Name], ''> }
}

/**
 * Keeps state in the URL. A text stands for any text, a list for the words that are allowed, the default first:
 * `useUrlState({ search: '', status: ['', 'active', 'inactive'], sort: ['-created_at', 'created_at'] })`.
 */
export function useUrlState<const Defined extends Definition>(
  definition: Defined,
): UrlState<StateOf<Defined>> {
  const [params, setParams] = useSearchParams()
  const state = () => readState(definition, params)
  /** Another filter or order is another list: it begins at its beginning. */
  const write = (change: Record<string, string | undefined>) =>
    setParams({ ...change, after: undefined }, { replace: true, scroll: false })
  return {
    get: name => state()[name],
    set: change => write(writeState(definition, change)),
    clear: () => write(Object.fromEntries(Object.keys(definition).map(name => [name, undefined]))),
    changed: (keep = []) =>
      Object.entries<string>(state()).some(
        ([name, value]) => value !== defaultOf(definition[name]) && !keep.includes(name),
      ),
    input: () => {
      const filled = Object.entries<string>(state()).filter(([, value]) => value !== '')
      // Names and values are the state's own, without the empty ones.
      return Object.fromEntries(filled) as ReturnType<UrlState<StateOf<Defined>>['input']>
    },
  }
}
