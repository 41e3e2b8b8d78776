/** What several sections of the annual report say, in the words of people who do not run projects. */
import { dateWords, ofDate, onDate, spanWords } from '../../lang/dates.ts'
import { inARow } from '../../lang/lists.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { monthsOfYear } from '../../plan/budget-year.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Day, dayText, monthOfDay, monthText, yearOf } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'

const TEXTS = printed('texts', {
  span: (span: Bilingual) => ({ fr: span.fr, en: `from ${span.en}` }),
  investment: { fr: ' (investissement seul)', en: ' (investment alone)' },
  operating: { fr: ' (fonctionnement seul)', en: ' (operating alone)' },
  calendarYear: (year: number) => ({ fr: `l’année ${year}`, en: `the year ${year}` }),
  financialYear: (year: number, months: Bilingual) => ({
    fr: `l’exercice ${year} (${months.fr})`,
    en: `the financial year ${year} (${months.en})`,
  }),
})

const NOT_NAMED: Noun = {
  fr: [
    'projet confidentiel n’est pas nommé\u00a0; son argent est compris dans les totaux.',
    'projets confidentiels ne sont pas nommés\u00a0; leur argent est compris dans les totaux.',
  ],
  en: [
    'confidential project is not named; its money is part of the totals.',
    'confidential projects are not named; their money is part of the totals.',
  ],
}

export function dayWords(day: Day): Bilingual {
  return bilingual((lang) => dateWords(dayText(day), lang))
}

export function monthWords(day: Day): Bilingual {
  return bilingual((lang) => dateWords(monthText(monthOfDay(day)), lang))
}

/** Two days as their sentence needs them: by month, and by day where the month is one. */
function apart(from: Day, to: Day): readonly [string, string] {
  const isOneMonth = monthOfDay(from) === monthOfDay(to)
  const words = (day: Day): string => (isOneMonth ? dayText(day) : monthText(monthOfDay(day)))
  return [words(from), words(to)]
}

/** When something ended, and after `of` when it was to: « en mars 2023 », « d’avril 2024 »; the days where the month is one. */
export function endedAndDue(end: Day, due: Day): { readonly end: Bilingual; readonly due: Bilingual } {
  const [was, when] = apart(due, end)
  return { end: bilingual((lang) => onDate(when, lang)), due: bilingual((lang) => ofDate(was, lang)) }
}

/** From one month to another: « d’octobre 2024 à avril 2025 »; from day to day within one month. */
export function monthSpanWords(from: Day, to: Day): Bilingual {
  const [first, last] = apart(from, to)
  return TEXTS.span(bilingual((lang) => spanWords(first, last, lang)))
}

/** Words behind a ceiling that speaks of one section of the budget: that of the other is not set. */
export function ofOneSection({ envelopes }: Pick<Plan, 'envelopes'>, year: number): Bilingual | undefined {
  const sections = new Set(envelopes.flatMap((one) => (one.year === year && one.max !== undefined ? one.section : [])))
  const [section, ...others] = sections
  return section === undefined || others.length > 0 ? undefined : TEXTS[section]
}

/** A budget year by its number; with its months where they are not those of the calendar year: « l’exercice 2023 (septembre 2022 – août 2023) ». */
export function yearName(plan: Pick<Plan, 'header'>, year: number): Bilingual {
  const { first, last } = monthsOfYear(plan, year)
  if (yearOf(first) === yearOf(last)) return { fr: String(year), en: String(year) }
  const months = bilingual((lang) => [first, last].map((month) => dateWords(monthText(month), lang)).join(' – '))
  return TEXTS.financialYear(year, months)
}

/** {@link yearName} with the word that the number alone wants. */
export function wholeYearName(plan: Pick<Plan, 'header'>, year: number): Bilingual {
  const name = yearName(plan, year)
  if (name.fr !== String(year)) return name
  return TEXTS.calendarYear(year)
}

/** Projects of which a list of what became of projects cannot speak. */
export const UNKNOWN_STATUS: Noun = {
  fr: ['projet de statut inconnu n’est pas compté.', 'projets de statut inconnu ne sont pas comptés.'],
  en: ['project of unknown status is not counted.', 'projects of unknown status are not counted.'],
}

/** Says how many of some kind a section cannot place in time; nothing where it can place all. */
export function undatedNote(count: number, noun: Noun): Note[] {
  return count === 0 ? [] : [note(countWords(count, noun), 'quiet')]
}

export function countWords(count: number, noun: Noun): Bilingual {
  return bilingual((lang) => counted(count, noun, lang))
}

/** Counts with their words in a row, those of nothing left out; other words where nothing is left. */
export function countsInARow(counts: readonly (readonly [number, Noun])[], none: Bilingual): Bilingual {
  const told = counts.filter(([count]) => count > 0)
  if (told.length === 0) return none
  return bilingual((lang) =>
    inARow(
      told.map(([count, noun]) => counted(count, noun, lang)),
      { fr: 'et', en: 'and' }[lang],
    ),
  )
}

/** Says how many projects a section does not name; nothing where it names all. */
export function hiddenNote(hidden: number): Note[] {
  return hidden === 0 ? [] : [note(countWords(hidden, NOT_NAMED), 'quiet')]
}
