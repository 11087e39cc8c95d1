import type { JSX } from 'solid-js'

/** A component as the gallery shows it. */
export interface Specimen {
  /** Its file below `src/ui`, without the ending. */
  file: string
  /** Its states, by their names. */
  states: Readonly<Record<string, () => JSX.Element>>
}

/** Something that a server refused, for components that show errors. */
export const requestId = 'req_8f2k1m'

/** What the component is called: `data/status-badge` is “Status badge”. */
export function nameOf({ file }: Pick<Specimen, 'file'>): string {
  const words = file.slice(file.lastIndexOf('/') + 1).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Where its page is, below `/gallery`. */
export const slugOfFile = (file: string): string => file.replaceAll('/', '-')
