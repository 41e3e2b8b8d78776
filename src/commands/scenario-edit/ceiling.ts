/** Reads --envelope: the ceiling of a budget year, held against the one that it takes the place of. */
import { fillIn } from '../../lang/catalogue/commands.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import type { CeilingUnread } from '../../lang/catalogue/scenario-edits.ts'
import { fold, meant } from '../../lang/nearest.ts'
import { yearsOf } from '../../plan/budget-year.ts'
import type { BudgetSection, Plan } from '../../plan/plan.ts'
import { SECTIONS } from '../../schema/values.ts'
import type { Lang } from '../../values/language.ts'
import type { Cents } from '../../values/quantity.ts'
import { commandLine } from '../corrected-line.ts'
import type { AskedCeiling } from '../edits/scenario.ts'
import { writtenAmount } from '../edits/written-quantity.ts'
import { type Pair, withPair } from '../pairs.ts'
import { Refusal } from '../refusal.ts'
import type { AskedOf } from './asked-of.ts'
import { ceilingOver, typedCeiling } from './typed-quantities.ts'

interface BudgetPlace {
  readonly section: BudgetSection
  readonly year: number
}

function namesOf(section: BudgetSection): string[] {
  return [section, sectionName(section).fr].map(fold)
}

function sectionNamed(word: string): BudgetSection | undefined {
  return SECTIONS.find((one) => namesOf(one).includes(fold(word)))
}

/** The section that a word most likely means: one that it begins, or is a slip for. */
function sectionMeant(word: string): BudgetSection | undefined {
  const folded = fold(word)
  const begun = SECTIONS.filter((one) => namesOf(one).some((name) => name.startsWith(folded)))
  const [only, ...others] = begun
  if (folded !== '' && others.length === 0 && only !== undefined) return only
  return SECTIONS.find((one) => one === meant(word, SECTIONS))
}

/** The name of a budget year, `investment:2027`; undefined where it is written otherwise, or of no section. */
export function budgetYear(name: string): BudgetPlace | undefined {
  const [, word = '', year = ''] = /^([^:]*):\s*(\d{4})\s*$/.exec(name) ?? []
  const section = sectionNamed(word)
  return section === undefined || year === '' ? undefined : { section, year: Number(year) }
}

interface CeilingTyped {
  readonly asked: AskedOf
  readonly pair: Pair
}

/** The line with another name and value in the place of what was typed. */
function lineWith({ asked: { argv }, pair }: CeilingTyped, name: string, value: string) {
  return withPair(argv, '--envelope', pair.pair, `${name}=${value}`)
}

function amountToFill({ asked: { lang } }: CeilingTyped): string {
  return fillIn('amount', lang)
}

/** The year that some words hold, two digits meaning one of this century; the word to fill in where they hold none. */
function yearMeant(words: string, lang: Lang): string {
  const [long] = /\d{4}/.exec(words) ?? []
  const [short] = /(?<!\d)\d{2}(?!\d)/.exec(words) ?? []
  return long ?? (short === undefined ? fillIn('year', lang) : `20${short}`)
}

/** The section and the year, as a refusal says what else there is. */
function placeAsked(typed: CeilingTyped): BudgetPlace {
  const {
    asked: { plan, lang },
    pair: { pair, name, value },
  } = typed
  const place = budgetYear(name)
  const years = yearsOf(plan).map(String)
  if (place !== undefined && years.includes(String(place.year))) return place
  if (place !== undefined) {
    const [first = '', last = ''] = [years[0], years.at(-1)]
    const near = place.year < Number(first) ? first : last
    const line = lineWith(typed, `${place.section}:${near}`, value)
    throw new Refusal('year-outside', String(place.year), { known: years, line })
  }
  const [word = name, written = ''] = name.split(':')
  const isSplit = /^\s*\d{4}\s*$/.test(written)
  const section = sectionMeant(isSplit ? word : word.replace(/[\s\d]+/g, ''))
  if (!isSplit) {
    const fault: CeilingUnread = sectionNamed(word) !== undefined && name !== word ? 'year' : 'place'
    const line = lineWith(typed, `${section ?? 'investment'}:${yearMeant(name, lang)}`, value)
    throw new Refusal('ceiling-unread', `${fault} ${pair}`, { line })
  }
  const meantOnes = section === undefined ? SECTIONS : [section]
  const lines = meantOnes.map((one) => lineWith(typed, `${one}:${written.trim()}`, value))
  const [line, ...others] = lines
  throw new Refusal('budget-section-unknown', word, {
    known: SECTIONS,
    suggestion: section,
    line,
    details: others.map(commandLine),
  })
}

