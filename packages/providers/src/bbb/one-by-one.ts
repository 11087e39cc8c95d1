/** How many are asked at once: the rest of the server's places stay free for those who wait. */
const AT_ONCE = 4

/**
 * Asks for each of some ids until the time is over; the ids that were not answered for come back as `unasked`. What
 * throws counts as not answered.
 */
export async function oneByOne<T>(
  ids: readonly string[],
  ask: (id: string) => Promise<T>,
  isOver: () => boolean,
): Promise<{ answers: T[]; unasked: string[] }> {
  const answers: T[] = []
  const unasked: string[] = []
  const waiting = ids[Symbol.iterator]()
  const worker = async () => {
    for (const id of waiting) {
      if (isOver()) unasked.push(id)
      else
        await ask(id).then(
          answer => answers.push(answer),
          () => unasked.push(id),
        )
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { answers, unasked }
}
