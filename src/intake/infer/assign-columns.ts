/**
 * Decides what each column of a table becomes: all pairs of columns and fields by how well header and cells fit, the best
 * first, each field once (a greedy assignment). What is left is kept as a field of the office's own, never dropped.
 */

import type { SourceTable } from '../source/table.ts'
import { answeredEntry, answeredFigure, answeredName, LEFT } from './answered-columns.ts'
import { type AssignedColumn, type Destination, ownKey } from './assigned-column.ts'
import type { Answers } from './assumptions.ts'
import { fitOfCells } from './fit-of-cells.ts'
import type { HeaderEntry } from './header-entry.ts'
import { headerMatches } from './header-match.ts'
import type { HeaderWords } from './header-words.ts'
import { type Read, readColumns } from './read-columns.ts'

const LEAST_SURE = 0.45

/** Fields that several columns may fill; all others take one. */
const MANY = new Set(['refs', 'tags', 'departments.contributors', 'risks.title', 'milestones.current'])

/** What a header in hundredths is worth for a field that is no share. */
const WRONG_UNIT = 0.4

/** Fields of names, words and ranks, which no amounts of a year are: `Besoin 2027` is money, and so is `Purchase orders 2026`. */
const NAMES: ReadonlySet<string> = new Set(['count', 'group', 'groups', 'number', 'references', 'scale', 'value'])

/** Numbers from here on are amounts. */
const LIKE_MONEY = 1000

interface Candidate {
  readonly read: Read
  readonly destination: Destination
  readonly score: number
}

/** What the last key of a path is worth where the whole of it says less. */
const LAST_KEY = 0.97

/** The fields that a header may name; the key of an object in JSON by its own name too: `team.projectManager`. */
function matchesOf({ text, column: { name, letter } }: Read, entries: readonly HeaderEntry[]) {
  const matches = headerMatches(text, entries)
  if (letter !== name || !name.includes('.')) return matches
  const last = headerMatches(name.split('.').at(-1) ?? name, entries)
  return [...matches, ...last.map((one) => ({ ...one, score: one.score * LAST_KEY }))]
}

function fieldCandidates(read: Read, entries: readonly HeaderEntry[]): Candidate[] {
  return matchesOf(read, entries).map(({ entry, score, lang }) => {
    const { unit, year } = read.header
    const isShare = entry.cells === 'share'
    const isAmount = year !== undefined && read.profile.greatest >= LIKE_MONEY && NAMES.has(entry.cells)
    // How far something is, is said of today: `Réalisé 2024` is an amount.
    const isOff = isAmount || (unit === 'percent' ? !isShare : isShare && year !== undefined)
    const fit = fitOfCells(read.profile, entry) * (isOff ? WRONG_UNIT : 1)
    return { read, destination: { kind: 'field', entry, lang }, score: Math.min(1, score * fit) }
  })
}

/** Every pair of a column and what it may be, the surest first; equally sure ones in the order of the sheet. */
function candidatesOf(reads: readonly Read[], entries: readonly HeaderEntry[]): Candidate[] {
  return reads
    .filter(({ profile }) => profile.filled > 0)
    .flatMap((read) => [
      ...fieldCandidates(read, entries),
      ...(read.figure === undefined ? [] : [{ read, destination: read.figure, score: read.figure.confidence }]),
    ])
    .filter(({ score }) => score >= LEAST_SURE)
    .map((candidate, at) => ({ candidate, at }))
    .sort((left, right) => right.candidate.score - left.candidate.score || left.at - right.at)
    .map(({ candidate }) => candidate)
}

/** The least that speaks for a column of phases that are statuses, where no other says how projects stand. */
const STATUS_LIKE = 0.85

/** Where no column but that of phases has words of statuses, those say how projects stand. */
function statusesFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const statuses = candidates.filter((candidate) => isOf(candidate, 'status'))
  const phases = new Set(candidates.filter((candidate) => isOf(candidate, 'phase')).map(({ read }) => read))
  const own = statuses.find(({ read, score }) => phases.has(read) && score >= STATUS_LIKE)
  const isAlone = statuses.every(({ read }) => phases.has(read))
  if (own === undefined || !isAlone) return candidates
  return [own, ...candidates.filter((candidate) => candidate !== own)]
}

/** What somebody says that a column becomes, which nothing else is taken for; undefined where that is no field of the list. */
function answeredCandidate(
  read: Read,
  entries: readonly HeaderEntry[],
  answers: NonNullable<Answers['columns']>,
): Candidate | undefined {
  const name = answeredName(read.column, Object.keys(answers))
  const answer = name === undefined ? undefined : answers[name]
  if (answer === undefined) return undefined
  if (answer === LEFT) return { read, destination: { kind: 'blank' }, score: 1 }
  const entry = answeredEntry(answer, entries)
  const destination: Destination | undefined =
    entry === undefined ? answeredFigure(answer, read.header, read.figure) : { kind: 'field', entry, lang: 'fr' }
  return destination && { read, destination, score: 1 }
}

