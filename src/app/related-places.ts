/** Resolves the places related to findings late: a rule that holds of most of a plan relates as many as it has records. */
import type { Finding } from '../plan/finding.ts'
import type { ShownFinding, ShownPlace } from '../report/outcome.ts'
import { addToList } from '../values/multimap.ts'
import type { Origin } from '../yaml/read/origin.ts'

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
export function relatedPlaces(
  findings: readonly Finding[],
  resolve: Resolve,
): (finding: Finding) => Related {
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
