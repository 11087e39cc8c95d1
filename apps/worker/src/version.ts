/** The platform's version, as `/healthz` and the API reference tell it. */
export const VERSION = '0.1.0'
