import { For, lazy, Show, Suspense } from 'solid-js'
import type { Branch, Mutation } from '#api/procedure.ts'
import { invalidate } from '#api/query-client.ts'
import { t as shell } from '#messages/index.ts'
import type { BulkAction } from '#ui/data/bulk.ts'
import { countsText } from '#ui/data/counts.ts'
import { toast } from '#ui/overlays/toast.tsx'
import { groupedByValue } from './grouped.ts'
import { type Kind, t, type Verb } from './messages.ts'

const VerbIcon = lazy(() => import('./icons.tsx'))

interface BulkOptions<Row> {
  kind: Kind
  /** How one is called. */
  nameOf: (row: Row) => string
  /** What is read again after a change. */
  touches: readonly Branch[]
}

interface Ids {
  ids: string[]
}

/** How many names are told before something is destroyed. */
const named = 8

/** Makes the bulk actions of a list; each is one call, for all that are selected or for none. */
export function bulkActions<Row extends { id: string }>({ kind, nameOf, touches }: BulkOptions<Row>) {
  const common = (verb: Verb) => ({
    label: t(verb),
    icon: () => (
      <Suspense fallback={<span class="size-3.5" />}>
        <VerbIcon verb={verb} />
      </Suspense>
    ),
  })
  const did = (verb: Verb, n: number) => t('did', { verb, kind, n })
  const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id)

  const names = (rows: readonly Row[]) => (
    <ul class="mb-2 max-h-48 list-disc overflow-y-auto ps-5 break-words">
      <For each={rows.slice(0, named)}>{row => <li>{nameOf(row)}</li>}</For>
      <Show when={rows.length > named}>
        <li>{t('ask.more', { n: rows.length - named })}</li>
      </Show>
    </ul>
  )
  const question = (verb: 'delete' | 'terminate' | 'sync', text: string) => (rows: readonly Row[]) => ({
    title: t('ask.title', { verb, kind, n: rows.length }),
    description: text,
    details: () => names(rows),
    confirm: t(verb),
    danger: verb !== 'sync',
    typed: verb === 'sync' ? undefined : t('ask.typed', { verb, kind, n: rows.length }),
  })

  return {
    /**
     * Gives one attribute of all rows a value, at once; what each had before comes back with “Undo”. `allowed` leaves out
     * rows whose present value can't be given back.
     */
    change<Name extends keyof Row & string, Value extends Row[Name]>(
      verb: Verb,
      procedure: Mutation<Ids & { [Key in Name]?: Value }, unknown>,
      attribute: Name,
      value: NoInfer<Value>,
      allowed: (row: Row) => boolean = () => true,
    ): BulkAction<Row> {
      const give = (ids: string[], given: Value) =>
        // One attribute under its own name.
        procedure.mutate({ ids, ...({ [attribute]: given } as { [Key in Name]?: Value }) })
      const undo = async (rows: readonly Row[]) => {
        try {
          for (const group of groupedByValue(rows, attribute)) await give(group.ids, group.value as Value) // `allowed` has let no other through
          toast.success(t('undone'))
        } catch (failure) {
          toast.error(failure)
        }
        await invalidate(...touches)
      }
      return {
        ...common(verb),
        allowed: row => row[attribute] !== value && allowed(row),
        run: async rows => {
          await give(idsOf(rows), value)
          void invalidate(...touches)
          toast.success(did(verb, rows.length), {
            label: shell('action.undo'),
            onSelect: () => void undo(rows),
          })
        },
      }
    },

    /** Does it at once; the opposite action takes it back. */
    order(
      verb: Verb,
      procedure: Mutation<Ids, unknown>,
      opposite: Mutation<Ids, unknown>,
      allowed: (row: Row) => boolean,
    ): BulkAction<Row> {
      const undo = async (ids: string[]) => {
        try {
          await opposite.mutate({ ids })
          toast.success(t('undone'))
        } catch (failure) {
          toast.error(failure)
        }
        await invalidate(...touches)
      }
      return {
        ...common(verb),
        allowed,
        run: async rows => {
          const ids = idsOf(rows)
          await procedure.mutate({ ids })
          void invalidate(...touches)
          toast.success(did(verb, ids.length), {
            label: shell('action.undo'),
            onSelect: () => void undo(ids),
          })
        },
      }
    },

    /** Asks first, for it can't be undone; what it destroys has to be typed. */
    ask(
      verb: 'delete' | 'terminate' | 'sync',
      text: string,
      act: (ids: string[]) => Promise<object>,
      allowed?: (row: Row) => boolean,
    ): BulkAction<Row> {
      return {
        ...common(verb),
        danger: verb !== 'sync',
        allowed,
        ask: question(verb, text),
        run: async rows => {
          const answer = await act(idsOf(rows))
          void invalidate(...touches)
          const along = 'removed' in answer ? countsText(answer.removed as Record<string, number>) : ''
          const text = did(verb, rows.length)
          toast.success(along ? t('did.along', { did: text, along }) : text)
        },
      }
    },
  }
}
