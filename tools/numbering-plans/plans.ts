import metadata from 'libphonenumber-js/metadata.max.json'

/** A country's entry in the library's metadata, by place: version 4 of its format. */
const FORMATS = 4
const TYPES = 11
/** The first two types are landlines and mobiles; the others (toll free, voicemail …) are nothing that we tell apart. */
const KEPT_TYPES = 2

/**
 * The numbering plans that the platform needs, as JSON: without the ways to print numbers, and with the two types that a
 * customer's telephone can have. Half as large as what the library brings.
 */
export function numberingPlans(): string {
  const plans: { version?: number; countries: object; nonGeographic?: object } = structuredClone(metadata)
  if (plans.version !== 4) throw new Error('The library has another format of metadata: read it first.')
  for (const country of Object.values({ ...plans.countries, ...plans.nonGeographic })) {
    if (!Array.isArray(country)) continue
    country[FORMATS] = 0
    if (Array.isArray(country[TYPES])) country[TYPES].length = Math.min(country[TYPES].length, KEPT_TYPES)
  }
  return JSON.stringify(plans)
}

/** As a module; text is parsed at the first telephone, so that starting a Worker does not wait for it. */
export const planModule = (): string =>
  `// Made by tools/numbering-plans/main.ts from the metadata of libphonenumber-js: don't edit.\nexport const NUMBERING_PLANS = String.raw\`${numberingPlans()}\`\n`
