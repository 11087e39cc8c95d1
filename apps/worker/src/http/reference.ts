import { html, raw } from 'hono/html'
import { attributesHtml, fieldsHtml, type Html, type Json, jsonHtml, nameOfRef } from './reference-schemas.ts'
import { STYLE } from './reference-style.ts'

type Content = {
  content: {
    'application/json': { schema: Json; example?: unknown; examples?: Record<string, { value: Json }> }
  }
}
type Answer = Content & { description: string }
type Parameter = { in: string; name: string; required: boolean; schema: Json; description?: string }
type Operation = {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: Content
  responses: Record<string, Answer | { $ref: string }>
}
type Document = {
  info: { title: string; version: string; description: string }
  paths: Record<string, Record<string, Operation>>
  components: {
    schemas: Record<string, Json>
    responses: Record<string, Answer>
    parameters: Record<string, Parameter>
  }
}

/** The API reference for people, drawn from the OpenAPI document on the server: no script, works offline. */
export function referencePage(json: Json): Html {
  const document = json as Document // what `openApi` makes
  const { title, version, description } = document.info
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
            <li><a href="#schemas">Schemas</a></li>
          </ul>
        </nav>
        <main>
          <h1>${title} <small>${version}</small></h1>
          <p>${withCode(description)}</p>
          <p>
            Send <code>Authorization: Bearer swk_…</code> with every request; make the credential in the dashboard. The
            machine-readable document is <a href="/api/openapi.json">/api/openapi.json</a>. Lists answer
            <code>{ data, meta: { next_cursor } }</code>, errors <a href="#Error">Error</a>.
          </p>
          ${[...groups].map(
            ([name, list]) =>
              html`<section id="${name}">
                <h2>${wordsOf(name)}</h2>
                ${list.map(each => operationHtml(each, document))}
              </section>`,
          )}
          <section id="schemas">
            <h2>Schemas</h2>
            ${Object.entries(document.components.schemas).map(
              ([name, schema]) =>
                html`<article id="${name}">
                  <h3>${name}</h3>
                  ${attributesHtml(schema)}
                </article>`,
            )}
          </section>
        </main>
      </body>
    </html>`
}

type Listed = { method: string; path: string; operation: Operation }

const operationsOf = (document: Document): Listed[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )

function operationHtml({ method, path, operation }: Listed, document: Document): Html {
  const { operationId, summary, description, requestBody, responses } = operation
  const parameters = (operation.parameters ?? []).flatMap(
    each => ('$ref' in each ? document.components.parameters[nameOfRef(each) ?? ''] : each) ?? [],
  )
  const answers = Object.entries(responses).map(([status, answer]) => ({
    status,
    answer: '$ref' in answer ? document.components.responses[nameOfRef(answer) ?? ''] : answer,
  }))
  return html`<details id="${operationId}">
    <summary><b class="${method}">${method}</b> <code>/api/v1${path}</code> <span>${summary}</span></summary>
    ${description ? html`<p>${withCode(description)}</p>` : ''}
    ${parameters.length ? html`<h4>Parameters</h4>${fieldsHtml(parameters)}` : ''}
    ${requestBody ? html`<h4>Body</h4>${bodyHtml(requestBody, document)}` : ''}
    ${answers.map(({ status, answer }) =>
      answer && Number(status) < 300
        ? html`<h4>Answer <span>${status}</span></h4>${exampleHtml(answer)}`
        : '',
    )}
    <h4>Errors</h4>
    <table class="errors">
      <tbody>
        ${answers.map(({ status, answer }) => (answer && Number(status) >= 400 ? errorsHtml(status, answer) : ''))}
      </tbody>
    </table>
  </details>`
}

/** A body: its attributes, and an example that can be copied. */
function bodyHtml(body: Content, document: Document): Html {
  const { schema } = body.content['application/json']
  return html`${attributesHtml(document.components.schemas[nameOfRef(schema) ?? ''] ?? {})}${exampleHtml(body)}`
}

/** What something looks like; its schema says the rest. */
function exampleHtml({ content }: Content): Html {
  const { schema, example } = content['application/json']
  const name = nameOfRef(schema)
  return html`<p><a href="#${name}">${name}</a></p>
    ${jsonHtml(example)}`
}

/** The errors of one status, a row a code. */
const errorsHtml = (status: string, { content, description }: Answer): Html[] =>
  Object.entries(content['application/json'].examples ?? {}).map(
    ([code, { value }]) => html`<tr>
      <th scope="row">${status} <code>${code}</code></th>
      <td>
        <details>
          <summary>${withCode(description)} <span>${String(value.message)}</span></summary>
          ${jsonHtml(value)}
        </details>
      </td>
    </tr>`,
  )

/** Text with what stands between backticks as code. */
const withCode = (text: string): (Html | string)[] =>
  text.split('`').map((part, at) => (at % 2 ? html`<code>${part}</code>` : part))

/** `serviceProviders` → `Service providers`. */
const wordsOf = (name: string): string => {
  const words = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`).replace(/^api /, 'API ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
