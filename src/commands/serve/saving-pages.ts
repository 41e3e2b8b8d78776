/** Saves what is tried as a scenario, by the code of `plan scenario new`: first the difference is shown, then it is written. */
import { createHash } from 'node:crypto'
import { WHAT_IF_TEXTS as T } from '../../lang/catalogue/what-if.ts'
import { renderSaved, renderSaving } from '../../render/html/saving.ts'
import { scenarioWithoutAssumptions } from '../../rules/scenarios.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import { addScenario } from '../edits/scenario.ts'
import { changedFiles, newErrors, newFindings, type PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { checkChoices } from '../scenario-edit/check-choices.ts'
import { checkId } from '../scenario-edit/new-id.ts'
import { changeLines } from '../scenario-edit/summary.ts'
import { type OpenedDraft, openDraft, saveDraft } from '../write-plan.ts'
import { messageAnswer, onward, pageAnswer, unreadablePage } from './answers.ts'
import { type ServedPlan, waysFrom } from './served-plan.ts'
import { changesOf, type TryingGround } from './what-if.ts'
import { addressOf, stateAsked } from './what-if-pages.ts'
import { NOTHING_TRIED, queryOf, stateOfAddress, type WhatIfState } from './what-if-state.ts'

const PLACE = 'save'
/** The address of a scenario that was saved, before its id. */
const SAVED = 'saved/'

/** What sets one difference apart from any other: the files before and after. */
function hashOf(before: PlanDraft, after: PlanDraft): string {
  const hash = createHash('sha256')
  for (const { path, content, before: bytes } of changedFiles(before, after)) {
    hash.update(JSON.stringify(path)).update('\0').update(bytes).update('\0')
    hash.update(content ?? 'gone').update('\0')
  }
  return hash.digest('hex')
}

/**
 * What is asked: by the form of the workbench, or by the page that has shown what would be written, which gives back in
 * one field what it was asked, sign by sign.
 */
function askedIn(fields: URLSearchParams): URLSearchParams {
  const told = fields.get('asked')
  return told === null ? fields : new URLSearchParams(told)
}

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

function askedAgain({ state, id, title = '', reason = '', assumption = '' }: SavingAsked): string {
  return new URLSearchParams({ state: queryOf(state).toString(), id, title, reason, assumption }).toString()
}

/** The draft with the scenario, as `plan scenario new` would make it. */
function draftWith(ground: TryingGround, { draft }: OpenedDraft, asked: SavingAsked) {
  const { id, state, title, reason, assumption } = asked
  const { changes: chosen, argv } = changesOf(ground, id, state)
  checkId(draft.plan, id, argv)
  const changes = { ...chosen, title, reason, assumptions: assumption === undefined ? [] : [assumption] }
  const made = addScenario(draft, id, changes)
  checkChoices(made, id, { changes, argv })
  return { made, changes, argv }
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
  const { made, changes, argv } = draftWith(ground, opened, asked)
  const files = changedFiles(opened.draft, made)
  const hash = hashOf(opened.draft, made)
  const consent = fields.get('hash')
  if (consent === hash) {
    if (newErrors(opened.draft, made).length > 0) throw new Refusal('scenario-in-error', asked.id, { line: argv })
    await saveDraft(io, opened, made, {})
    served.saved.set(asked.id, {
      name: asked.title === undefined ? asked.id : `${asked.title} (${asked.id})`,
      files: files.map(({ path: file, diff }) => `${file} (+${diff.added} -${diff.removed})`),
    })
    return onward(`/${SAVED}${encodeURIComponent(asked.id)}`)
  }
  // That it has no assumptions is told by the field for one.
  const found = newFindings(opened.draft, made).filter(({ rule }) => rule !== scenarioWithoutAssumptions.id)
  return pageAnswer(
    renderSaving({
      lang,
      found,
      plan: ground.loaded.plan.title[lang],
      live: waysFrom(PLACE),
      told: changeLines(opened.draft.plan, changes, lang),
      diffs: files.map(({ diff }) => diff.text),
      isShownAgain: consent !== null,
      fields: { asked: askedAgain(asked), hash },
      back: addressOf(asked.state),
    }),
  )
}

/** The page of a scenario that was saved, by its address; undefined where none was under that id since the start. */
export function savedPage(served: ServedPlan, place: string): LocalAnswer | undefined {
  const id = place.startsWith(SAVED) ? place.slice(SAVED.length) : undefined
  const saved = id === undefined ? undefined : served.saved.get(id)
  if (id === undefined || saved === undefined) return undefined
  const goOn = addressOf({ ...NOTHING_TRIED, from: id })
  return pageAnswer(renderSaved({ ...saved, ...served.frame(place), goOn }))
}
