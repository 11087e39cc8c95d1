import type { ApiError } from '#api/errors.ts'

/** Why a row kept a bulk action from being done. */
export interface Refused<Row> {
  row: Row
  message: string
}

/** The rows that an error of a change of many is about: it names them by their place, `ids.3`. */
export function refusedRows<Row>(error: ApiError, rows: readonly Row[]): readonly Refused<Row>[] {
  return rows.flatMap((row, at) => {
    const message = error.errors[`ids.${at}`]?.[0]
    return message === undefined ? [] : [{ row, message }]
  })
}
