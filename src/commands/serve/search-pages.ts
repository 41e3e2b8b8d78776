/** The pages of a search for the best choice: begun from a state, watched, stopped, and its proposal taken over. */
import { WHAT_IF_TEXTS as T } from '../../lang/catalogue/what-if.ts'
import { isSameId } from '../../plan/entity.ts'
import { renderSearch } from '../../render/html/search.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import { messageAnswer, onward, pageAnswer, unreadablePage } from './answers.ts'
import type { Search, Searches } from './searches.ts'
import { PLACES, type ServedPlan } from './served-plan.ts'
import { forcedFile } from './what-if.ts'
import { addressOf, stateAsked, trialOf } from './what-if-pages.ts'
import { withChoices } from './what-if-state.ts'

const FOLDER = 'arbitration'

function placeOf({ id }: Pick<Search, 'id'>): string {
  return `${FOLDER}/${id}`
}

/** Begins what a form asks for, and goes on to its page. */
export function beginSearch(served: ServedPlan, searches: Searches, { fields }: LocalRequest): LocalAnswer {
  const ground = served.ground()
  if (ground === undefined) return unreadablePage(served, PLACES.what_if)
  const { io, path, choice } = served.serving
  const asked = stateAsked(ground, fields)
  const aim = fields.get('ask')
  const add = aim === 'let-in' ? (fields.get('add') ?? undefined) : undefined
  const replan = add === undefined ? (aim === 'repair' ? [] : undefined) : [add]
  // What is to come in is not left out all the same.
  const state = { ...asked, out: asked.out.filter((id) => !isSameId(id, add ?? '')) }
  const { id: frame } = trialOf(served, ground, state)
  const added = forcedFile(ground, frame, state)
  const task = { cwd: io.cwd, env: io.env, path, choice, added, frame, replan, lang: ground.lang }
  const search = searches.begin(task, { state, hash: ground.loaded.plan.hash })
  if (search === undefined) return messageAnswer(served, PLACES.what_if, 429, T.job_most)
  return onward(`/${placeOf(search)}`)
}

/** Where the proposal of a search leads; undefined where there is none. */
function proposalAddress({ state, ended }: Search): string | undefined {
  const choices = ended?.kind === 'answer' ? ended.answer.choices : undefined
  return choices === undefined ? undefined : addressOf(withChoices(state, choices))
}

/** The page of a search; undefined where there is none. */
export function searchPage(served: ServedPlan, search: Search): LocalAnswer {
  const frame = served.frame(placeOf(search))
  const { id, words, state, hash, ended } = search
  return pageAnswer(
    renderSearch({
      ...frame,
      id,
      words,
      isRunning: ended === undefined,
      isStopped: ended?.kind === 'answer' && ended.answer.isStopped,
      isOld: served.currentIfAny()?.plan?.hash !== hash,
      // Where a fault of ours lies is told where the program was started.
      fault: ended === undefined || ended.kind === 'answer' ? undefined : T.job_failed[frame.lang],
      report: ended?.kind === 'answer' ? ended.answer.report : undefined,
      back: addressOf(state),
      take: proposalAddress(search),
    }),
  )
}
