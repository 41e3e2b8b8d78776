/** Saves what is tried as a scenario, by the code of `plan scenario new`: first the difference is shown, then it is written. */
import { WHAT_IF_TEXTS as T } from '../../lang/catalogue/what-if.ts'
import { renderSaved } from '../../render/html/saving.ts'
import { scenarioWithoutAssumptions } from '../../rules/scenarios.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import { addScenario } from '../edits/scenario.ts'
import { changedFiles } from '../plan-draft.ts'
import { checkChoices } from '../scenario-edit/check-choices.ts'
import { checkId } from '../scenario-edit/new-id.ts'
import { changeLines } from '../scenario-edit/summary.ts'
import { type OpenedDraft, openDraft } from '../write-plan.ts'
import { messageAnswer, onward, pageAnswer, unreadablePage } from './answers.ts'
import { askedIn, consented } from './consent.ts'
import type { ServedPlan } from './served-plan.ts'
import { changesOf, type TryingGround } from './what-if.ts'
import { addressOf, stateAsked } from './what-if-pages.ts'
import { NOTHING_TRIED, queryOf, stateOfAddress, type WhatIfState } from './what-if-state.ts'

const PLACE = 'save'
/** The address of a scenario that was saved, before its id. */
const SAVED = 'saved/'

/** What a person wrote into a field; undefined for nothing. */
function written(fields: URLSearchParams, name: string): string | undefined {
  return fields.get(name)?.trim() || undefined
}

/** What a form asks to be saved. */
interface SavingAsked {
  readonly state: WhatIfState
  readonly id: string
  readonly title: string | undefined
  readonly reason: string | undefined
  readonly assumption: string | undefined
}

function savingAsked(ground: TryingGround, form: URLSearchParams): SavingAsked {
  const told = form.get('state')
  return {
    state: told === null ? stateAsked(ground, form) : stateOfAddress(new URLSearchParams(told)),
    id: written(form, 'id') ?? '',
    title: written(form, 'title'),
    reason: written(form, 'reason'),
    assumption: written(form, 'assumption'),
  }
}

function askedAgain({ state, id, title = '', reason = '', assumption = '' }: SavingAsked): URLSearchParams {
  return new URLSearchParams({ state: queryOf(state).toString(), id, title, reason, assumption })
}

/** The draft with the scenario, as `plan scenario new` would make it. */
function draftWith(ground: TryingGround, { draft }: OpenedDraft, asked: SavingAsked) {
  const { id, state, title, reason, assumption } = asked
  const { changes: chosen, argv } = changesOf(ground, id, state)
  checkId(draft.plan, id, argv)
  const changes = { ...chosen, title, reason, assumptions: assumption === undefined ? [] : [assumption] }
  const made = addScenario(draft, id, changes)
  checkChoices(made, id, { changes, argv })
  return { made, changes }
}

/**
 * Shows what would be written, or writes it where it is what was shown.
 *
 * @throws Refusal, as the command would.
 */
export async function save(served: ServedPlan, { fields }: LocalRequest): Promise<LocalAnswer> {
  const ground = served.ground()
  if (ground === undefined) return unreadablePage(served, PLACE)
  const { io, path, choice, mayWrite } = served.serving
  const { lang } = ground
  if (!mayWrite) return messageAnswer(served, PLACE, 403, T.read_only)
  const asked = savingAsked(ground, askedIn(fields))
  const opened = await openDraft(io, { plan: path, asOf: choice.asOf })
  const { made, changes } = draftWith(ground, opened, asked)
  // That it has no assumptions is told by the field for one.
  const unsaid = [scenarioWithoutAssumptions.id]
  const told = changeLines(opened.draft.plan, changes, lang)
  const change = { opened, made, told, unsaid, asked: askedAgain(asked), place: PLACE, back: addressOf(asked.state) }
  const page = await consented(served, fields, change)
  if (page !== undefined) return page
  served.saved.set(asked.id, {
    name: asked.title === undefined ? asked.id : `${asked.title} (${asked.id})`,
    files: changedFiles(opened.draft, made).map(({ path: file, diff }) => `${file} (+${diff.added} -${diff.removed})`),
  })
  return onward(`/${SAVED}${encodeURIComponent(asked.id)}`)
}

/** The page of a scenario that was saved, by its address; undefined where none was under that id since the start. */
export function savedPage(served: ServedPlan, place: string): LocalAnswer | undefined {
  const id = place.startsWith(SAVED) ? place.slice(SAVED.length) : undefined
  const saved = id === undefined ? undefined : served.saved.get(id)
  if (id === undefined || saved === undefined) return undefined
  const goOn = addressOf({ ...NOTHING_TRIED, from: id })
  return pageAnswer(renderSaved({ ...saved, ...served.frame(place), goOn }))
}
