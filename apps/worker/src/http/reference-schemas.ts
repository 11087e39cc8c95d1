import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Json = Record<string, unknown>
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export type Field = { name: string; schema: Json; required: boolean; description?: string }

/** The attributes of an object as a table; what has a name of its own is a link. */
export const attributesHtml = (schema: Json): Html => {
  const required = new Set((schema.required ?? []) as string[])
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Json>)
  return properties.length
    ? fieldsHtml(properties.map(([name, field]) => ({ name, schema: field, required: required.has(name) })))
    : html`<p>${typeOf(schema)} ${String(schema.description ?? '')} ${exampleOf(schema)}</p>`
}

export const fieldsHtml = (fields: Field[]): Html =>
  html`<table>
    <tbody>
      ${fields.map(
        ({ name, schema, required, description }) => html`<tr>
          <th scope="row"><code>${name}</code>${required ? html` <em>required</em>` : ''}</th>
          <td>${typeOf(schema)}</td>
          <td>${description ?? String(schema.description ?? '')} ${exampleOf(schema)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`

/** A value as JSON that people read. */
export const jsonHtml = (value: unknown): Html =>
  html`<pre><code>${JSON.stringify(value, null, 2)}</code></pre>`

/** The name of a component that is pointed to. */
export const nameOfRef = ({ $ref }: Json): string | null =>
  typeof $ref === 'string' ? ($ref.split('/').at(-1) ?? null) : null

const exampleOf = ({ examples }: Json): Html | string =>
  Array.isArray(examples) && examples.length
    ? html`<span class="example">Example: <code>${JSON.stringify(examples[0])}</code></span>`
    : ''

function typeOf(schema: Json): Html | string {
  const name = nameOfRef(schema)
  if (name !== null) return html`<a href="#${name}">${name}</a>`
  if (Array.isArray(schema.enum))
    return html`${joined(schema.enum.map(value => html`<code>${value}</code>`))}`
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`
  if (Array.isArray(schema.anyOf)) return html`${joined((schema.anyOf as Json[]).map(typeOf))}`
  if (schema.type === 'array') return html`list of ${typeOf((schema.items ?? {}) as Json)}`
  return [schema.format ?? schema.type ?? 'any'].flat().join(' or ')
}

const joined = (parts: (Html | string)[]): (Html | string)[] =>
  parts.flatMap((part, at) => (at ? [' or ', part] : [part]))
