/**
 * The list of projects of GLPI, exported as CSV from its search.
 *
 * English headers: the names of the search options in its code (`src/Project.php`, `rawSearchOptions`); French ones: those of
 * its French pages (`état`, `pourcentage effectué`), with the words that its versions had for a manager and for what a project
 * lies in. Dates have a time behind them, amounts a point, descriptions are HTML; its own states are new, processing, closed.
 */
import type { ToolSignature } from './signature.ts'
import { COST_PATH } from './tool-cells.ts'

/** Projects; one that others lie in is their programme. */
export const GLPI: ToolSignature = {
  id: 'glpi',
  name: { fr: 'GLPI', en: 'GLPI' },
  columns: {
    id: { en: 'ID', path: 'id' },
    name: { fr: 'Nom', en: 'Name', path: 'title' },
    content: { en: 'Description', path: 'description' },
    state: {
      fr: 'État | Statut',
      en: 'State | Status',
      path: 'status',
      values: {
        new: 'proposed',
        nouveau: 'proposed',
        processing: 'in_progress',
        entraitement: 'in_progress',
        encoursdetraitement: 'in_progress',
        closed: 'completed',
        clos: 'completed',
      },
    },
    father: { fr: 'Père | Parent | Enfant de', en: 'Father | Parent | As child of', path: 'programme' },
    entity: { fr: 'Entité', en: 'Entity', path: 'departments.lead', pattern: '([^>]+)$' },
    manager: { fr: 'Gestionnaire | Responsable', en: 'Manager', path: 'lead' },
    priority: {
      fr: 'Priorité',
      en: 'Priority',
      path: 'priority.class',
      values: {
        major: 'must',
        majeure: 'must',
        veryhigh: 'must',
        treshaute: 'must',
        verylow: 'could',
        tresbasse: 'could',
      },
    },
    planStart: { fr: 'Date de début planifiée', en: 'Planned start date', path: 'start' },
    planEnd: { fr: 'Date de fin planifiée', en: 'Planned end date', path: 'end' },
    realStart: { fr: 'Date de début réelle | Date réelle de début', en: 'Real start date', path: 'actual.start' },
    realEnd: { fr: 'Date de fin réelle | Date réelle de fin', en: 'Real end date', path: 'actual.end' },
    done: { fr: 'Pourcentage effectué', en: 'Percent done', path: 'progress.value' },
    cost: { fr: 'Coût total', en: 'Total cost', path: COST_PATH },
    comment: { fr: 'Commentaires | Commentaire', en: 'Comments | Comment', path: 'notes' },
    updated: { fr: 'Dernière modification | Dernière mise à jour', en: 'Last update' },
  },
  needed: [
    ['name'],
    ['state'],
    ['done'],
    ['planStart', 'planEnd'],
    ['father', 'entity', 'realStart', 'realEnd', 'updated'],
  ],
  facts: ['updated', 'realEnd', 'realStart'],
  programmes: { parent: 'father', name: 'name' },
}