function isOf({ destination }: Candidate, path: string): boolean {
  return destination.kind === 'field' && destination.entry.path === path
}

function isTitle(candidate: Candidate): boolean {
  return isOf(candidate, 'title')
}

/** How a header begins that names a project or its id together with a word of the office's own: `Projet en RI`, `Réf. PST`. */
const HEADS: Readonly<Record<string, ReadonlySet<string>>> = {
  title: new Set('projet project action operation initiative chantier intitule libelle'.split(' ')),
  id: new Set('numero reference ref code id identifiant no number key cle'.split(' ')),
}

/** Among so many columns from the left the ids of records stand. */
const FIRST_COLUMNS = 3

/** How sure that is where cells say nothing against it. */
const HEADED = 0.6

/** Titles and ids by the first word of a header; an id stands in the first columns and once for each record. */
function headedCandidates(
  reads: readonly Read[],
  entries: readonly HeaderEntry[],
  known: readonly Candidate[],
  count: number,
): Candidate[] {
  return Object.entries(HEADS).flatMap(([path, heads]): Candidate[] => {
    const entry = entries.find((one) => one.path === path)
    if (entry === undefined || known.some((candidate) => isOf(candidate, path))) return []
    const open = reads.filter(
      (read) => heads.has(read.header.words[0] ?? '') && known.every((candidate) => candidate.read !== read),
    )
    const fit =
      path === 'title' ? open : open.filter((read) => reads.indexOf(read) < FIRST_COLUMNS && isOnce(read, count))
    return fit
      .slice(0, 1)
      .map((read) => ({
        read,
        destination: { kind: 'field', entry, lang: 'fr' },
        score: HEADED * fitOfCells(read.profile, entry),
      }))
  })
}

function isOnce({ profile }: Read, count: number): boolean {
  return profile.filled === count && profile.distinct.length === count
}

/** What a column takes for itself: the field, of a yearly one that of its year. */
function placeOf({ path, isYearly }: HeaderEntry, { year = '' }: HeaderWords): string {
  return isYearly === true && year !== '' ? `${path}.${year}` : path
}

/** Whether another column has the field, as a whole or a year of it. */
function isTaken(path: string, taken: ReadonlySet<string>): boolean {
  return [...taken].some((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`))
}

function greedy(candidates: readonly Candidate[]): Map<Read, Candidate> {
  const chosen = new Map<Read, Candidate>()
  const taken = new Set<string>()
  for (const candidate of candidates) {
    const { read, destination } = candidate
    const path = destination.kind === 'field' ? placeOf(destination.entry, read.header) : ''
    if (chosen.has(read) || (isTaken(path, taken) && !MANY.has(path))) continue
    if (path !== '') taken.add(path)
    chosen.set(read, candidate)
  }
  return chosen
}

/** What columns become if the records are those of a list; answers go first, only projects have figures. */
export function assignColumns(
  table: SourceTable,
  entries: readonly HeaderEntry[],
  hasFigures: boolean,
  answers: Answers['columns'] = {},
): readonly AssignedColumn[] {
  const reads = readColumns(table, entries, hasFigures)
  const answered = reads.flatMap((read) => answeredCandidate(read, entries, answers) ?? [])
  const said = new Set(answered.map(({ read }) => read))
  const open = candidatesOf(reads, entries).filter(({ read }) => !said.has(read))
  const named = [...answered, ...statusesFirst(open)]
  const headed = hasFigures ? headedCandidates(reads, entries, named, table.records.length) : []
  const candidates = [...named, ...headed.filter(({ score }) => score >= LEAST_SURE)]
  const first = greedy(candidates)
  const hasTitle = [...first.values()].some(isTitle)
  // A table whose only name is its description has no title else.
  const chosen = hasTitle
    ? first
    : greedy([...candidates.filter(isTitle), ...candidates.filter((one) => !isTitle(one))])
  const keys = new Set<string>()
  return reads.map((read) => {
    const { column, profile, header } = read
    const found = chosen.get(read)
    if (found !== undefined) {
      return { column, profile, header, destination: found.destination, confidence: found.score }
    }
    if (profile.filled === 0) {
      return { column, profile, header, destination: { kind: 'blank' }, confidence: 1 }
    }
    const key = ownKey(column.name, keys)
    keys.add(key)
    return { column, profile, header, destination: { kind: 'own', key }, confidence: 1 }
  })
}
