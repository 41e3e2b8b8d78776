/** Finds titles of what is confidential that are one word, which cannot be masked well in the texts of others. */

import { quote } from '../lang/punctuation.ts'
import { isOneWord } from '../lang/secret-names.ts'
import { confidentialRecords } from '../plan/public-fields.ts'
import { defineRule } from './define.ts'

/** Finds titles of confidential records that are one word: in lower case it stays in public texts, as written it is masked wherever it stands. */
export const confidentialTitleOneWord = defineRule({
  id: 'confidential-title-one-word',
  subject: 'files',
  severity: 'warning',
  parts: ['title'],
  summary: {
    fr: 'Le titre de ce qui est confidentiel se distingue d’un mot courant',
    en: 'The title of what is confidential can be told from a common word',
  },
  why: {
    fr: 'Le rapport annuel masque ce titre dans les autres textes\u00a0: un mot seul n’y est reconnu qu’écrit comme dans le titre ou en capitales, et y cache aussi des phrases qui ne parlent pas de lui',
    en: 'The annual report masks this title in other texts: one word is recognised there only as the title writes it or in capitals, and hides sentences too that are not about it',
  },
  fix: {
    fr: 'donnez-lui un titre de plusieurs mots, ou un nom de code avec un numéro',
    en: 'give it a title of several words, or a code name with a number',
  },
  *run(plan) {
    for (const { id, titles, at } of confidentialRecords(plan)) {
      const title = titles.find(isOneWord)
      if (title === undefined) continue
      yield {
        at,
        entity: id,
        facts: { title },
        message: {
          fr: `Le titre confidentiel ${quote(title, 'fr')} est un seul mot\u00a0: le rapport annuel le masque partout où il est écrit ainsi, et le laisse en minuscules`,
          en: `The confidential title ${quote(title, 'en')} is one word: the annual report masks it wherever it is written so, and leaves it in lower case`,
        },
      }
    }
  },
})
