import { useCan, useClient } from '#session/session.ts'
import { destinationsOf } from './destinations.ts'
import { clientSections, pages, type Section, sections } from './pages.ts'

/** What the reader may open: the operator's people the whole platform, a customer's own people what is theirs. */
export function useNavigation() {
  const can = useCan()
  const client = useClient()
  return {
    destinations: () => destinationsOf(pages, can, client()?.id),
    sections: (): readonly Section[] => (client() ? clientSections : sections),
  }
}
