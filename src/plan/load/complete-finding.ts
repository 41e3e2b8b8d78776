/**
 * Completes what is advised about one file with what only the whole plan knows: its unit, its horizon, and what its
 * references call an entity whose own id cannot be read.
 */

import { nearest } from '../../lang/nearest.ts'
import { inPlanUnit } from '../../lang/repair/values.ts'
import { type SlipCode, slipText } from '../../lang/slips/index.ts'
import type { SlipFacts } from '../../lang/slips/slip.ts'
import { LIST_KEYS, type ListKey, type RawDocument } from '../../schema/document.ts'
import { HEADER_REFERENCE_PATHS, KIND_OF_LIST, REFERENCE_PATHS, type ReferencePath } from '../../schema/references.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { locate, placeForKey, sourceText } from '../../yaml/read/locate.ts'
import type { PathStep } from '../../yaml/read/origin.ts'
import type { SourceFile } from '../../yaml/read/source-file.ts'
import type { Finding } from '../finding.ts'
import { textsAlong } from '../texts-along.ts'

interface RawFile {
  readonly file: string
  readonly source: SourceFile
  readonly data: RawDocument
}

interface Named {
  readonly id: string
  readonly file: RawFile
  readonly path: readonly PathStep[]
}

/**
 * What an id that cannot be read is called elsewhere: the nearest of the unknown ids that the plan's references name,
 * or the only one.
 */
function referencesUnknown({ at, facts }: Finding, files: readonly RawFile[]): SlipFacts | undefined {
  const list = 'path' in at ? LIST_KEYS.find((key) => key === at.path[0]) : undefined
  if (list === undefined || facts['kind'] !== 'id' || !('path' in at) || at.path.length !== 3) return undefined
  const kind = KIND_OF_LIST[list]
  const known = new Set(files.flatMap(({ data }) => idsOf(data, list)))
  const unknown = new Map(
    files
      .flatMap((file) => namesIn(file, kind))
      .filter(({ id }) => !known.has(id.toLowerCase()))
      .toReversed()
      .map((named) => [named.id, named] as const),
  )
  const only = unknown.size === 1 ? [...unknown.keys()][0] : undefined
  const named = unknown.get(nearest(String(facts['found']), unknown.keys()) ?? only ?? '')
  if (named === undefined) return undefined
  const { source, file } = named.file
  const { line } = locate(source, { file, path: named.path, part: 'value' })
  const own = files.find((one) => one.file === at.file)?.source
  const title = own && sourceText(own, [...at.path.slice(0, -1), 'title'])
  const { suggestion, ...others } = facts
  const where = `${file.split('/').at(-1)}:${line}`
  return { ...others, named: named.id, where, ...(title === undefined ? {} : { title }) }
}

function idsOf(data: RawDocument, list: ListKey): string[] {
  const records: readonly unknown[] = data[list] ?? []
  return records.flatMap((record) => {
    const id = isPlainMap(record) ? record['id'] : undefined
    return typeof id === 'string' ? [id.toLowerCase()] : []
  })
}

/** The references of a file to entities of one kind and no other. */
function namesIn(file: RawFile, kind: string): Named[] {
  const isOfKind = ({ to }: ReferencePath) => to.length === 1 && to[0] === kind
  const ofRecords = LIST_KEYS.flatMap((list) =>
    (REFERENCE_PATHS.get(list) ?? [])
      .filter(isOfKind)
      .flatMap((way) => textsAlong(file.data[list], { ...way, steps: ['*', ...way.steps] }, [list])),
  )
  const ofHeader = HEADER_REFERENCE_PATHS.filter(isOfKind).flatMap((way) => textsAlong(file.data.plan, way, ['plan']))
  return [...ofRecords, ...ofHeader].map(([id, path]) => ({ id, file, path }))
}

type Advisor = (found: Finding, files: readonly RawFile[]) => SlipFacts | undefined

const ADVISORS: Readonly<Partial<Record<SlipCode, Advisor>>> = {
  'amount-unreadable': inUnit,
  'date-unreadable': inHorizon,
  'id-unreadable': referencesUnknown,
  'key-missing': whereMissing,
  'period-unreadable': inHorizon,
}

export function completeFinding(found: Finding, files: readonly RawFile[]): Finding {
  const code = found.rule as SlipCode
  const facts = ADVISORS[code]?.(found, files)
  return facts === undefined ? found : { ...found, facts, ...slipText(code, facts) }
}

/** What the header says under a key, as it is written: a header that does not fit the format is left out of the data. */
function written(files: readonly RawFile[], ...keys: string[]): string | undefined {
  const header = files.find(({ source }) => HEADER.test(source.text))
  return header && sourceText(header.source, ['plan', ...keys])
}

const HEADER = /^plan:/m

/** How many years a plan spans at most where its end cannot be read. */
const USUAL_YEARS = 10

/** The first and the last year of the plan; undefined where its start cannot be read. */
function horizonOf(files: readonly RawFile[]): readonly [string, string] | undefined {
  const [first, last] = ['start', 'end'].map((edge) => /^\d{4}(?!\d)/.exec(written(files, 'horizon', edge) ?? '')?.[0])
  return first === undefined ? undefined : [first, last ?? String(Number(first) + USUAL_YEARS)]
}

/**
 * What an amount is in the plan's unit: `96 k€` is 96 in thousands. One with its thousands but without a currency may
 * count in either.
 */
function inUnit({ facts }: Finding, files: readonly RawFile[]): SlipFacts | undefined {
  if (!files.some(({ source }) => HEADER.test(source.text))) return undefined
  const unit = written(files, 'unit') ?? '1'
  const { worth, whole, suggestion, ...others } = facts
  if (worth !== undefined) return { ...facts, suggestion: inPlanUnit(String(worth), unit), unit }
  if (whole === undefined || unit === '1') return undefined
  const counted = inPlanUnit(String(whole), unit)
  return { ...others, whole, counted, unit, currency: written(files, 'currency') ?? 'EUR' }
}

/** The one year of the plan that a year with a digit too many may be. */
function inHorizon({ facts }: Finding, files: readonly RawFile[]): SlipFacts | undefined {
  const { years, suggestion } = facts
  if (!Array.isArray(years) || suggestion !== undefined) return undefined
  const [first, last] = horizonOf(files) ?? []
  if (first === undefined || last === undefined) return undefined
  const inside = years.filter((date) => date.slice(0, 4) >= first && date.slice(0, 4) <= last)
  return inside.length === 1 ? { ...facts, suggestion: inside[0] ?? '' } : undefined
}

/** Where to write a key that is missing; of a year, the first of the plan as its example. */
function whereMissing({ at, facts }: Finding, files: readonly RawFile[]): SlipFacts | undefined {
  const source = files.find(({ file }) => file === at.file)?.source
  const place = source && 'path' in at ? placeForKey(source, at.path) : undefined
  const example = facts['key'] === 'year' ? horizonOf(files)?.[0] : undefined
  return { ...facts, ...place, ...(example === undefined ? {} : { example }) }
}
