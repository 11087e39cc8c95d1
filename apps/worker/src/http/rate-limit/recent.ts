/**
 * A map that forgets: what was not set for a whole period is gone, and there are never more than twice `most`. Two
 * generations take turns, so that forgetting costs nothing per entry.
 */
export class Recent<Value> {
  readonly #most: number
  readonly #period: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()
  #turned = Number.NEGATIVE_INFINITY

  /** `period` in ms. */
  constructor(most: number, period: number) {
    this.#most = most
    this.#period = period
  }

  get size(): number {
    return this.#young.size + this.#old.size
  }

  get(key: string): Value | undefined {
    return this.#young.get(key) ?? this.#old.get(key)
  }

  set(key: string, value: Value, now: number): void {
    const late = now - this.#turned >= this.#period
    if (late || this.#young.size >= this.#most) {
      this.#old = this.#young
      this.#young = new Map()
      this.#turned = now
    }
    this.#young.set(key, value)
  }

  delete(key: string): void {
    this.#young.delete(key)
    this.#old.delete(key)
  }
}
