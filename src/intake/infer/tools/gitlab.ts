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
    id: { headers: { fr: 'Issue ID', en: 'Issue ID' }, path: 'id' },
    title: { headers: { fr: 'Title', en: 'Title' }, path: 'title' },
    description: { headers: { fr: 'Description', en: 'Description' }, path: 'description' },
    state: {
      headers: { fr: 'State', en: 'State' },
      path: 'status',
      values: { open: 'in_progress', closed: 'completed' },
    },
    assignee: { headers: { fr: 'Assignee', en: 'Assignee' }, path: 'lead' },
    due: { headers: { fr: 'Due Date', en: 'Due Date' }, path: 'end' },
    closed: { headers: { fr: 'Closed At (UTC)', en: 'Closed At (UTC)' }, path: 'actual.end' },
    created: { headers: { fr: 'Created At (UTC)', en: 'Created At (UTC)' } },
    updated: { headers: { fr: 'Updated At (UTC)', en: 'Updated At (UTC)' } },
    labels: { headers: { fr: 'Labels', en: 'Labels' }, path: 'tags', separator: ',' },
    epic: { headers: { fr: 'Epic ID', en: 'Epic ID' } },
    epicTitle: { headers: { fr: 'Epic Title', en: 'Epic Title' } },
    estimate: { headers: { fr: 'Time Estimate', en: 'Time Estimate' } },
    spent: { headers: { fr: 'Time Spent', en: 'Time Spent' } },
  },
  needed: [['id'], ['title'], ['state'], ['created', 'estimate', 'closed']],
  facts: ['updated', 'closed'],
  group: { by: 'epic', title: 'epicTitle', words: { groups: 'epics', rows: 'issues' } },
  work: { planned: ['estimate'], unit: 'second', done: 'spent' },
}
