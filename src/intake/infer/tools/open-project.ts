/**
 * The CSV and Excel export of work packages of OpenProject.
 *
 * Its code: `app/models/work_package/exports/` (the columns of the query under the names of their attributes;
 * `CompoundHours` writes `1d 4h · Σ 3d`, `DoneRatio` writes `50% · Σ 40%`). A parent is `Epic #12: Title` or a number.
 */
import type { ToolSignature } from './signature.ts'

/** What stands before the sum over the work packages below, which are in the export themselves. */
const OWN_VALUE = '^([^·]*)'

/** Work packages: initiatives, projects and epics are projects, else the topmost ones. */
export const OPEN_PROJECT: ToolSignature = {
  id: 'openproject',
  name: { fr: 'OpenProject', en: 'OpenProject' },
  columns: {
    id: { en: 'ID', path: 'id' },
    subject: { fr: 'Sujet', en: 'Subject', path: 'title' },
    description: { en: 'Description', path: 'description' },
    type: { en: 'Type' },
    status: {
      fr: 'Statut',
      en: 'Status',
      path: 'status',
      values: {
        inspecification: 'proposed',
        enspecification: 'proposed',
        specified: 'approved',
        specifie: 'approved',
        confirmed: 'approved',
        confirme: 'approved',
        tobescheduled: 'approved',
        aplanifier: 'approved',
        scheduled: 'planned',
        developed: 'in_progress',
        developpe: 'in_progress',
        tested: 'in_progress',
        teste: 'in_progress',
        testfailed: 'in_progress',
        echecdutest: 'in_progress',
      },
    },
    priority: { fr: 'Priorité', en: 'Priority', path: 'priority.class', values: { immediate: 'must' } },
    project: { fr: 'Projet', en: 'Project', path: 'programme', least: 2 },
    assignee: { fr: 'Assigné à | Personne assignée', en: 'Assignee', path: 'lead' },
    start: { fr: 'Date de début', en: 'Start date', path: 'start' },
    finish: { fr: 'Date de fin | Échéance', en: 'Finish date | Due date', path: 'end' },
    // Signs do not count: `% réalisé`.
    done: {
      fr: 'Réalisé | Terminé | Complet | Avancement | D’achèvement',
      en: '% Complete | % Done | Progress (%)',
      path: 'progress.value',
      pattern: OWN_VALUE,
    },
    parent: { en: 'Parent' },
    work: { fr: 'Travail | Temps estimé', en: 'Work | Estimated time', pattern: OWN_VALUE },
    updated: { fr: 'Mis à jour le | Mise à jour le', en: 'Updated on' },
    spent: { fr: 'Temps passé', en: 'Spent time', pattern: OWN_VALUE },
  },
  needed: [
    ['id'],
    ['subject'],
    ['type'],
    ['status'],
    ['parent', 'work', 'done', 'project'],
    ['finish', 'start', 'done', 'work', 'assignee'],
  ],
  tree: {
    type: 'type',
    projects: 'initiative | project | projet | epic | épopée',
    milestones: 'milestone | jalon',
    ids: ['id'],
    parents: ['parent'],
  },
  facts: ['updated'],
  work: { planned: ['work'], unit: 'hour', done: 'spent' },
}
