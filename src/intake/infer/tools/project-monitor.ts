/** The table of Project Monitor: the first sheet, the first row (`CODE_PRJ, Libelle, DATE_DEBUT, …, LOAD`). */
import type { ToolSignature } from './signature.ts'

/** Rows of a project's code, one or several; the load is in days or in hours, as the office set it. */
export const PROJECT_MONITOR: ToolSignature = {
  id: 'project-monitor',
  name: { fr: 'Project Monitor', en: 'Project Monitor' },
  columns: {
    code: { en: 'CODE_PRJ', path: 'id' },
    title: { fr: 'Libelle | LIBELLE_PRJ', en: 'Label', path: 'title' },
    start: { fr: 'DATE_DEBUT', en: 'DATE_START', path: 'start' },
    end: { fr: 'DATE_FIN', en: 'DATE_END', path: 'end' },
    due: { fr: 'DATE_ECHEANCE', en: 'DATE_DUE', path: 'window.latest_end' },
    load: { fr: 'LOAD | CHARGE', en: 'LOAD' },
  },
  lang: 'fr',
  needed: [['code'], ['title'], ['start', 'end', 'due', 'load']],
  group: { by: 'code', title: 'title' },
  work: { planned: ['load'], unit: 'day', isUnitOpen: true },
}
