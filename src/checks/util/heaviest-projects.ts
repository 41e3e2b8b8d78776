/** Names the projects behind a load, for a finding about it. */

import type { Demand } from '../../metrics/base/demand.ts'
import type { TeamLoad } from '../../metrics/base/team-load.ts'
import { within } from '../../plan/entity.ts'
import type { Related } from '../../plan/finding.ts'
import { bilingual } from '../../text/format.ts'
import { plain } from '../../values/quantity.ts'
import { daysText } from './days-text.ts'
import { nameOf } from './name-of.ts'

/** How many projects a finding names. */
const MOST = 3

/** The projects that ask most of the team in the period, three at most, the heaviest first. */
export function heaviestProjects({ by }: TeamLoad): Related[] {
  const heaviest: readonly Demand[] = [...by]
    .sort((left, right) => right.days - left.days)
    .slice(0, MOST)
  return heaviest.map(({ project, days }) => ({
    at: within(project, 'id'),
    label: bilingual((lang) => `${nameOf(project, lang)} ${daysText(plain(days), lang)}`),
  }))
}
