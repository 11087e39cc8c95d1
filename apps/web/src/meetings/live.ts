const often = 15_000

/** Lists and pages of meetings are read again while one of what they show runs. */
export const liveEvery = (shown: readonly { live: boolean }[] | undefined): number | false =>
  shown?.some(({ live }) => live) ? often : false
