/** The page of what changed in the plan since a day or a state of git, as `plan diff` tells it, and the one that asks since when. */
import { LIVE_WAYS, CHANGES_PAGE as T } from '../../lang/catalogue/what-if.ts'
import { repairDay } from '../../lang/repair/dates.ts'
import { renderAsking } from '../../render/html/asking.ts'
import type { LocalAnswer } from '../../workspace/local-server.ts'
import { statesAsked } from '../diff/command.ts'
import { diff } from '../diff/diff.ts'
import { refusalLine } from '../error-lines.ts'
import { Refusal } from '../refusal.ts'
import { pageAnswer } from './answers.ts'
import { renderPage } from './report-pages.ts'
import { COMMIT, PLACES, type ServedPlan } from './served-plan.ts'

const PLACE = PLACES.changes

/** The page that asks since when; with what was typed and why it tells nothing, where it does not. */
function askingPage(served: ServedPlan, value: string, refusal?: string): LocalAnswer {
  const { lang, ...frame } = served.frame(PLACE)
  const field = { action: `/${PLACE}`, name: 'since', label: T.since[lang], button: T.show[lang] }
  const page = { ...frame, ...field, lang, title: LIVE_WAYS.changes[lang], intro: T.intro[lang], value, refusal }
  return pageAnswer(renderAsking(page), refusal === undefined ? 200 : 400)
}

export async function changesPage(served: ServedPlan, query: URLSearchParams): Promise<LocalAnswer> {
  const typed = query.get('since')?.trim() ?? ''
  if (typed === '') return askingPage(served, typed)
  const since = COMMIT.test(typed) ? typed : repairDay(typed)
  const { io, path, choice } = served.serving
  const { lang } = served.frame(PLACE)
  try {
    if (since === undefined) throw new Refusal('date-unreadable', typed)
    const { older, newer } = await statesAsked(io, [since], { ...choice, plan: path, lang })
    return pageAnswer(await renderPage(served, newer.loaded, PLACE, diff(older, newer).result))
  } catch (error) {
    const refusal = refusalLine(error, lang)
    if (refusal === undefined) throw error
    return askingPage(served, typed, refusal)
  }
}
