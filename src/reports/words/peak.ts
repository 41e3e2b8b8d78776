/** Where a peak lies, which its figure tells in one word: the team's id and the period. */
import type { Figure } from '../../metrics/base/define.ts'
import { type Period, parsePeriod } from '../../values/period.ts'

/** The team and the period of a peak; undefined where the figure has none. */
export function peakPlace({
  where,
}: Pick<Figure, 'where'>): { readonly team: string; readonly period: Period } | undefined {
  const at = where?.lastIndexOf(' ') ?? -1
  const period = parsePeriod(where?.slice(at + 1) ?? '')
  return where === undefined || period === undefined ? undefined : { team: where.slice(0, at), period }
}