/** The lines that say a number which may be two: with its thousands, and with its decimals in smaller units. */
function bothReadings(typed: CeilingTyped): { line: readonly string[]; details: string[] } {
  const {
    asked: { plan },
    pair: { name, value },
  } = typed
  const whole = value.replace(/[.,](?=\d{3}(?!\d))/, '')
  const [sign = ''] = /^\s*[+\-\u2212\u2013]/.exec(value) ?? []
  const digits = whole.replace(/\D/g, '')
  const isOfMillions = plan.scale === 1_000_000 && /^\W*\d+\W*$/.test(whole)
  const small = `${sign.trim()}${digits}${isOfMillions ? 'k' : ''}${plan.currency}`
  const isSmaller = /k|mill/i.test(whole) || plan.scale > 1
  return {
    line: lineWith(typed, name, whole.replace(/\s/g, '')),
    details: isSmaller ? [commandLine(lineWith(typed, name, small))] : [],
  }
}

/** A value that is no ceiling, as a refusal that says what was read, and the line to go on with. */
function unread(typed: CeilingTyped, fault: CeilingUnread): Refusal {
  const { asked, pair } = typed
  const { name, value } = pair
  const word = `${fault} ${pair.pair}`
  if (fault === 'either') return new Refusal('ceiling-unread', word, bothReadings(typed))
  const share = value.replace(/\s/g, '')
  if (fault === 'share' && /^\d+(?:[.,]\d+)?%$/.test(share)) {
    const line = lineWith(typed, name, `-${share}`)
    return new Refusal('ceiling-unread', word, { line, details: [commandLine(lineWith(typed, name, `+${share}`))] })
  }
  const line = lineWith(typed, name, amountToFill(typed))
  return new Refusal('ceiling-unread', word, { line, known: fault === 'currency' ? [asked.plan.currency] : [] })
}

/** How many times the ceiling in force a bare number hardly is. */
const HARDLY = 10

/**
 * The ceiling that a pair asks for.
 *
 * @param before - the plan under what the scenario says before the change, whose ceilings relative amounts are added to.
 */
export function ceilingAsked(asked: AskedOf, before: Plan, pair: Pair): AskedCeiling {
  const { plan } = asked
  const given: CeilingTyped = { asked, pair }
  const { section, year } = placeAsked(given)
  const name = `${section}:${year}`
  const typed = typedCeiling(pair.value, plan)
  if (typeof typed === 'string') throw unread(given, typed)
  const inForce: Cents | undefined = before.envelopes.find((one) => one.section === section && one.year === year)?.max
  const after = ceilingOver(typed, inForce)
  const toFill = lineWith(given, name, amountToFill(given))
  if (after === undefined) throw new Refusal('ceiling-none', name, { line: toFill })
  const isFar = inForce !== undefined && (after < 0 || after > HARDLY * inForce)
  if (isFar && typed.isBare && plan.scale > 1) {
    const line = lineWith(given, name, pair.value + plan.currency)
    throw new Refusal('ceiling-in-units', `${pair.pair} ${String(plan.header.unit)}`, { line })
  }
  if (after < 0) throw new Refusal('ceiling-negative', pair.pair, { line: toFill })
  return { section, year, max: writtenAmount(after, plan), before: inForce, after }
}
