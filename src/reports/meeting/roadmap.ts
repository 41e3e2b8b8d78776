/** The roadmap of a meeting's page: the projects that are not over. */
import { isOpen } from '../../plan/project-status.ts'
import type { SectionKind } from '../report-kind.ts'
import { baselineRoadmap, isDated, ROADMAP_TITLE } from '../sections/roadmap.ts'
import type { Meeting } from './meeting.ts'

/** The section `roadmap`; none where no project that is not over has dates, nor of one project, whose sheet shows it. */
export const openRoadmap: SectionKind<Meeting> = {
  id: 'roadmap',
  title: ROADMAP_TITLE,
  build: ({ plan }) => {
    if (plan.projects.length === 1) return undefined
    const open = plan.projects.filter(isOpen)
    return isDated(open) ? [baselineRoadmap(plan, open)] : undefined
  },
}
