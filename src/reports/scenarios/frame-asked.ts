/** The frame that a scenario asks for where it is not the plan's: a body that approves the scenario grants it too. */
import { OUTPUT_WORDS, UNIT_SIGNS } from '../../lang/catalogue/output.ts'
import { formatPercent, formatPlain, formatThousands } from '../../lang/numbers.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import type { Cell, Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { inPhrase } from '../words/names.ts'
import { type FrameLimit, ownLimits } from './assumptions.ts'
import type { OptionColumn, ScenarioContext } from './context.ts'
import { quotedName } from './state-names.ts'

const TEXTS = {
  asks: (scenario: Bilingual, limits: Bilingual) => ({
    fr: `${scenario.fr} demande un autre cadre que celui du plan\u00a0: ${limits.fr}.`,
    en: `${scenario.en} asks for a frame that is not the plan’s: ${limits.en}.`,
  }),
  instead: (after: string, before: string) => ({
    fr: `${after} au lieu de ${before}`,
    en: `${after} instead of ${before}`,
  }),
}

const OTHERS: Noun = { fr: ['autre limite', 'autres limites'], en: ['more limit', 'more limits'] }

/** The most limits that a sentence names. */
const MOST_NAMED = 4

/** A limit in words, with its unit. */
export function cellWords(cell: Cell, currency: string, lang: Lang): string {
  if (cell.kind === 'text') return cell.text[lang]
  if (cell.kind !== 'figure') return ''
  const { unit, value } = cell
  if (value === null) return OUTPUT_WORDS.no_value[lang]
  if (unit === 'money') return formatThousands(value, currency, lang)
  if (unit === 'rate') return formatPercent(value, lang)
  const sign = unit === 'fte' ? `\u00a0${UNIT_SIGNS.fte[lang]}` : ''
  return `${formatPlain(value, lang)}${sign}`
}

function limitText({ name, before, after }: FrameLimit, currency: string, lang: Lang): string {
  const [now, then] = [cellWords(before, currency, lang), cellWords(after, currency, lang)]
  const words = now === '' ? then : TEXTS.instead(then, now)[lang]
  return `${inPhrase(name[lang])}${colon(lang)} ${words}`
}

/** The limits that a scenario sets otherwise than the plan; nothing where it has the plan's frame. */
export function frameNotes(context: ScenarioContext, option: OptionColumn): Note[] {
  const limits = ownLimits(context.plan, option)
  if (limits.length === 0) return []
  const shown = limits.length === MOST_NAMED + 1 ? limits.length : MOST_NAMED
  const left = limits.length - shown
  const told = bilingual((lang) =>
    [
      ...limits.slice(0, shown).map((limit) => limitText(limit, context.plan.currency, lang)),
      ...(left > 0 ? [counted(left, OTHERS, lang)] : []),
    ].join(semicolon(lang)),
  )
  const name = bilingual((lang) => quotedName(context, option, lang))
  return [note(TEXTS.asks(name, told), 'watch')]
}
