/**
 * How a sentence names the nature of a budget line, by itself or beside another of the same project and section, and says when an amount falls.
 */

import { lineKindName, sideName, vatFundName } from '../../lang/catalogue/money-names.ts'
import { quote } from '../../lang/punctuation.ts'
import type { BudgetLine, YearAmounts } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'

/** What a line's nature is made of, beside its section. */
type Nature = Pick<BudgetLine, 'kind' | 'authorisation' | 'funding' | 'side' | 'vatFund' | 'recurringFrom'>

/** The parts of a nature as files write them, the kind first: known again in any state of the plan. */
export function natureText({ vatFund, ...nature }: Nature): string {
  const { kind, authorisation, funding, side, recurringFrom } = nature
  const cloud = vatFund === 'iaas' ? vatFund : undefined
  const parts = [kind, authorisation, funding, side, cloud, recurringFrom]
  return parts.filter((part) => part !== undefined).join(', ')
}

interface Part {
  readonly of: (nature: Nature) => string | undefined
  readonly name: (value: string) => Bilingual
  readonly none: Bilingual
}

const quoted = (fr: string, en: string) => (value: string) =>
  bilingual((lang) => `${{ fr: fr, en: en }[lang]}${quote(value, lang)}`)

const KIND: Part = {
  of: ({ kind }) => kind,
  name: (kind) => {
    const { fr, en } = lineKindName(kind)
    return { fr: `la ligne ${quote(fr, 'fr')}`, en: `the ${en} line` }
  },
  none: { fr: '', en: '' },
}

/** What sets natures apart, the first to be named first. */
const PARTS: readonly Part[] = [
  KIND,
  {
    of: ({ authorisation }) => authorisation,
    name: quoted('la ligne sous l’autorisation ', 'the line under authorisation '),
    none: { fr: 'la ligne sans autorisation', en: 'the line without authorisation' },
  },
  {
    of: ({ funding }) => funding,
    name: quoted('la ligne financée par ', 'the line funded by '),
    none: { fr: 'la ligne sur fonds propres', en: 'the line on own funds' },
  },
  {
    of: ({ side }) => side,
    name: (side) => {
      const { fr, en } = sideName(side)
      return { fr: `la ligne portée par ${fr}`, en: `the line borne by ${en}` }
    },
    none: { fr: 'la ligne qui ne dit pas qui la porte', en: 'the line that does not say who bears it' },
  },
  {
    of: ({ vatFund }) => vatFund,
    name: (kind) => {
      const { fr, en } = vatFundName(kind)
      return { fr: `la ligne au FCTVA\u00a0: ${fr}`, en: `the line of VAT fund ${en}` }
    },
    none: { fr: '', en: '' },
  },
  {
    of: ({ recurringFrom }) => recurringFrom?.toString(),
    name: (year) => ({ fr: `la ligne récurrente dès ${year}`, en: `the line that recurs from ${year}` }),
    none: { fr: 'la ligne non récurrente', en: 'the line that does not recur' },
  },
]

function nameBy({ of, name, none }: Part, nature: Nature): Bilingual {
  const value = of(nature)
  return value === undefined ? none : name(value)
}

/** The names of two natures of one section by the first part in which they differ; ids in any case are the same. */
export function natureNames(left: Nature, right: Nature): readonly [Bilingual, Bilingual] {
  const part = PARTS.find(({ of }) => of(left)?.toLowerCase() !== of(right)?.toLowerCase()) ?? KIND
  return [nameBy(part, left), nameBy(part, right)]
}

/** « en 2025 », "in 2025"; what is written under `later` has no year to name. */
export function inYear(year: YearAmounts['year']): Bilingual {
  if (year === 'later') return { fr: 'au-delà de l’horizon', en: 'beyond the horizon' }
  return { fr: `en ${year}`, en: `in ${year}` }
}
