/** The words of commands that steer a plan by its calendar: its status date, the meetings of its bodies, its moved baselines and its yearly revision. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { dateInText } from '../dates.ts'
import { formatNumber } from '../numbers.ts'
import { counted, type Noun } from '../plurals.ts'
import { quote } from '../punctuation.ts'
import type { WordRefusal } from './file-refusals.ts'

function twoWords(word: string): readonly [string, string] {
  const [first = '', ...rest] = word.split(' ')
  return [first, rest.join(' ')]
}

const OF_STEERING = {
  'date-back': (word) => {
    const [before, after] = twoWords(word)
    return {
      fr: `la date d’arrêté reculerait du ${dateInText(before, 'fr')} au ${dateInText(after, 'fr')}\u00a0: ce qui est daté d’après ne compterait plus comme fait\u00a0; pour la reculer quand même`,
      en: `the status date would go back from ${dateInText(before, 'en')} to ${dateInText(after, 'en')}: what is dated after that day would no longer count as done; to go back all the same`,
    }
  },
} as const satisfies Record<string, WordRefusal>

/** Why a step of steering cannot be written as it is asked for. */
export const STEERING_REFUSALS: Readonly<Record<keyof typeof OF_STEERING, WordRefusal>> = OF_STEERING

const FINDING: Noun = { fr: ['constat', 'constats'], en: ['finding', 'findings'] }
const SOLVED: Noun = { fr: ['n’a plus lieu', 'n’ont plus lieu'], en: ['is gone', 'are gone'] }

const DATE = {
  same: (day: string): Bilingual => ({
    fr: `Rien à écrire\u00a0: la date d’arrêté est déjà le ${dateInText(day, 'fr')}`,
    en: `Nothing to write: the status date is ${dateInText(day, 'en')} already`,
  }),
  beyond: (end: string): Bilingual => ({
    fr: `ce jour est au-delà de l’horizon du plan, qui s’achève le ${dateInText(end, 'fr')}`,
    en: `this day lies beyond the horizon of the plan, which ends on ${dateInText(end, 'en')}`,
  }),
  counts: ({ before, fresh, solved }: { readonly before: number; readonly fresh: number; readonly solved: number }) => {
    const gone = (lang: Lang, of: string): string => (solved === 0 ? '' : `${of} ${counted(solved, SOLVED, lang)}`)
    return {
      fr: `${counted(fresh, FINDING, 'fr')} de plus avec ce jour (${formatNumber(before, 'fr')} avant${gone('fr', ', dont')})`,
      en: `${counted(fresh, FINDING, 'en')} more with this day (${formatNumber(before, 'en')} before${gone('en', ', of which')})`,
    }
  },
  /** The new findings of a rule, by what it asks for. */
  group: (rule: string, summary: Bilingual, fresh: number, before: number): Bilingual => ({
    fr: `${summary.fr}\u00a0: ${formatNumber(fresh, 'fr')} de plus, ${formatNumber(before, 'fr')} avant (${rule})`,
    en: `${summary.en}: ${formatNumber(fresh, 'en')} more, ${formatNumber(before, 'en')} before (${rule})`,
  }),
  more: (count: number, path: string): Bilingual => ({
    fr: `et ${formatNumber(count, 'fr')} autres\u00a0; plan validate ${path} les montre`,
    en: `and ${formatNumber(count, 'en')} more; plan validate ${path} shows them`,
  }),
}

/** What a new status date brings. */
export const DATE_TEXTS: typeof DATE = DATE
