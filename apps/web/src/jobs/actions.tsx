import { createSignal } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { type Job, kindText } from './job.ts'
import { t } from './messages.ts'

/** What people do with a job: have it done now, or take it away. */
export function useJobActions(onDeleted?: () => void) {
  const [question, setQuestion] = createSignal<Question>()
  const retry = useAction(api.jobs.retry)
  // Not the thing itself: who looks at it must not ask for it again.
  const remove = useAction(api.jobs.delete, { touches: [api.jobs.list] })

  const doNow = async ({ id }: Job) => {
    try {
      await retry.run({ id })
      toast.success(t('did.retry'))
    } catch (failure) {
      toast.error(failure)
    }
  }
  const askDelete = ({ id, kind, status }: Job) =>
    setQuestion({
      title: t('delete.title', { what: kindText(kind) }),
      description: t(status === 'waiting' ? 'delete.waiting' : 'delete.over'),
      confirm: t('delete.confirm'),
      danger: true,
      run: async () => {
        await remove.run({ id })
        toast.success(t('did.delete'))
        onDeleted?.()
      },
    })
  return {
    doNow,
    askDelete,
    busy: retry.busy,
    dialog: () => <QuestionDialog asked={question()} onClose={() => setQuestion()} />,
  }
}
