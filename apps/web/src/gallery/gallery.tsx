import { createSignal, For } from 'solid-js'
import type { Theme } from '#app/theme.ts'
import { Segmented } from '#ui/fields/segmented.tsx'
import { ToastRegion } from '#ui/overlays/toast.tsx'
import { Controls } from './controls.tsx'
import { Data } from './data.tsx'
import { Fields } from './fields.tsx'

/** Every part of the design system on one page, in both themes. Development only: its words are not translated. */
export default function Gallery() {
  const [shown, setShown] = createSignal('both')
  const themes = (): Theme[] =>
    shown() === 'both' ? ['light', 'dark'] : shown() === 'dark' ? ['dark'] : ['light']
  return (
    <div class="p-4 [--sticky-top:0px]">
      <Segmented
        label="Theme"
        hideLabel
        value={shown()}
        onChange={setShown}
        options={[
          { value: 'both', label: 'Both' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
      <div class="mt-4 grid gap-4 2xl:grid-cols-2">
        <For each={themes()}>
          {theme => (
            <div data-theme={theme} class="grid min-w-0 content-start gap-6 rounded-lg p-4 sm:p-6">
              <Controls />
              <Fields />
              <Data />
            </div>
          )}
        </For>
      </div>
      <ToastRegion />
    </div>
  )
}
