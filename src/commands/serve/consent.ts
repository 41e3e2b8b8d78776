/** Writes what a form asks for once it is agreed to: first the difference is shown, then it is written where it is still what was shown. */
import { createHash } from 'node:crypto'
import { renderSaving } from '../../render/html/saving.ts'
import type { LocalAnswer } from '../../workspace/local-server.ts'
import { changedFiles, changedFindings, type PlanDraft } from '../plan-draft.ts'
import { type OpenedDraft, saveDraft } from '../write-plan.ts'
import { pageAnswer } from './answers.ts'
import type { ServedPlan } from './served-plan.ts'

/** A change that a form asks for. */
export interface AskedChange {
  readonly opened: OpenedDraft
  readonly made: PlanDraft
  /** What it does, in sentences. */
  readonly told: readonly string[]
  /** Rules of which the form itself speaks. */
  readonly unsaid?: readonly string[]
  /** What the form asked, to be asked again with the consent. */
  readonly asked: URLSearchParams
  /** The place of the form, and the way back to it; undefined where it is asked for again. */
  readonly place: string
  readonly back: string | undefined
}

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
 * What is asked: by the form itself, or by the page that has shown what would be written, which gives back in one field
 * what it was asked, sign by sign.
 */
export function askedIn(fields: URLSearchParams): URLSearchParams {
  const told = fields.get('asked')
  return told === null ? fields : new URLSearchParams(told)
}

/** The page that asks for consent; undefined once the change is written. A change with new errors is never written. */
export async function consented(
  served: ServedPlan,
  fields: URLSearchParams,
  { opened, made, told, unsaid = [], asked, place, back }: AskedChange,
): Promise<LocalAnswer | undefined> {
  const { draft } = opened
  const hash = hashOf(draft, made)
  const consent = fields.get('hash')
  const { fresh, solved } = changedFindings(draft, made)
  const isWrong = fresh.some(({ severity }) => severity === 'error')
  if (consent === hash && !isWrong) {
    await saveDraft(served.serving.io, opened, made, {})
    return undefined
  }
  return pageAnswer(
    renderSaving({
      ...served.frame(),
      found: fresh.filter(({ rule }) => !unsaid.includes(rule)),
      solved,
      told,
      diffs: changedFiles(draft, made).map(({ diff }) => diff.text),
      isShownAgain: consent !== null && !isWrong,
      isWrong,
      isFolded: back === undefined,
      fields: { asked: asked.toString(), hash },
      action: `/${place}`,
      back,
    }),
  )
}
