/**
 * The CSV export of issues of Jira, Cloud and Data Center.
 *
 * Headers: Atlassian support, `Export issues` and `Import data from a CSV file`; English and French ones as public
 * scripts read them from real exports (`Issue key`, `Clé de ticket`, `Lien de ticket entrant (Blocks)`; since 2025
 * `Work item key`, `Work type`). Estimates are seconds; a field of several values is a column for each.
 */
import type { ToolSignature } from './signature.ts'

/** Issues: those of the types of epics are projects, what lies below them adds up. */
export const JIRA: ToolSignature = {
  id: 'jira',
  name: { fr: 'Jira', en: 'Jira' },
  columns: {
    key: { fr: 'Clé de ticket | Clé de demande | Clé du ticket', en: 'Issue key | Work item key', path: 'id' },
    id: { fr: 'ID de ticket | ID de demande', en: 'Issue id | Work item id' },
    summary: { fr: 'Résumé', en: 'Summary', path: 'title' },
    description: { en: 'Description', path: 'description' },
    type: {
      fr: 'Type de ticket | Type de demande | Type d’élément de travail',
      en: 'Issue Type | Work type | Work item type',
    },
    status: {
      fr: 'État | Statut',
      en: 'Status',
      path: 'status',
      values: {
        backlog: 'candidate',
        selectedfordevelopment: 'approved',
        reopened: 'in_progress',
        rouvert: 'in_progress',
        revueencours: 'in_progress',
      },
    },
    category: { fr: 'Catégorie d’état', en: 'Status Category' },
    priority: {
      fr: 'Priorité',
      en: 'Priority',
      path: 'priority.class',
      values: { blocker: 'must', bloquante: 'must', bloquant: 'must', trivial: 'could', triviale: 'could' },
    },
    start: {
      fr: 'Date de début | Champs personnalisés (Start date) | Champs personnalisés (Date de début) | Champs personnalisés (Target start)',
      en: 'Start date | Custom field (Start date) | Custom field (Target start)',
      path: 'start',
    },
    due: {
      fr: 'Date d’échéance | Échéance | Champs personnalisés (Target end)',
      en: 'Due date | Due | Custom field (Target end)',
      path: 'end',
    },
    resolved: { fr: 'Résolue | Résolu', en: 'Resolved', path: 'actual.end' },
    updated: { fr: 'Mise à jour', en: 'Updated' },
    assignee: { fr: 'Personne assignée | Responsable | Attribution', en: 'Assignee', path: 'lead' },
    project: { fr: 'Nom du projet | Nom de projet', en: 'Project name', path: 'programme', least: 2 },
    labels: { fr: 'Étiquettes', en: 'Labels', path: 'tags' },
    parent: {
      fr: 'Parent | ID parent | Clé parente | Parent key | Champs personnalisés (Epic Link) | Champs personnalisés (Lien d’epic)',
      en: 'Parent | Parent id | Parent key | Epic Link | Custom field (Epic Link) | Custom field (Parent Link)',
    },
    blockedBy: {
      fr: 'Lien de ticket entrant (Blocks) | Lien de demande entrant (Blocks)',
      en: 'Inward issue link (Blocks) | Inward work item link (Blocks)',
    },
    estimate: { fr: 'Estimation originale | Estimation initiale', en: 'Original Estimate' },
    rolledUp: { fr: 'Σ Estimation originale | Σ Estimation initiale', en: 'Σ Original Estimate' },
    remaining: { fr: 'Estimation restante', en: 'Remaining Estimate' },
    spent: { fr: 'Temps consacré | Temps passé', en: 'Time Spent' },
  },
  needed: [['key'], ['summary'], ['type'], ['status', 'id', 'assignee', 'estimate']],
  tree: {
    type: 'type',
    projects: 'epic | épopée | initiative',
    ids: ['key', 'id'],
    parents: ['parent'],
    links: ['blockedBy'],
  },
  facts: ['updated', 'resolved'],
  // A day of Jira has eight hours, where its administrator says nothing else (Atlassian support, `Configuring time tracking`).
  work: { planned: ['estimate', 'remaining'], rolledUp: 'rolledUp', done: 'spent', unit: 'second', dayHours: 8 },
}
