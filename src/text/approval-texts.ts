/** What an approval lacks, in words: each with the option or the place that says it. */
import type { Bilingual, Lang } from '../values/language.ts'
import { colon, quote, semicolon } from './format.ts'
import { question } from './question.ts'

const LACKS = {
  decision: {
    fr: '--decision\u00a0: l’identifiant de la décision, à inscrire au registre ou déjà inscrite',
    en: '--decision: the id of the decision, to be entered in the register or there already',
  },
  date: {
    fr: '--date AAAA-MM-JJ\u00a0: le jour de la décision',
    en: '--date YYYY-MM-DD: the day of the decision',
  },
  owner: {
    fr: '--owner\u00a0: la fonction qui suit la décision, ou bodies.chair de l’instance',
    en: '--owner: the role that follows the decision up, or bodies.chair of the body',
  },
} as const satisfies Record<string, Bilingual>

/** The body that decided: the ones that the plan has, or where to enter one. */
function bodyLack(asked: string | undefined, known: readonly string[], lang: Lang): string {
  const what =
    asked === undefined
      ? { fr: 'l’instance qui a décidé', en: 'the body that decided' }[lang]
      : lang === 'fr'
        ? `instance ${quote(asked, lang)} inconnue`
        : `unknown body ${quote(asked, lang)}`
  const where =
    known.length > 0
      ? `${known.join(', ')}`
      : {
          fr: 'à inscrire d’abord sous bodies, par exemple - { id: CODIR, title: Comité de direction, level: executive }',
          en: 'to be entered first under bodies, for example - { id: CODIR, title: Executive committee, level: executive }',
        }[lang]
  return `--body${colon(lang)} ${what} (${where})`
}

/** One line for a thing that an approval lacks. */
export function lackText(
  lack:
    | { readonly kind: keyof typeof LACKS }
    | {
        readonly kind: 'body'
        readonly asked: string | undefined
        readonly known: readonly string[]
      },
  lang: Lang,
): string {
  return lack.kind === 'body' ? bodyLack(lack.asked, lack.known, lang) : LACKS[lack.kind][lang]
}

/** The heading of the list, and the line below it that says everything. */
export function incompleteTexts(
  { scenario, suggestion }: { readonly scenario: string; readonly suggestion: string | undefined },
  lang: Lang,
): { readonly heading: string; readonly paste: string } {
  const meant = suggestion === undefined ? '' : `${semicolon(lang)}${question(suggestion, lang)}`
  return lang === 'fr'
    ? {
        heading: `il manque de quoi retenir le scénario ${quote(scenario, lang)}${meant}`,
        paste: 'tout d’une fois (complétez les mots en capitales)\u00a0:',
      }
    : {
        heading: `what it takes to approve scenario ${quote(scenario, lang)} is missing${meant}`,
        paste: 'all at once (fill in the words in capitals):',
      }
}
