import { html, raw } from 'hono/html'

type Fragment = ReturnType<typeof html>

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0; display: grid; place-items: center; min-height: 100vh; background: Canvas; color: CanvasText }
main { box-sizing: border-box; width: min(44rem, 100%); padding: 1.5rem }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; overflow-wrap: anywhere }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem }
ul { margin: 0; padding: 0; list-style: none }
li { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .5rem 0; border-top: 1px solid GrayText }
form { display: inline }
button { font: inherit; padding: .5rem 1rem; border: 0; border-radius: .5rem; background: #0f70d7; color: #fff; cursor: pointer }
button.leave { margin-top: 1.5rem; background: #c4181f }
.tag { padding: 0 .5rem; border: 1px solid GrayText; border-radius: 1rem; font-size: .8rem }
.name { flex: 1; overflow-wrap: anywhere }
.quiet { color: GrayText }
`

const HEADERS = {
  'content-type': 'text/html;charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
}

interface Page {
  title: string
  body: Fragment
  status?: number
  /** Seconds after which the page asks again. */
  refresh?: number
}

/** A whole page; `html` escapes every value put into it. */
export async function page({ title, body, status = 200, refresh }: Page): Promise<Response> {
  const again = refresh === undefined ? '' : html`<meta http-equiv="refresh" content="${refresh}">`
  const document = await html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${again}
<title>${title}</title><style>${raw(STYLE)}</style></head>
<body><main>${body}</main></body>
</html>`
  return new Response(String(document), { status, headers: HEADERS })
}
