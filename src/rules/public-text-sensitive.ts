/** Finds texts for the public that hold what must not be published. */

import { inARow } from '../lang/lists.ts'
import { quote } from '../lang/punctuation.ts'
import { SENSITIVE_NAMES, sensitiveParts } from '../lang/sensitive-text.ts'
import type { Plan } from '../plan/plan.ts'
import { type PublicField, type PublicText, publicTexts } from '../plan/public-fields.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { collectively } from './words/naming.ts'

/** An address that logs in. */
const LOGIN = /:\/\/[^/\s]+@/u

/** The texts that the rule looks through: sources are addresses and titles of documents that anyone can read, but for those that log in. */
function textsOf(plan: Plan): PublicText[] {
  return publicTexts(plan).filter(({ field, text }) => field !== 'plan.sources[]' || LOGIN.test(text))
}

/** Where else the detail may stand, by the keys that the record of the text has. */
const ELSEWHERE: Readonly<Record<'decisions' | 'projects', Bilingual>> = {
  projects: {
    fr: ', portez-le dans notes ou dans un risque, ou marquez le projet confidential: true',
    en: ', move it to notes or to a risk, or mark the project confidential: true',
  },
  decisions: { fr: ', ou marquez la décision confidential: true', en: ', or mark the decision confidential: true' },
}

function helpFor(field: PublicField): Bilingual {
  const list = /^(projects|decisions)\[\]/.exec(field)?.[1] as keyof typeof ELSEWHERE | undefined
  const other = list === undefined ? { fr: '', en: '' } : ELSEWHERE[list]
  return { fr: `réécrivez ${field} sans ce détail${other.fr}`, en: `rewrite ${field} without it${other.en}` }
}

/** Finds texts that the annual report prints and that name a person, a way to reach one, a machine or a vulnerability. */
export const publicTextSensitive = defineRule({
  id: 'public-text-sensitive',
  subject: 'files',
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
    fr: 'réécrivez ce texte sans ce détail, ou portez-le dans un champ que le rapport annuel ne publie pas',
    en: 'rewrite the text without it, or move it to a field that the annual report does not publish',
  },
  collective: {
    population: (plan) => textsOf(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} textes destinés au rapport public contiennent un détail à taire`,
      (count, of) => `${count} of ${of} texts meant for the public report hold what must not be published`,
    ),
  },
  *run(plan) {
    for (const { field, text, at, entity } of textsOf(plan)) {
      const parts = sensitiveParts(text)
      if (parts.length === 0) continue
      const kinds = [...new Set(parts.map(({ kind }) => kind))]
      const named = bilingual((lang) =>
        inARow(
          kinds.map((kind) => {
            const words = parts.filter((part) => part.kind === kind).map((part) => part.words.trim())
            const quoted = [...new Set(words)].map((one) => quote(one, lang)).join(', ')
            return `${SENSITIVE_NAMES[kind][lang]} (${quoted})`
          }),
          { fr: 'et', en: 'and' }[lang],
        ),
      )
      yield {
        at,
        ...(entity === '' ? {} : { entity }),
        facts: { kinds, field },
        message: {
          fr: `Le rapport annuel publie ${field}, qui contient ${named.fr}`,
          en: `The annual report publishes ${field}, which holds ${named.en}`,
        },
        help: helpFor(field),
      }
    }
  },
})
