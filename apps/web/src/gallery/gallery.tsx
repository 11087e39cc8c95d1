import { A, useParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { Density } from '#app/density.ts'
import { Segmented } from '#ui/fields/segmented.tsx'
import { ToastRegion } from '#ui/overlays/toast.tsx'
import { actions } from './actions.tsx'
import { data } from './data.tsx'
import { feedback } from './feedback.tsx'
import { fields } from './fields.tsx'
import { overlays } from './overlays.tsx'
import { nameOf, type Specimen, slugOfFile } from './specimen.ts'
import { tables } from './tables.tsx'

const groups: readonly { title: string; specimens: readonly Specimen[] }[] = [
  { title: 'Actions', specimens: actions },
  { title: 'Fields', specimens: fields },
  { title: 'Feedback', specimens: feedback },
  { title: 'Overlays', specimens: overlays },
  { title: 'Data', specimens: data },
  { title: 'Tables', specimens: tables },
]
const themes = ['light', 'dark'] as const
const densities: readonly Density[] = ['comfortable', 'compact']

/** Every component of the design system on a page of its own, in both themes. For development: its words stay English. */
export default function Gallery() {
  const params = useParams<{ component?: string }>()
  const [density, setDensity] = createSignal<Density>('comfortable')
  const shown = () =>
    groups.flatMap(({ specimens }) => specimens).find(({ file }) => slugOfFile(file) === params.component)
  return (
    <div class="grid min-h-dvh gap-6 p-4 [--sticky-top:0px] lg:grid-cols-[13rem_minmax(0,1fr)] lg:p-6">
      <Contents />
      <main class="min-w-0">
        <Show when={shown()} keyed fallback={<h1 class="text-xl font-semibold">Components</h1>}>
          {specimen => (
            <>
              <div class="mb-4 flex flex-wrap items-center justify-between gap-4">
                <div>
                  <h1 class="text-xl font-semibold">{nameOf(specimen)}</h1>
                  <code class="font-mono text-sm text-ink-faint">src/ui/{specimen.file}.tsx</code>
                </div>
                <Segmented
                  label="Density"
                  hideLabel
                  value={density()}
                  onChange={next => setDensity(densities.find(one => one === next) ?? 'comfortable')}
                  options={densities.map(value => ({ value, label: value }))}
                />
              </div>
              <div class="grid gap-4 2xl:grid-cols-2">
                <For each={themes}>
                  {theme => (
                    <section
                      aria-label={theme}
                      data-theme={theme}
                      data-density={density()}
                      class="grid min-w-0 content-start gap-6 rounded-lg border border-line p-4 sm:p-6"
                    >
                      <For each={Object.entries(specimen.states)}>
                        {([state, draw]) => (
                          <div class="min-w-0">
                            <h2 class="mb-2 text-xs text-ink-faint">{state}</h2>
                            {draw()}
                          </div>
                        )}
                      </For>
                    </section>
                  )}
                </For>
              </div>
            </>
          )}
        </Show>
      </main>
      <ToastRegion />
    </div>
  )
}

function Contents() {
  return (
    <nav aria-label="Components" class="text-sm">
      <For each={groups}>
        {group => (
          <>
            <h2 class="mt-4 mb-1 font-semibold first:mt-0">{group.title}</h2>
            <ul>
              <For each={group.specimens}>
                {specimen => (
                  <li>
                    <A
                      href={`/gallery/${slugOfFile(specimen.file)}`}
                      class="flex min-h-6 items-center rounded-sm text-ink-soft hover:text-ink"
                      activeClass="!text-accent font-medium"
                    >
                      {nameOf(specimen)}
                    </A>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </nav>
  )
}
