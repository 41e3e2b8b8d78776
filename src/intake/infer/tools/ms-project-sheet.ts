/**
 * The table of tasks of MS Project saved as a workbook, by its export wizard or copied by hand.
 *
 * Headers: the names of its fields in English and French, as the program shows them (`Outline Level`, `Niveau
 * hiérarchique`), the wizard with low lines between the words. What lies below what is only in the level; a summary
 * task has the work of the tasks below it.
 */
import type { ToolSignature } from './signature.ts'

/** Tasks: those of the first level are projects, of the second below a single one. */
export const MS_PROJECT_SHEET: ToolSignature = {
  id: 'ms-project',
  name: { fr: 'MS Project', en: 'MS Project' },
  columns: {
    number: { fr: 'N° | Nº | Id | Identificateur', en: 'ID', path: 'id' },
    title: { fr: 'Nom | Nom de la tâche', en: 'Name | Task Name', path: 'title' },
    level: { fr: 'Niveau hiérarchique', en: 'Outline Level' },
    start: { fr: 'Début | Date de début', en: 'Start | Start Date', path: 'start' },
    finish: { fr: 'Fin | Date de fin', en: 'Finish | Finish Date', path: 'end' },
    baselineStart: { fr: 'Début planifié | Début de référence', en: 'Baseline Start', path: 'baseline.start' },
    baselineFinish: { fr: 'Fin planifiée | Fin de référence', en: 'Baseline Finish', path: 'baseline.end' },
    // Signs do not count: `% achevé`.
    done: { fr: 'Achevé | Pourcentage achevé', en: 'Complete | % Complete | Percent Complete', path: 'progress.value' },
    duration: { fr: 'Durée', en: 'Duration' },
    predecessors: { fr: 'Prédécesseurs', en: 'Predecessors' },
    work: { fr: 'Travail', en: 'Work | Scheduled Work' },
    notes: { en: 'Notes', path: 'notes' },
  },
  needed: [['title'], ['level'], ['start'], ['finish'], ['duration', 'done', 'predecessors']],
  tree: {
    type: 'level',
    isOutline: true,
    projects: '',
    milestones: '0 | 0 jour | 0 jours | 0 j | 0 day | 0 days | 0 d | 0 jour? | 0 days?',
    milestonesBy: 'duration',
    ids: ['number', 'title'],
    parents: [],
    links: ['predecessors'],
  },
  work: { planned: ['work'], unit: 'hour', dayHours: 8, isRolledUp: true },
  statusBy: 'done',
}
