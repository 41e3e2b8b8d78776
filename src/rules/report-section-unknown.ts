/** Finds sections of a plan's own reports that the report they name does not have. */
import { eitherOf } from '../lang/lists.ts'
import { quote } from '../lang/punctuation.ts'
import { sectionsOfReport } from '../plan/closed-values.ts'
import { bilingual } from '../values/language.ts'
import { defineRule } from './define.ts'
import { takenSections } from './facts/report-wishes.ts'

/** Finds sections that are taken from a report without such a section. */
export const reportSectionUnknown = defineRule({
  id: 'report-section-unknown',
  subject: 'files',
  severity: 'error',
  parts: ['name', 'from'],
  summary: {
    fr: 'Toute section d’un rapport propre est dans le rapport dont elle est tirée',
    en: 'Every section of an own report is in the report that it is taken from',
  },
  why: {
    fr: 'La page montre à sa place que la section n’existe pas',
    en: 'The page shows in its place that there is no such section',
  },
  fix: {
    fr: 'nommez une section de ce rapport, ou retirez le nom du rapport',
    en: 'name a section of that report, or take the name of the report out',
  },
  *run(plan) {
    for (const { report, name, from, at } of takenSections(plan)) {
      const known = sectionsOfReport(from)
      if (known.includes(name)) continue
      yield {
        at,
        entity: report,
        facts: { name, from },
        message: {
          fr: `Le rapport ${quote(report, 'fr')} tire de ${quote(from, 'fr')} une section ${quote(name, 'fr')} qui n’y est pas`,
          en: `The report ${quote(report, 'en')} takes from ${quote(from, 'en')} a section ${quote(name, 'en')} that is not there`,
        },
        help: bilingual((lang) => eitherOf(known, lang)),
      }
    }
  },
})
