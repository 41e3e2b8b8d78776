/** The reference that a project is held against once it was re-baselined. */
import type { Baseline, Plan, Project } from '../model/plan.ts'
import { parseDay } from '../units/calendar.ts'
import { hundredths } from '../units/decimal.ts'
import type { Cents } from '../units/quantity.ts'

type Rebaseline = NonNullable<Project['written']['rebaselines']>[number]

/** A written amount in cents; undefined where none is written or cents cannot hold it. */
function centsIn({ scale }: Pick<Plan, 'scale'>, value: number | undefined): Cents | undefined {
  if (value === undefined) return undefined
  const exact = hundredths(value, scale)
  return typeof exact === 'number' ? (exact as Cents) : undefined
}

function over(plan: Pick<Plan, 'scale'>, reference: Baseline, entry: Rebaseline): Baseline {
  return {
    ...reference,
    start: parseDay(entry.start ?? '', 'start') ?? reference.start,
    end: parseDay(entry.end ?? '', 'end') ?? reference.end,
    investment: centsIn(plan, entry.investment) ?? reference.investment,
    operating: centsIn(plan, entry.operating) ?? reference.operating,
  }
}

/**
 * The project with the dates and the money of its reference in force as its baseline, for figures that hold it against
 * one: of each value the last that a re-baseline states, else that of the baseline. Days stay those of the baseline.
 */
export function againstReferenceInForce(plan: Pick<Plan, 'scale'>, project: Project): Project {
  const { baseline, written } = project
  const entries = written.rebaselines ?? []
  if (entries.length === 0) return project
  const none: Baseline = {
    start: undefined,
    end: undefined,
    investment: undefined,
    operating: undefined,
    days: undefined,
  }
  return {
    ...project,
    baseline: entries.reduce((reference, entry) => over(plan, reference, entry), baseline ?? none),
  }
}
