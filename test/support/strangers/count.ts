/** The figures of a score, as the table shows them and as they are expected. */
import type { Judged, Score } from './score.ts'

/** Figures of a file. */
export interface Counts {
  readonly import: number
  readonly audit: number | null
  readonly found: number
  readonly extra: number
  readonly right: number
  readonly missing: number
  readonly wrong: number
  /** Wrong values and lost amounts that nothing told. */
  readonly silent: number
  /** Other missing values that nothing named. */
  readonly unnamed: number
}

const isGrave = ({ kind, isLost }: Judged): boolean => kind === 'wrong' || isLost === true

/** Counts them. */
export function countsOf(score: Score): Counts {
  const count = (test: (one: Judged) => boolean): number =>
    score.differences.filter(test).reduce((sum, one) => sum + (one.count ?? 1), 0)
  return {
    import: score.imported,
    audit: score.audited ?? null,
    found: score.found,
    extra: score.extra,
    right: score.right,
    missing: count(({ kind }) => kind === 'missing'),
    wrong: count(({ kind }) => kind === 'wrong'),
    silent: count((one) => isGrave(one) && one.isSilent),
    unnamed: count((one) => !isGrave(one) && one.isSilent),
  }
}

/** Whether a file goes in as it is: both codes are 0 and nothing is wrong. */
export const isClean = (counts: Counts): boolean => counts.import === 0 && counts.audit === 0 && counts.wrong === 0
