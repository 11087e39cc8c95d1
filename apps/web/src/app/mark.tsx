/** The mark of the product. */
export function Mark(props: { class?: string }) {
  return (
    <svg viewBox="0 0 32 32" class={props.class} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M7 12.5c3-3.4 6-3.4 9 0s6 3.4 9 0M7 20.5c3-3.4 6-3.4 9 0s6 3.4 9 0"
        fill="none"
        stroke="var(--on-accent)"
        stroke-width="2.6"
        stroke-linecap="round"
      />
    </svg>
  )
}
