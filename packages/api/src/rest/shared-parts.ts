/** What the document says of itself. */
export const DESCRIPTION = [
  'Resell video services: providers, packages, customers, subscriptions, accounts, rooms and joins.',
  'The same procedures are under `/trpc`. A reference to an entity is its `id`, its ULID or its UUID.',
  'Answers may grow by attributes: ignore what you don’t know. A fault of the platform itself is 500 `internal_error`.',
].join(' ')

/** How a request proves who sends it. */
export const SECURITY = {
  credential: { type: 'http', scheme: 'bearer', description: 'An API credential’s secret.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'streamwise.session_token',
    description: 'A signed-in browser. Over https the name begins with `__Secure-`.',
  },
}

/** What requests carry besides their input. */
export const PARAMETERS = {
  IdempotencyKey: {
    in: 'header',
    name: 'Idempotency-Key',
    required: false,
    description:
      'A random text of the caller’s own: what was done under it within 24 hours is not done again, and answers the same.',
    schema: {
      type: 'string',
      pattern: '^[\\x21-\\x7e]{1,255}$',
      examples: ['5f0c8d1e-2b7a-4c5e-9a41-7d3f7a6b1c22'],
    },
  },
}

const text = { type: 'string' }
/** What answers carry besides their body. */
export const HEADERS = {
  RequestId: {
    description: 'The request in the platform’s log; name it when you ask for help.',
    schema: { ...text, examples: ['e4d8c137-2cc9-442f-a616-fabdb8c8e336'] },
  },
  IdempotencyReplayed: {
    description: 'This was done before, under the same key; the answer is that of then.',
    schema: { ...text, enum: ['true'] },
  },
  RetryAfter: { description: 'When to come back, in seconds.', schema: { type: 'integer', examples: [2] } },
}
