import { words } from '#ui/data/status.ts'
import { reveal } from './reveal.ts'

/** The control (or the group of controls) of a field, by its path; `undefined` for one that is not drawn. */
export function elementOf(form: HTMLElement, path: string): HTMLElement | undefined {
  return form.querySelector<HTMLElement>(`[name="${CSS.escape(path)}"]`) ?? undefined
}

/** What a field is called on the page: “Room name”, and “City (2)” for the second of a list. */
export function labelOf(form: HTMLElement, path: string): string {
  const element = elementOf(form, path)
  const label = element && textOf(groupOf(element)?.querySelector('legend') ?? labelIn(form, element))
  const place = path.split('.').find(step => /^\d+$/.test(step))
  const name = label || words(path.slice(path.lastIndexOf('.') + 1))
  return place === undefined ? name : `${name} (${Number(place) + 1})`
}

/** Goes to a field, opening what it is folded into. */
export function goTo(form: HTMLElement, path: string): void {
  const element = elementOf(form, path)
  const inside = element?.matches('fieldset') ? element.querySelector<HTMLElement>(focusable) : element
  reveal(inside)
  inside?.focus()
}

/** Paths in the order in which their fields stand on the page; those that are not drawn come last. */
export function inOrder(form: HTMLElement, paths: readonly string[]): string[] {
  const fields = [...form.querySelectorAll('[name]')].map(element => element.getAttribute('name'))
  const place = (path: string) => (fields.includes(path) ? fields.indexOf(path) : fields.length)
  return [...paths].sort((a, b) => place(a) - place(b))
}

const focusable = 'input, select, textarea, button'

/** A group of radios, or of fields, is named by its legend. */
const groupOf = (element: HTMLElement) =>
  element.matches('fieldset, [type="radio"]') ? element.closest('fieldset') : null

const labelIn = (form: HTMLElement, { id }: HTMLElement) =>
  id ? form.querySelector(`label[for="${CSS.escape(id)}"]`) : null

/** The text without what screen readers are not told, such as the asterisk of a required field. */
function textOf(label: Element | null): string {
  return [...(label?.childNodes ?? [])]
    .filter(node => !(node instanceof Element && node.getAttribute('aria-hidden') === 'true'))
    .map(node => node.textContent ?? '')
    .join('')
    .trim()
}
