export type { Retry } from './calls.ts'
export { type ClientOptions, createClient, type StreamWiseClient } from './client.ts'
export { type ClientErrorCode, StreamWiseError } from './error.ts'
export { each, type List, type Page, pages, type WalkOptions } from './pages.ts'
