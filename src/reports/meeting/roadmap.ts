/** The roadmap of a meeting's page: the projects under way and those that start soon. */
import { formatNumber } from '../../lang/numbers.ts'
import { formOf, type Noun } from '../../lang/plurals.ts'
import type { Project } from '../../plan/plan.ts'
import { isOpen } from '../../plan/project-status.ts'
import { bilingual } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { baselineRoadmap, isDated, ROADMAP_TITLE } from '../sections/roadmap.ts'
import type { Meeting } from './meeting.ts'

/** How many days ahead of the status date a project starts soon: half a year. */
const AHEAD = 183

const LATER: Noun = {
  fr: ['autre projet commence dans plus de six mois', 'autres projets commencent dans plus de six mois'],
  en: ['other project starts in more than six months', 'other projects start in more than six months'],
}

function laterNote(count: number): Note[] {
  if (count === 0) return []
  const words = bilingual((lang) => `${formatNumber(count, lang)} ${formOf(count, LATER, lang)}.`)
  return [note(words, 'quiet')]
}

/** The section `roadmap`; none where no project that is not over has dates, nor of one project, whose sheet shows it. */
export const openRoadmap = defineSection('roadmap', ROADMAP_TITLE, ({ plan }: Meeting) => {
  if (plan.projects.length === 1) return undefined
  const isLater = ({ span: { start } }: Project): boolean => start !== undefined && start > plan.asOf + AHEAD
  const open = plan.projects.filter(isOpen)
  const soon = open.filter((project) => !isLater(project))
  const shown = isDated(soon) ? soon : open
  return isDated(shown)
    ? [baselineRoadmap(plan, shown, { all: open }), ...laterNote(open.length - shown.length)]
    : undefined
})
