import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Env, Platform } from '../platform.ts'

/** What browsers are told about every answer. Links hold tokens, so no address is passed on (`no-referrer`). */
export const headers = (platform: Platform): MiddlewareHandler<Env> =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'https:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: platform.config.PUBLIC_URL.startsWith('https:') ? 'max-age=31536000' : false,
  })
