/** Opens the folded part that an element is in. */
export function reveal(element: Element | null | undefined): void {
  for (let at = element?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true
}
