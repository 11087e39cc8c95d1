import { randomBytes } from 'node:crypto'
import { Connection } from './connection.ts'
import { protocolError, RequestError } from './errors.ts'
import { Lru } from './lru.ts'
import type { WriteTurn } from './turn.ts'

const MAX_STREAMS = 128
/** Connections kept open for the next stream, so that their compiled statements serve again. */
const SPARE_CONNECTIONS = 4
/** How many dead batons are remembered, only to say why they are refused. */
const REMEMBERED_BATONS = 1000

/** A client's session: its connection, and the SQL texts that it stored. */
export interface Stream {
  readonly connection: Connection
  readonly sqls: Map<number, string>
}

/** The open streams, and the batons by which clients find theirs again. */
export class Streams {
  readonly #file: string
  readonly #idleMs: number
  readonly #turn: WriteTurn
  readonly #open = new Set<Stream>()
  readonly #parked = new Map<string, { stream: Stream; timer: NodeJS.Timeout }>()
  readonly #dead = new Lru<'used' | 'expired'>(REMEMBERED_BATONS)
  readonly #spare: Connection[] = []

  constructor(file: string, idleMs: number, turn: WriteTurn) {
    this.#file = file
    this.#idleMs = idleMs
    this.#turn = turn
    // Fails here, at the start, when the file can't be opened.
    this.#spare.push(new Connection(file))
  }

  /** A new stream. Throws when too many are open. */
  open(): Stream {
    if (this.#open.size >= MAX_STREAMS) {
      throw new RequestError(503, 'TOO_MANY_STREAMS', `More than ${MAX_STREAMS} streams are open`)
    }
    const stream = { connection: this.#spare.pop() ?? new Connection(this.#file), sqls: new Map() }
    this.#open.add(stream)
    return stream
  }

  /** The stream of a baton, which is spent by this. Throws for a baton that is not the newest of an open stream. */
  resume(baton: string): Stream {
    const parked = this.#parked.get(baton)
    if (!parked) throw this.#refusal(baton)
    clearTimeout(parked.timer)
    this.#forget(baton, 'used')
    return parked.stream
  }

  /** Keeps the stream until its client comes back with the baton, or for `idleMs`. */
  park(stream: Stream): string {
    const baton = randomBytes(32).toString('base64url')
    const expire = () => {
      this.#forget(baton, 'expired')
      this.end(stream)
    }
    this.#parked.set(baton, { stream, timer: setTimeout(expire, this.#idleMs).unref() })
    return baton
  }

  /** Rolls back what the stream left open and lets the next writer go. */
  end(stream: Stream): void {
    if (!this.#open.delete(stream)) return
    const { connection } = stream
    try {
      connection.rollback()
      if (connection.marked || this.#spare.length >= SPARE_CONNECTIONS) connection.close()
      else this.#spare.push(connection)
    } finally {
      this.#turn.release(stream)
    }
  }

  /** Ends all streams and closes the file. */
  close(): void {
    for (const { timer } of this.#parked.values()) clearTimeout(timer)
    this.#parked.clear()
    for (const stream of [...this.#open]) this.end(stream)
    for (const connection of this.#spare.splice(0)) connection.close()
  }

  #forget(baton: string, why: 'used' | 'expired'): void {
    this.#parked.delete(baton)
    this.#dead.set(baton, why)
  }

  #refusal(baton: string): RequestError {
    const why = this.#dead.get(baton)
    if (why === 'used') return protocolError('Received a baton that has already been used', 'BATON_REUSED')
    if (why === 'expired') return protocolError('The stream has expired due to inactivity', 'STREAM_EXPIRED')
    return protocolError('Received an invalid baton', 'BATON_INVALID')
  }
}
