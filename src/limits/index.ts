/** The kinds of limit: the one list that the cut line, the arbitration and the reports read. */

import { formatPeriod } from '../lang/dates.ts'
import type { Accepted } from '../metrics/base/accepted-overruns.ts'
import type { Plan } from '../plan/plan.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { periodText } from '../values/period.ts'
import { type AxisLimit, axisMinimum } from './axis-minimum.ts'
import type { LimitKind } from './define.ts'
import { type EnvelopeLimit, envelope } from './envelope.ts'
import { type GoLivesLimit, goLives } from './go-lives.ts'
import { type TeamLimit, teamCapacity } from './team-capacity.ts'

/** A limit that a choice of projects and their dates must keep. */
export type Limit = EnvelopeLimit | TeamLimit | AxisLimit | GoLivesLimit

/** Every kind, in the order in which limits are listed. */
export const LIMIT_KINDS: readonly LimitKind<Limit>[] = [envelope, teamCapacity, axisMinimum, goLives]

/** The kinds with people before money: what a committee is told, or offered, first. */
export const PEOPLE_FIRST: readonly LimitKind<Limit>[] = LIMIT_KINDS.toSorted(
  (left, right) => Number(right.unit === 'days') - Number(left.unit === 'days'),
)

/** The kind of a limit. */
export function limitKindOf({ kind }: Pick<Limit, 'kind'>): LimitKind<Limit> {
  const found = LIMIT_KINDS.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`no kind of limit ${kind}`)
  return found
}

/** The limits of a plan that still bind somebody, kind by kind. */
export function limitsToCome(plan: Plan): Limit[] {
  return LIMIT_KINDS.flatMap((kind) => kind.inPlan(plan).filter((limit) => !kind.isOver(plan, limit)))
}

/** What decisions accept beyond the limit that the plan or the frame sets. */
export function acceptedOf(limit: Limit): Accepted | undefined {
  return 'accepted' in limit ? limit.accepted : undefined
}

/** A limit as a phrase: « investissement 2026 », « APPLI T2 2026 ». */
export function limitName(limit: Limit): Bilingual {
  return bilingual((lang) => limitKindOf(limit).name(limit, lang, (period) => formatPeriod(period, lang)))
}

/** A limit as data and ids of rows name it: `APPLI 2026-Q2`. */
export function limitKey(limit: Limit): string {
  return limitKindOf(limit).name(limit, 'en', periodText)
}
