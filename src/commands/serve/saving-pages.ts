/** Saves what is tried as a scenario, by the code of `plan scenario new`: first the difference is shown, then it is written. */
import { createHash } from 'node:crypto'
import { WHAT_IF_TEXTS as T } from '../../lang/catalogue/what-if.ts'
import { renderSaving } from '../../render/html/saving.ts'
import type { LocalAnswer, LocalRequest } from '../../workspace/local-server.ts'
import { addScenario } from '../edits/scenario.ts'
import { changedFiles, newErrors, newFindings, type PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { checkChoices } from '../scenario-edit/check-choices.ts'
import { checkId } from '../scenario-edit/new-id.ts'
import { openDraft, saveDraft } from '../write-plan.ts'
import { messageAnswer, onward, pageAnswer, unreadablePage } from './answers.ts'
import { type ServedPlan, waysFrom } from './served-plan.ts'
import { changesOf } from './what-if.ts'
import { addressOf, stateAsked } from './what-if-pages.ts'
import { queryOf, stateOfAddress, type WhatIfState } from './what-if-state.ts'

const PLACE = 'save'

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

function askedAgain(
  state: WhatIfState,
  { id, title = '', reason = '' }: Readonly<Record<string, string | undefined>>,
): string {
  return new URLSearchParams({ state: queryOf(state).toString(), id: id ?? '', title, reason }).toString()
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
  if (!mayWrite) return messageAnswer(served, PLACE, 403, T.read_only[lang])
  const form = askedIn(fields)
  const told = form.get('state')
  const state = told === null ? stateAsked(ground, form) : stateOfAddress(new URLSearchParams(told))
  const id = written(form, 'id') ?? ''
  const own = { title: written(form, 'title'), reason: written(form, 'reason') }
  const opened = await openDraft(io, { plan: path, asOf: choice.asOf })
  const { changes: asked, argv } = changesOf(ground, id, state)
  checkId(opened.draft.plan, id, argv)
  const changes = { ...asked, ...own }
  const made = addScenario(opened.draft, id, changes)
  checkChoices(made, id, { changes, argv })
  const hash = hashOf(opened.draft, made)
  const consent = fields.get('hash')
  if (consent === hash) {
    if (newErrors(opened.draft, made).length > 0) throw new Refusal('scenario-in-error', id, { line: argv })
    await saveDraft(io, opened, made, {})
    return onward(addressOf({ ...stateOfAddress(new URLSearchParams()), from: id }))
  }
  return pageAnswer(
    renderSaving({
      lang,
      plan: ground.loaded.plan.title[lang],
      live: waysFrom(PLACE),
      diffs: changedFiles(opened.draft, made).map(({ diff }) => diff.text),
      found: newFindings(opened.draft, made),
      isShownAgain: consent !== null,
      fields: { asked: askedAgain(state, { id, ...own }), hash },
      back: addressOf(state),
    }),
  )
}
