import { createSignal } from 'solid-js'

const [time, setTime] = createSignal(new Date())
if (typeof window !== 'undefined') setInterval(() => setTime(new Date()), 30_000)

/** The time, twice a minute: for what is told as “ago”, and for lengths that grow. */
export const now = time
