export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** Where a procedure is in REST. */
export type Rest = { method: Method; path: string; status: number; summary: string; description?: string }

/** `rest('POST /rooms', 'Create a room')`: creating answers 201, everything else 200 unless given. */
export function rest(
  route: `${Method} /${string}`,
  summary: string,
  options: { status?: number; description?: string } = {},
): { rest: Rest } {
  const [method, path] = route.split(' ') as [Method, string]
  const status = options.status ?? 200
  return { rest: { method, path, summary, status, description: options.description } }
}

/** The status of what makes something new. */
export const CREATED = { status: 201 }
