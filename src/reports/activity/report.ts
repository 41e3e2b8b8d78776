/** The report `activity`: what teams did against what was planned, running the systems, suppliers, staff and posts. */
import { printed } from '../../values/language.ts'
import type { ReportKind } from '../report-kind.ts'
import { defineReport } from '../report-kind.ts'
import { activity, external } from './done.ts'
import { run } from './run.ts'
import { staff } from './staff.ts'
import { teams } from './teams.ts'

const TITLE = printed('activity', { fr: 'Activité et effectifs', en: 'Activity and staff' })

export const ACTIVITY: ReportKind = defineReport('activity', TITLE, [activity, run, external, staff, teams], {
  subjects: ['load'],
})
