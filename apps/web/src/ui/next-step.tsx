import ArrowRight from 'lucide-solid/icons/arrow-right'
import { Link } from './link.tsx'

export interface NextStepProps {
  /** What is missing: “No subscription yet”. */
  title: string
  /** Why one would want it. */
  text: string
  action: { label: string; href: string }
}

/** On the page of something that is not ready yet: what to do next. */
export function NextStep(props: NextStepProps) {
  return (
    <section class="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-accent/40 bg-accent-soft px-4 py-3">
      <div class="min-w-0 flex-1 basis-64">
        <h2 class="font-semibold">{props.title}</h2>
        <p class="text-ink-soft">{props.text}</p>
      </div>
      <Link href={props.action.href} button="primary">
        {props.action.label}
        <ArrowRight size={15} aria-hidden="true" />
      </Link>
    </section>
  )
}
