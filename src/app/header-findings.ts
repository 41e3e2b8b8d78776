/** Finds what the header says of rules that cannot hold: unknown names, waivers that have run out. */
import type { Finding } from '../diagnostic/finding.ts'
import { within } from '../model/entity.ts'
import type { Plan } from '../model/plan.ts'
import type { PathOrigin } from '../source/origin.ts'
import { nearest } from '../text/nearest.ts'
import { parseDay } from '../units/calendar.ts'
import { headerFinding } from './format-findings.ts'
import { RULE_IDS } from './rules.ts'

function unknownName(name: string, at: PathOrigin): Finding[] {
  if (RULE_IDS.has(name)) return []
  const suggestion = nearest(name, RULE_IDS)
  return [
    headerFinding('rule-name-unknown', at, {
      name,
      ...(suggestion === undefined ? {} : { suggestion }),
    }),
  ]
}

/** What is wrong with `plan.rules` and `plan.waivers`, in their order. */
export function headerFindings({ header, asOf }: Plan): Finding[] {
  const named = Object.keys(header.rules ?? {}).flatMap((name) =>
    unknownName(name, { ...within(header, 'rules', name), part: 'key' }),
  )
  const waivers = (header.waivers ?? []).flatMap(({ rule, until }, index) => {
    const last = parseDay(until, 'end')
    const expired =
      last !== undefined && last < asOf
        ? [
            headerFinding('waiver-expired', within(header, 'waivers', index, 'until'), {
              name: rule,
              until,
            }),
          ]
        : []
    return [...unknownName(rule, within(header, 'waivers', index, 'rule')), ...expired]
  })
  return [...named, ...waivers]
}
