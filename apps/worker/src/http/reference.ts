import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Json = Record<string, unknown>
type Html = HtmlEscapedString | Promise<HtmlEscapedString>
type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: { in: string; name: string; required: boolean; schema: Json }[]
  requestBody?: { content: { 'application/json': { schema: Json } } }
  responses: Record<string, { description: string; content: { 'application/json': { schema: Json } } }>
}

/** The API reference for people, drawn from the OpenAPI document on the server: no script, works offline. */
export function referencePage(document: Json): Html {
  const { title, version, description } = document.info as Record<string, string>
  const groups = Map.groupBy(operationsOf(document), ({ operation }) => operation.tags[0] ?? '')
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <nav aria-label="Resources">
          <strong>${title}</strong>
          <ul>
            ${[...groups.keys()].map(name => html`<li><a href="#${name}">${wordsOf(name)}</a></li>`)}
          </ul>
        </nav>
        <main>
          <h1>${title} <small>${version}</small></h1>
          <p>${description}</p>
          <p>
            Send <code>Authorization: Bearer swk_…</code> with every request; make the credential in the dashboard. The
            machine-readable document is <a href="/api/openapi.json">/api/openapi.json</a>. Lists answer
            <code>{ data, meta: { next_cursor } }</code>, errors <code>{ code, message, errors?, request_id }</code>.
          </p>
          ${[...groups].map(
            ([name, list]) =>
              html`<section id="${name}"><h2>${wordsOf(name)}</h2>${list.map(operationHtml)}</section>`,
          )}
        </main>
      </body>
    </html>`
}

type Listed = { method: string; path: string; operation: Operation }

const operationsOf = (document: Json): Listed[] =>
  Object.entries(document.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

function operationHtml({ method, path, operation }: Listed): Html {
  const body = operation.requestBody?.content['application/json'].schema
  return html`<details id="${operation.operationId}">
    <summary><b class="${method}">${method}</b> <code>/api/v1${path}</code> <span>${operation.summary}</span></summary>
    <p>${operation.description ?? ''}</p>
    ${
      (operation.parameters ?? []).length
        ? html`<h4>Parameters</h4>${fieldsHtml(
            (operation.parameters ?? []).map(({ name, schema, required }) => ({ name, schema, required })),
          )}`
        : ''
    }
    ${body ? html`<h4>Body</h4>${schemaHtml(body)}` : ''}
    ${Object.entries(operation.responses).map(([status, response]) => {
      const { schema } = response.content['application/json']
      return html`<h4>${status} <span>${response.description}</span></h4>
        ${Number(status) < 300 ? schemaHtml(schema) : ''}`
    })}
  </details>`
}

function schemaHtml(schema: Json): Html {
  const required = new Set((schema.required ?? []) as string[])
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>)
  return fieldsHtml(
    properties.map(([name, field]) => ({ name, schema: field, required: required.has(name) })),
  )
}

const fieldsHtml = (fields: { name: string; schema: Json; required: boolean }[]): Html =>
  html`<table>
    <tbody>
      ${fields.map(
        ({ name, schema, required }) => html`<tr>
          <th scope="row"><code>${name}</code>${required ? html` <em>required</em>` : ''}</th>
          <td>${typeOf(schema)}</td>
          <td>${String(schema.description ?? '')} ${exampleOf(schema)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`

const exampleOf = ({ example }: Json): Html | string =>
  example === undefined ? '' : html`<code>${JSON.stringify(example)}</code>`

function typeOf(schema: Json): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (Array.isArray(schema.anyOf)) return [...new Set((schema.anyOf as Json[]).map(typeOf))].join(' | ')
  if (schema.type === 'array') return `${typeOf((schema.items ?? {}) as Json)}[]`
  return String(schema.format ?? schema.type ?? 'any')
}

/** `serviceProviders` → `Service providers`. */
const wordsOf = (name: string): string => {
  const words = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`).replace(/^api /, 'API ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e3e5e8, #2c2f36); --soft: light-dark(#5c6370, #9aa1ad); }
* { box-sizing: border-box } body { margin: 0; font: 15px/1.55 system-ui, sans-serif; display: grid; grid-template-columns: 220px 1fr }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 24px; border-right: 1px solid var(--line) }
nav ul { list-style: none; padding: 0 } nav a { display: block; padding: 4px 0; color: inherit; text-decoration: none } nav a:hover { text-decoration: underline }
main { padding: 24px 40px 80px; max-width: 1000px; min-width: 0 } h1 small { color: var(--soft); font-size: 14px; font-weight: 400 }
h2 { margin-top: 40px } h4 { margin: 16px 0 4px } h4 span, summary span { color: var(--soft); font-weight: 400; margin-left: 8px }
details { border: 1px solid var(--line); border-radius: 8px; margin: 8px 0; padding: 0 14px } summary { padding: 10px 0; cursor: pointer }
summary b { display: inline-block; min-width: 60px; font-size: 12px } .GET { color: light-dark(#0b6bcb, #6cb6ff) } .POST { color: light-dark(#1a7f37, #56d364) }
.PATCH { color: light-dark(#9a6700, #e3b341) } .DELETE { color: light-dark(#cf222e, #ff7b72) }
table { width: 100%; border-collapse: collapse; font-size: 14px; margin-bottom: 12px } th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere }
th { font-weight: 400; width: 30% } td:nth-child(2) { width: 25%; color: var(--soft) } th em { font-size: 12px; color: light-dark(#9a6700, #e3b341); font-style: normal }
@media (max-width: 800px) { body { display: block } nav { position: static; height: auto; border: 0 } main { padding: 16px } }
`
