import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'

type Asset = {
  plain: Uint8Array<ArrayBuffer>
  small: Uint8Array<ArrayBuffer> | null
  etag: string
  type: string
  cache: string
}

/** The dashboard's built files, read and compressed once: a page costs no file system and no CPU. */
export function assetsIn(directory: string): (c: Context, path: string) => Promise<Response | null> {
  const assets = new Map<string, Asset>()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(directory, file).split(sep).join('/')}`
    assets.set(path, loaded(path, new Uint8Array(readFileSync(file))))
  }
  return async (c, path) => {
    const asset = assets.get(path)
    if (!asset) return null
    const headers = {
      'content-type': asset.type,
      'cache-control': asset.cache,
      etag: asset.etag,
      vary: 'accept-encoding',
    }
    if (c.req.header('if-none-match') === asset.etag) return new Response(null, { status: 304, headers })
    const small = asset.small && /\bbr\b/.test(c.req.header('accept-encoding') ?? '')
    if (small) return new Response(asset.small, { headers: { ...headers, 'content-encoding': 'br' } })
    return new Response(asset.plain, { headers })
  }
}

function loaded(path: string, plain: Uint8Array<ArrayBuffer>): Asset {
  const type = getMimeType(path) ?? 'application/octet-stream'
  const squeezable = /^(text\/|application\/(javascript|json)|image\/svg)/.test(type)
  return {
    plain,
    small: squeezable ? new Uint8Array(brotliCompressSync(plain)) : null,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    type,
    // Files under /assets/ carry their hash in their name, so they never change.
    cache: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
}
