import { createSignal } from 'solid-js'

/** `offline`: this device has no network. `lost`: it has, and the server does not answer. */
export type Connection = 'good' | 'offline' | 'lost'

const hasNetwork = () => typeof navigator === 'undefined' || navigator.onLine !== false
const [answered, setAnswered] = createSignal(true)
const [network, setNetwork] = createSignal(hasNetwork())

/** A network that came back may reach the server: what was not answered without one says nothing about that. */
const noticeNetwork = () => {
  setNetwork(hasNetwork())
  setAnswered(true)
}
if (typeof window !== 'undefined')
  for (const change of ['online', 'offline']) window.addEventListener(change, noticeNetwork)

/** How the connection to the server is, as far as is known. Tracked. */
export const connection = (): Connection => (network() ? (answered() ? 'good' : 'lost') : 'offline')

/** Says whether a request was answered, whatever with. */
export const noticeAnswer = (came: boolean): void => void setAnswered(came)
