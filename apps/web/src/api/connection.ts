import { createSignal } from 'solid-js'

/** `offline`: this device has no network. `lost`: it has, and the server does not answer. */
export type Connection = 'good' | 'offline' | 'lost'

const hasNetwork = () => typeof navigator === 'undefined' || navigator.onLine !== false
const [answered, setAnswered] = createSignal(true)
const [network, setNetwork] = createSignal(hasNetwork())

if (typeof window !== 'undefined')
  for (const change of ['online', 'offline']) window.addEventListener(change, () => setNetwork(hasNetwork()))

/** How the connection to the server is, as far as is known. Tracked. */
export const connection = (): Connection => (network() ? (answered() ? 'good' : 'lost') : 'offline')

/** Says whether a request was answered, whatever with. */
export const noticeAnswer = (came: boolean): void => void setAnswered(came)
