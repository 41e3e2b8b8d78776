/** Traces the value of a project to its files: its terms with the places of their scores, or why it has none. */

import { NO_SIZE_TEXTS, NO_VALUE_TEXTS } from '../lang/catalogue/value-measures.ts'
import { ahpOf, criteriaOf, measureOf, type ValueMeasure } from '../metrics/base/criteria.ts'
import { meritOf, type ProjectValue, projectValue, type ValueTerm } from '../metrics/base/value.ts'
import { within } from '../plan/entity.ts'
import type { Loaded } from '../plan/load/load-plan.ts'
import type { Plan, Project } from '../plan/plan.ts'
import type { Bilingual } from '../values/language.ts'
import type { PathOrigin } from '../yaml/read/origin.ts'
import { type FilePlace, placeIn } from './place.ts'

/** A term with the place of its score; undefined where the score is missing. */
export interface TracedPart {
  readonly term: ValueTerm
  readonly place: FilePlace | undefined
}

/** Where a project writes what each measure measures. */
const WRITTEN_IN = { weighted: 'scores', ahp: 'scores', wsjf: 'wsjf', moscow: 'class' } as const

/** The value of a project by the plan's measure, and where it comes from. */
export interface ValueTrace {
  readonly plan: Plan
  readonly project: Project
  readonly measure: ValueMeasure
  readonly value: ProjectValue | undefined
  readonly parts: readonly TracedPart[]
  /** Where the weights are written; undefined for a measure without weights. */
  readonly weights: FilePlace | undefined
  /** Where the job size is written, for WSJF. */
  readonly size: FilePlace | undefined
  /** Of the pairwise judgements, for AHP. */
  readonly consistency: number | undefined
  /** Why there is no value and what to write; undefined where there is one. */
  readonly missing: { readonly reason: Bilingual; readonly help: Bilingual } | undefined
  /** Where the scores are written, or the project where they are missing. */
  readonly at: FilePlace
}

function withoutScores(plan: Plan, measure: ValueMeasure): NonNullable<ValueTrace['missing']> {
  const criteria = criteriaOf(plan, measure)
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0)
  if (total <= 0) return measure === 'ahp' ? NO_VALUE_TEXTS.matrix : NO_VALUE_TEXTS.criteria
  return NO_VALUE_TEXTS.scores(criteria.map(({ id }) => `${id}: 2`).join(', '))
}

function missingOf(
  plan: Plan,
  project: Project,
  measure: ValueMeasure,
): NonNullable<ValueTrace['missing']> {
  const { written } = project
  const size = plan.header.value?.size ?? 'none'
  if (size !== 'none' && meritOf(plan, project, measure) !== undefined) return NO_SIZE_TEXTS[size]
  switch (measure) {
    case 'weighted':
    case 'ahp':
      return withoutScores(plan, measure)
    case 'wsjf':
      return written.priority?.wsjf === undefined ? NO_VALUE_TEXTS.wsjf : NO_VALUE_TEXTS.size
    case 'moscow':
      return NO_VALUE_TEXTS.class
  }
}

function weightsOrigin({ header }: Plan, measure: ValueMeasure): PathOrigin | undefined {
  if (measure === 'weighted') return within(header, 'criteria')
  return measure === 'ahp' ? within(header, 'pairwise', 'matrix') : undefined
}

/** The value of a project with the places behind it. */
export function traceValue(
  plan: Plan,
  project: Project,
  { sources }: Pick<Loaded, 'sources'>,
): ValueTrace {
  const measure = measureOf(plan)
  const value = projectValue(plan, project, measure)
  const place = (at: PathOrigin | undefined): FilePlace | undefined =>
    at === undefined ? undefined : placeIn(sources, at)
  const isSized = value?.measure === 'wsjf'
  return {
    plan,
    project,
    measure,
    value,
    parts: value?.terms.map((term) => ({ term, place: place(term.at) })) ?? [],
    weights: value === undefined ? undefined : place(weightsOrigin(plan, measure)),
    size: isSized ? place(within(project, 'priority', 'wsjf', 'job_size')) : undefined,
    consistency: measure === 'ahp' ? ahpOf(plan)?.consistencyRatio : undefined,
    missing: value === undefined ? missingOf(plan, project, measure) : undefined,
    at: placeIn(
      sources,
      value === undefined ? project.at : within(project, 'priority', WRITTEN_IN[measure]),
    ),
  }
}
