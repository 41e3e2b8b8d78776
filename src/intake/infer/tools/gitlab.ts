/**
 * The CSV export of issues of GitLab, which writes its headers and states in English whatever the language.
 *
 * Its code: `app/services/issues/export_csv_service.rb`, and `ee/app/services/ee/issues/export_csv_service.rb` for the
 * columns of epics. `Time Estimate` and `Time Spent` are seconds, labels are parted by commas.
 */
import type { ToolSignature } from './signature.ts'

/** Issues; those of an epic are one project where the export names epics. */
export const GITLAB: ToolSignature = {
  id: 'gitlab',
  name: { fr: 'GitLab', en: 'GitLab' },
  columns: {
    id: { en: 'Issue ID', path: 'id' },
    title: { en: 'Title', path: 'title' },
    description: { en: 'Description', path: 'description' },
    state: { en: 'State', path: 'status', values: { open: 'in_progress', closed: 'completed' } },
    assignee: { en: 'Assignee', path: 'lead' },
    due: { en: 'Due Date', path: 'end' },
    closed: { en: 'Closed At (UTC)', path: 'actual.end' },
    created: { en: 'Created At (UTC)' },
    updated: { en: 'Updated At (UTC)' },
    labels: { en: 'Labels', path: 'tags', separator: ',' },
    epic: { en: 'Epic ID' },
    epicTitle: { en: 'Epic Title' },
    estimate: { en: 'Time Estimate' },
    spent: { en: 'Time Spent' },
  },
  needed: [['id'], ['title'], ['state'], ['created', 'estimate', 'closed']],
  facts: ['updated', 'closed'],
  group: { by: 'epic', title: 'epicTitle', words: { groups: 'epics', rows: 'issues' } },
  work: { planned: ['estimate'], unit: 'second', done: 'spent' },
}
