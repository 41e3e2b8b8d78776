/** How well the cells of a column fit what its header says: a factor for the header's score, from nearly 0 to above 1. */
import type { ColumnProfile } from './column-profile.ts'
import type { ExpectedCells, HeaderEntry } from './header-entry.ts'
import { areValues, isOfBothSections, meantValue } from './value-match.ts'

/** What a fit is worth: cells that bear the header out, that say nothing against it, that cast doubt, that belie it. */
const WORTH = { bears: 1.1, fits: 1, doubts: 0.7, belies: 0.25 } as const

/** Parts of the cells from which on they are of a kind, and below which they are not. */
const [MOST, FEW] = [0.6, 0.3]

/** The longest an id usually is, and the longest a word of a closed list. */
const [ID_LENGTH, WORD_LENGTH] = [24, 40]

/** Departments are named, or numbered below. */
const LIKE_MONEY = 1000

const MONTH_LENGTH = 7

/** So few different words may be the sections of a budget. */
const FEW_SECTIONS = 2

function byPart(part: number): number {
  if (part >= MOST) return WORTH.bears
  return part >= FEW ? WORTH.doubts : WORTH.belies
}

function idFit({ filled, distinct, length, dates, numbers, percents }: ColumnProfile): number {
  if (length > ID_LENGTH || percents > MOST) return WORTH.belies
  const repeated = 1 - distinct.length / Math.max(1, filled)
  // A year and a running number, `2026-01`, looks like a month.
  // 22011 is a number that a spreadsheet could show as a day.
  if (dates > MOST && numbers < MOST) return repeated === 0 && length <= MONTH_LENGTH ? WORTH.doubts : WORTH.belies
  if (repeated === 0) return WORTH.bears
  return repeated < 0.1 ? WORTH.fits : WORTH.doubts
}

/** Whether words are the sections of a budget, whatever their column is called: `Service ordinaire` and `extraordinaire`, CAPEX and OPEX. */
function areSections(words: readonly string[]): boolean {
  const alone = words.filter((word) => !isOfBothSections(word))
  return alone.length > 1 && areValues('section', alone)
}

function sectionFit({ distinct }: ColumnProfile): number {
  const known = distinct.filter((text) => meantValue('section', text) !== undefined || isOfBothSections(text)).length
  if (known === distinct.length) return WORTH.bears
  // One word that is no section makes the others numbers or names that look like one; of two it is one not known yet.
  return known > 0 && distinct.length <= FEW_SECTIONS ? WORTH.doubts : WORTH.belies
}

function wordsFit(profile: ColumnProfile, { values }: HeaderEntry): number {
  const { distinct, length } = profile
  if (length > WORD_LENGTH) return WORTH.belies
  if (values === undefined) return WORTH.fits
  if (values === 'section') return sectionFit(profile)
  if (values === 'theme' && areSections(distinct)) return WORTH.belies
  const known = distinct.filter((text) => meantValue(values, text) !== undefined).length
  const part = known / Math.max(1, distinct.length)
  // Themes and the like are the office's own words; the format takes them.
  if (part === 0) return values === 'theme' ? WORTH.fits : WORTH.doubts * WORTH.doubts
  return part >= MOST ? WORTH.bears : WORTH.fits
}

function shareFit(profile: ColumnProfile): number {
  if (profile.percents >= MOST) return WORTH.bears
  if (profile.numbers < FEW) return WORTH.belies
  return profile.greatest <= 100 ? WORTH.fits : WORTH.belies
}

function proseFit({ numbers, dates }: ColumnProfile): number {
  return numbers > MOST || dates > MOST ? WORTH.belies : WORTH.fits
}

const CODE = /^(?=.*\d)[^\s]{1,20}$/

function titleFit(profile: ColumnProfile): number {
  const { filled, distinct, length, numbers } = profile
  // How many projects there are is the title of none.
  if (numbers === 1) return WORTH.belies
  const codes = distinct.filter((text) => CODE.test(text)).length
  if (codes >= distinct.length * MOST) return WORTH.doubts * WORTH.doubts
  if (proseFit(profile) < WORTH.fits) return WORTH.belies
  if (length < 3) return WORTH.doubts
  return distinct.length / Math.max(1, filled) < 0.5 ? WORTH.doubts : WORTH.bears
}

/** An address of electronic mail, or what a person does: `Systems Librarian`, `Responsable des achats`. */
const PERSON =
  /@|^(?:responsable|chef(?:fe)?|directeur|directrice|charg[ée]e?|ing[ée]nieure?|technicien(?:ne)?|head of)(?!\p{L})|(?<!\p{L})(?:manager|librarian|officer|technician|coordinator|director|analyst|engineer|administrator)$/iu

/** Whether cells name several at once, each of which others name too: `Maple Street, Harlan` beside `Harlan` is no single one. */
function areLists(texts: readonly string[]): boolean {
  const parts = texts.map((text) => text.split(', '))
  const isNamed = (part: string): boolean => parts.filter((one) => one.includes(part)).length > 1
  return parts.filter((one) => one.length > 1 && one.every(isNamed)).length > 1
}

function groupFit(profile: ColumnProfile): number {
  const { numbers, dates, percents, flags, length, distinct, filled } = profile
  // An address of electronic mail is a person's, a role too.
  if (distinct.filter((text) => PERSON.test(text)).length > distinct.length * MOST) return WORTH.belies
  if (Math.max(dates, percents, flags) > MOST || length > 120) return WORTH.belies
  if (areSections(distinct) || areLists(distinct)) return WORTH.belies
  if (numbers > MOST) return distinct.length <= 12 ? WORTH.doubts : WORTH.belies
  return filled > 6 && distinct.length < filled * MOST ? WORTH.bears : WORTH.fits
}

const FITS: Readonly<Record<ExpectedCells, (profile: ColumnProfile, entry: HeaderEntry) => number>> = {
  amount: ({ numbers }) => byPart(numbers),
  count: ({ numbers }) => byPart(numbers),
  number: ({ numbers }) => byPart(numbers),
  date: ({ dates, years }) => byPart(Math.max(dates, years)),
  flag: ({ flags, numbers }) => byPart(Math.max(flags, numbers)),
  group: groupFit,
  groups: ({ dates, flags, numbers, greatest }) =>
    dates > MOST || flags > MOST || (numbers > MOST && greatest >= LIKE_MONEY) ? WORTH.belies : WORTH.fits,
  id: idFit,
  references: ({ dates, length }) => (dates > MOST || length > 60 ? WORTH.belies : WORTH.fits),
  scale: (profile, entry) =>
    profile.numbers >= MOST && profile.greatest <= 10 ? WORTH.bears : wordsFit(profile, entry),
  share: shareFit,
  text: proseFit,
  texts: proseFit,
  title: titleFit,
  year: ({ years }) => byPart(years),
  value: (profile, entry) =>
    profile.dates > MOST || profile.percents > MOST ? WORTH.belies : wordsFit(profile, entry),
}

/** The factor of a column's cells for an entry; 1 for a column without any. */
export function fitOfCells(profile: ColumnProfile, entry: HeaderEntry): number {
  return profile.filled === 0 ? WORTH.fits : FITS[entry.cells](profile, entry)
}
