/** The use case of `plan set`: a record with some values changed, by a decision where one is named. */
import { merge } from '../../intake/merge/merge.ts'
import type { Merged } from '../../intake/merge/merged.ts'
import type { DecisionRequest } from '../edits/decision.ts'
import type { Incomplete } from '../edits/decision-lacks.ts'
import { mergeInto } from '../edits/merged-draft.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { type GroundedDraft, grounded } from '../records/ground.ts'
import { type NamingLine, partNamed } from '../records/named-record.ts'
import { APART } from '../records/record-kinds.ts'
import { type TypedLine, typedChanges } from '../records/typed-changes.ts'
import { Refusal } from '../refusal.ts'

export interface SetRequest extends NamingLine, Pick<TypedLine, 'lang'> {
  readonly word: string
  readonly pairs: readonly string[]
  readonly ground: Partial<DecisionRequest>
}

export interface SetRecord extends Pick<GroundedDraft, 'isNew' | 'statusDate' | 'owner'> {
  readonly kind: 'set'
  readonly draft: PlanDraft
  readonly merged: Merged
}

/** The draft with the record changed; what the decision lacks, where it lacks something. */
export function setRecord(
  draft: PlanDraft,
  { word, pairs, ground, path, argv, lang }: SetRequest,
): SetRecord | Incomplete {
  const { plan } = draft
  const part = partNamed(plan, word, { argv, path })
  const { list, id } = part.record
  if (APART.includes(list)) throw new Refusal('record-of-command', id, { line: ['scenario', 'edit', id, path] })
  const { values, unreadable } = typedChanges(part, pairs, { plan, argv, lang })
  const made = grounded(draft, part, values, ground, { argv, lang })
  if (made.kind === 'incomplete') return made
  const { isNew, statusDate, owner } = made
  const all = { values: [...values, ...made.values], records: [], gone: [], unreadable }
  const done = mergeInto(made.draft, merge(made.draft.plan, all))
  return { kind: 'set', ...done, isNew, statusDate, owner }
}
