import * as z from 'zod'

/** Letters, digits and hyphens between dots: a name that DNS can hold. */
export const hostname = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/,
    'Enter a domain such as meet.example.com.',
  )

/** Names that operators give to machines and people take for the platform's own. */
const RESERVED = new Set(
  'about account accounts admin api app apps assets auth autodiscover billing blog cdn dashboard dev docs email ftp help host imap internal join live localhost login mail mx ns ns1 ns2 platform pop public root security shop smtp staging static stats status support system test trpc webmail www'.split(
    ' ',
  ),
)

/** Whether a subdomain is kept for the platform. */
export const isReserved = (subdomain: string): boolean => RESERVED.has(subdomain)

export const subdomain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'Letters, digits and hyphens, at most 63.')
  .refine(name => !isReserved(name), 'This name is reserved for the platform.')

/** An origin as browsers send it: scheme and host, no path. */
export const origin = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/, 'Enter an origin such as https://www.example.com.')

/** A name as a DNS label, or '' where none of it can be one. */
export const subdomainOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 63)
    .replace(/-+$/, '')
