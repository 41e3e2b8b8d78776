/** Finds ids of projects that now name another project. */

import { quote } from '../../lang/punctuation.ts'
import { within } from '../../plan/entity.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { bilingual } from '../../values/language.ts'
import { defineStateRule } from '../define.ts'
import { reusedIds } from '../facts/project-pairs.ts'
import { nameOf } from '../words/naming.ts'

/** Finds ids that were taken over: another title, and another department or axis. */
export const idReused = defineStateRule({
  id: 'id-reused',
  subject: 'files',
  severity: 'error',
  parts: ['id'],
  summary: {
    fr: 'L’identifiant d’un projet n’est jamais repris pour un autre (autre intitulé, autre direction ou autre axe), même après un abandon',
    en: 'The id of a project is never taken for another one (another title, another department or axis), even after it was stopped',
  },
  why: {
    fr: 'Délibérations, marchés et bilans citent l’identifiant\u00a0: repris, il attribue à un projet l’histoire d’un autre',
    en: 'Decisions, contracts and reports name the id: taken over, it gives one project the history of another',
  },
  fix: {
    fr: 'remettez l’ancien projet sous son identifiant avec son statut, et donnez au nouveau un identifiant jamais employé',
    en: 'put the old project back under its id with its status, and give the new one an id that was never used',
  },
  *run(before, after) {
    for (const { older, newer } of reusedIds(before, after)) {
      yield {
        at: within(newer, 'id'),
        entity: newer.id,
        facts: { id: newer.id, title_before: older.title.en, title_after: newer.title.en },
        message: bilingual((lang) => {
          const [id, was, is] = [quote(newer.id, lang), nameOf(older, lang), nameOf(newer, lang)]
          const status = statusLabel(before, older.status)[lang]
          return {
            fr: `Identifiant ${id} repris\u00a0: il désignait le projet ${was} (${status}), il désigne ${is}`,
            en: `Id ${id} was taken over: it named ${was} (${status}), it now names ${is}`,
          }[lang]
        }),
      }
    }
  },
})
