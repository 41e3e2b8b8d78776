/** Finds texts for the public that hold what must not be published. */

import { inARow } from '../lang/lists.ts'
import { SENSITIVE_NAMES, sensitiveKinds } from '../lang/sensitive-text.ts'
import { type PublicText, publicTexts } from '../plan/public-fields.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'

/** The words of a text to look at: of a source all but the web addresses that it cites, which are public unless they log in. */
function lookedAt({ field, text }: PublicText): string {
  if (field !== 'plan.sources[]') return text
  const isCited = (word: string): boolean => /^\(?https?:\/\//iu.test(word) && !word.includes('@')
  return text
    .split(/\s+/u)
    .filter((word) => !isCited(word))
    .join(' ')
}

/** Finds texts that the annual report prints and that name a person, a way to reach one, a machine or a vulnerability. */
export const publicTextSensitive = defineRule({
  id: 'public-text-sensitive',
  severity: 'warning',
  parts: ['kinds'],
  summary: {
    fr: 'Un texte destiné au rapport public ne contient ni détail de sécurité ni donnée personnelle',
    en: 'A text meant for the public report holds no security detail and no personal data',
  },
  why: {
    fr: 'Le rapport annuel est public\u00a0: une adresse, un numéro de faille ou un nom y sert d’abord à qui voudrait nuire',
    en: 'The annual report is public: an address, a vulnerability or a name in it serves first who means harm',
  },
  fix: {
    fr: 'réécrivez ce texte sans ce détail, portez-le dans notes ou dans un risque, ou marquez l’enregistrement confidential: true',
    en: 'rewrite the text without it, move it to notes or to a risk, or mark the record confidential: true',
  },
  collective: {
    population: (plan) => publicTexts(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} textes destinés au rapport public contiennent un détail à taire`,
      (count, of) =>
        `${count} of ${of} texts meant for the public report hold what must not be published`,
    ),
  },
  *run(plan) {
    for (const shown of publicTexts(plan)) {
      const { field, at, entity } = shown
      const kinds = sensitiveKinds(lookedAt(shown))
      if (kinds.length === 0) continue
      const named = bilingual((lang) =>
        inARow(
          kinds.map((kind) => SENSITIVE_NAMES[kind][lang]),
          { fr: 'et', en: 'and' }[lang],
        ),
      )
      yield {
        at,
        ...(entity === '' ? {} : { entity }),
        facts: { kinds, field },
        message: {
          fr: `Texte que publie le rapport annuel, avec ${named.fr}`,
          en: `The annual report publishes this text, which holds ${named.en}`,
        },
      }
    }
  },
})
