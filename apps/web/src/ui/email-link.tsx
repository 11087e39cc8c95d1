/** An address to write to; where it does not fit on one line it breaks before its host. */
export function EmailLink(props: { email: string }) {
  const at = () => props.email.lastIndexOf('@')
  return (
    <a class="link wrap-anywhere" href={`mailto:${props.email}`}>
      {props.email.slice(0, at())}
      <wbr />
      {props.email.slice(at())}
    </a>
  )
}
