import type { Choice } from '#ui/fields/combobox.tsx'

const most = 50

/** The zone as one chooses it: `America/Sao_Paulo` reads “America/Sao Paulo”. */
export const zoneChoice = (zone: string): Choice => ({ value: zone, label: zone.replaceAll('_', ' ') })

/** Zones whose name holds these words, for a field that chooses one. */
export async function searchZones(text: string): Promise<Choice[]> {
  const wanted = text.toLowerCase().replaceAll('_', ' ').trim()
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== 'UTC')]
    .map(zoneChoice)
    .filter(choice => choice.label.toLowerCase().includes(wanted))
    .slice(0, most)
}
