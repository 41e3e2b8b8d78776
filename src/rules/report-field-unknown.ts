/** Finds own fields that a plan's own reports name and no project has. */
import { nearest } from '../lang/nearest.ts'
import { question, quote } from '../lang/punctuation.ts'
import { isSameId } from '../plan/entity.ts'
import { ownKeysOf } from '../plan/own-fields.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { namedOwnFields } from './facts/report-wishes.ts'

/** Finds columns, orders, groups and filters by a field that no project has and the plan does not declare. */
export const reportFieldUnknown = defineRule({
  id: 'report-field-unknown',
  subject: 'files',
  severity: 'warning',
  parts: ['name'],
  summary: {
    fr: 'Tout champ propre qu’un rapport nomme est celui d’un projet, ou déclaré',
    en: 'Every own field that a report names is that of a project, or declared',
  },
  why: {
    fr: 'Une colonne que personne ne remplit reste vide, un filtre sur elle ne garde rien',
    en: 'A column that nobody fills stays empty, and a filter by it keeps nothing',
  },
  fix: {
    fr: 'corrigez la clé, ou déclarez le champ sous «\u00a0vocabularies\u00a0», «\u00a0fields\u00a0»',
    en: 'correct the key, or declare the field under "vocabularies", "fields"',
  },
  example: 'vocabularies: { fields: [{ key: x-marche, title: Marché }] }',
  *run(plan) {
    const known = ownKeysOf(plan)
    for (const { report, name, at } of namedOwnFields(plan)) {
      if (known.some((key) => isSameId(key, name))) continue
      const suggestion = nearest(name, known)
      yield {
        at,
        entity: report,
        facts: { name, ...(suggestion === undefined ? {} : { suggestion }) },
        message: {
          fr: `Aucun projet n’a le champ ${quote(name, 'fr')}, que nomme le rapport ${quote(report, 'fr')}`,
          en: `No project has the field ${quote(name, 'en')}, which the report ${quote(report, 'en')} names`,
        },
        ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
      }
    }
  },
})
