/**
 * The Excel export of a plan of Microsoft Planner: a task in each row.
 *
 * English headers: Microsoft support, `Export your plan to Excel` (`Task ID, Task Name, Bucket Name, Progress …`). French
 * ones: those of the French program as far as they are published, with the other words that its pages have for them.
 */
import type { ToolSignature } from './signature.ts'

/** Tasks, each of them a project; what they were put into is an axis unless the office says otherwise. */
export const PLANNER: ToolSignature = {
  id: 'planner',
  name: { fr: 'Microsoft Planner', en: 'Microsoft Planner' },
  columns: {
    id: { fr: 'ID de la tâche | ID de tâche | ID tâche | Identifiant de la tâche', en: 'Task ID', path: 'id' },
    title: { fr: 'Nom de la tâche | Nom de tâche | Titre', en: 'Task Name | Title', path: 'title' },
    description: { en: 'Description | Notes', path: 'description' },
    progress: {
      fr: 'Progression | Avancement',
      en: 'Progress',
      path: 'status',
      values: {
        nondemarre: 'planned',
        noncommence: 'planned',
        nondemarree: 'planned',
        encours: 'in_progress',
        terminee: 'completed',
      },
    },
    bucket: { fr: 'Nom du compartiment | Compartiment | Nom de compartiment', en: 'Bucket Name | Bucket' },
    assigned: { fr: 'Attribué à | Affecté à | Assigné à', en: 'Assigned To', path: 'lead' },
    priority: {
      fr: 'Priorité',
      en: 'Priority',
      path: 'priority.class',
      values: { urgent: 'must', urgente: 'must', moyen: 'should', important: 'should', importante: 'should' },
    },
    start: { fr: 'Date de début | Date début', en: 'Start Date', path: 'start' },
    due: { fr: 'Date d’échéance | Échéance | Date échéance', en: 'Due Date', path: 'end' },
    completed: {
      fr: 'Date de fin | Date d’achèvement | Date de finalisation | Terminé le',
      en: 'Completed Date',
      path: 'actual.end',
    },
    created: { fr: 'Date de création | Créé le', en: 'Created Date' },
    labels: { fr: 'Étiquettes', en: 'Labels', path: 'tags', separator: ';' },
  },
  needed: [['title'], ['bucket'], ['progress'], ['due', 'start', 'id', 'assigned']],
  facts: ['completed', 'created'],
  bucket: 'bucket',
}
