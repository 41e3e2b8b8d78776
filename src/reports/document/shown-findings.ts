/**
 * Findings as they are shown: their places resolved to lines and columns late, with excerpts, in a stable order, and what belongs to the past of the plan.
 */

import { isYearClosed } from '../../plan/budget-year.ts'
import type { Finding } from '../../plan/finding.ts'
import type { Plan } from '../../plan/plan.ts'
import { isUnread, waiverOf } from '../../rules/check.ts'
import { RULE_BY_ID } from '../../rules/index.ts'
import { lastDay } from '../../values/calendar.ts'
import { addToList } from '../../values/multimap.ts'
import { parsePeriod } from '../../values/period.ts'
import { excerpt } from '../../yaml/read/excerpt.ts'
import { locate, type Place } from '../../yaml/read/locate.ts'
import type { ExcerptLine, Origin } from '../../yaml/read/origin.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'
import type { ShownFinding, ShownPlace } from './command-result.ts'

/** Whether a finding is about a budget year that is closed or a quarter that has ended, by the `time` of its rule. */
export function isPast({ rule, facts }: Pick<Finding, 'rule' | 'facts'>, plan: Plan): boolean {
  const time = RULE_BY_ID.get(rule)?.time
  if (time === undefined) return false
  const { year, quarter } = facts
  if (time === 'year') return typeof year === 'number' && isYearClosed(plan, year, plan.asOf)
  const period = parsePeriod(String(quarter ?? ''))
  return period !== undefined && lastDay(period.last) <= plan.asOf
}

type Related = ShownFinding['related']

/** How many places of a finding are resolved one by one, for a page that shows no more. */
const FEW = 4

/** Where an origin is, as it is shown. */
type Resolve = (at: Origin) => ShownPlace

/** The record that a place lies in: places of one record cost one parse where they are resolved one after the other. */
function recordOf(at: Origin): string {
  return 'path' in at ? [at.file, ...at.path.slice(0, 2)].join('\0') : at.file
}

function resolvedByRecord(origins: Iterable<Origin>, resolve: Resolve): Map<Origin, ShownPlace> {
  const records = new Map<string, Origin[]>()
  for (const at of origins) addToList(records, recordOf(at), at)
  return new Map([...records.values()].flat().map((at) => [at, resolve(at)] as const))
}

/**
 * The related places of some findings, as they are shown.
 *
 * @returns for a finding its places; the first few are resolved when they are looked at, the others of all findings
 * together, record by record, when the first of them is.
 */
function relatedPlaces(findings: readonly Finding[], resolve: Resolve): (finding: Finding) => Related {
  let others: ReadonlyMap<Origin, ShownPlace> | undefined
  const other = (at: Origin): ShownPlace => {
    others ??= resolvedByRecord(restOf(findings), resolve)
    return others.get(at) ?? resolve(at)
  }
  return ({ related }) =>
    related.map(({ at, label }, index) => {
      let place: ShownPlace | undefined
      return {
        label,
        get place() {
          place ??= index < FEW ? resolve(at) : other(at)
          return place
        },
      }
    })
}

function restOf(findings: readonly Finding[]): Origin[] {
  return findings.flatMap(({ related }) => related.slice(FEW).map(({ at }) => at))
}

const START: Place = { line: 1, column: 1, endColumn: 1, offset: 0, exact: true }

function placeOf(at: Origin, sources: ReadonlyMap<string, SourceFile>): Place {
  const source = sources.get(at.file)
  return source === undefined ? START : locate(source, at)
}

function shown(file: string, { line, column, endColumn, exact }: Place): ShownPlace {
  return { file, line, column, endColumn, isExact: exact }
}

function excerptOf(at: Origin, place: Place, sources: ReadonlyMap<string, SourceFile>): readonly ExcerptLine[] {
  const source = sources.get(at.file)
  return source === undefined ? [] : excerpt(source, place)
}

function compare(left: ShownFinding & { offset: number }, right: ShownFinding & { offset: number }): number {
  if (left.place.file !== right.place.file) return left.place.file < right.place.file ? -1 : 1
  return left.offset - right.offset || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0)
}

/** Findings as they are shown: by file, place and rule; a waived one carries its waiver. */
export function showFindings(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, SourceFile>,
  plan: Plan | undefined,
): ShownFinding[] {
  const related = relatedPlaces(findings, (at) => shown(at.file, placeOf(at, sources)))
  return findings
    .map((finding) => {
      const place = placeOf(finding.at, sources)
      const waiver = waiverOf(finding, plan)
      return {
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        help: finding.help,
        place: shown(finding.at.file, place),
        related: related(finding),
        facts: finding.facts,
        ...(finding.entity === undefined ? {} : { entity: finding.entity }),
        ...(isUnread(finding) ? { isUnread: true as const } : {}),
        ...(plan !== undefined && isPast(finding, plan) ? { isPast: true as const } : {}),
        // The lines of a file hold what an audience may not see.
        excerpt: plan?.withholding === undefined ? excerptOf(finding.at, place, sources) : [],
        ...(waiver === undefined ? {} : { waiver }),
        offset: place.offset,
      }
    })
    .sort(compare)
    .map(({ offset: _, ...finding }) => finding)
}
