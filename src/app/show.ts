/** Resolves the places of findings to lines and columns, with their excerpts, in a stable order. */
import type { Finding } from '../plan/finding.ts'
import type { Plan } from '../plan/plan.ts'
import type { ExcerptLine, ShownFinding, ShownPlace } from '../report/outcome.ts'
import { excerpt } from '../yaml/read/excerpt.ts'
import { locate, type Place } from '../yaml/read/locate.ts'
import type { Origin } from '../yaml/read/origin.ts'
import type { SourceFile } from '../yaml/read/source-file.ts'
import { isUnread, waiverOf } from './check.ts'
import { isPast } from './is-past.ts'
import { relatedPlaces } from './related-places.ts'

const START: Place = { line: 1, column: 1, endColumn: 1, offset: 0, length: 0, exact: true }

function placeOf(at: Origin, sources: ReadonlyMap<string, SourceFile>): Place {
  const source = sources.get(at.file)
  return source === undefined ? START : locate(source, at)
}

function shown(file: string, { line, column, endColumn, exact }: Place): ShownPlace {
  return { file, line, column, endColumn, isExact: exact }
}

function excerptOf(
  at: Origin,
  place: Place,
  sources: ReadonlyMap<string, SourceFile>,
): readonly ExcerptLine[] {
  const source = sources.get(at.file)
  return source === undefined ? [] : excerpt(source, place)
}

function compare(
  left: ShownFinding & { offset: number },
  right: ShownFinding & { offset: number },
): number {
  if (left.place.file !== right.place.file) return left.place.file < right.place.file ? -1 : 1
  return (
    left.offset - right.offset || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0)
  )
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
        excerpt: excerptOf(finding.at, place, sources),
        ...(waiver === undefined ? {} : { waiver }),
        offset: place.offset,
      }
    })
    .sort(compare)
    .map(({ offset: _, ...finding }) => finding)
}
