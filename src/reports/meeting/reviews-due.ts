/** The reviews that a meeting waits for: projects whose review is due and that nobody has reviewed since the meeting before, or for too long. */

import type { Project } from '../../plan/plan.ts'
import { ofUnknownStatus } from '../../plan/project-status.ts'
import { keepsReviews, recentReview, reviewedProjects } from '../../plan/reviews.ts'
import { printed } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { byId, filled, listTable, note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { reviewColumns } from '../sections/attention.ts'
import { calmNote, UNKNOWN_STATUS } from '../words/calm.ts'
import { groupColumns, type Meeting, runningProjects } from './meeting.ts'

const TEXTS = printed('reviews-due', {
  title: { fr: 'Revues attendues', en: 'Reviews due' },
  none: { fr: 'Toutes les revues sont à jour.', en: 'All reviews are up to date.' },
  noProject: {
    fr: 'Aucun projet en cours\u00a0: aucune revue n’est attendue.',
    en: 'No project is under way: no review is due.',
  },
  noRhythm: {
    fr: 'Le plan ne tient pas de revues\u00a0: aucune n’est attendue.',
    en: 'The plan keeps no reviews: none is due.',
  },
  tooSoon: {
    fr: 'Les projets en cours ont commencé il y a peu\u00a0: aucune revue n’est encore attendue.',
    en: 'The projects under way began a short while ago: no review is due yet.',
  },
})

/** Why the list of a page is empty, where a review of so many projects is due. */
function emptyNote(meeting: Meeting, awaited: number): Note {
  const unknown = [[ofUnknownStatus(meeting.plan).length, UNKNOWN_STATUS]] as const
  if (awaited > 0) return calmNote(TEXTS.none, unknown, 'good')
  if (!runningProjects(meeting).some(({ status }) => status === 'in_progress'))
    return calmNote(TEXTS.noProject, unknown, 'quiet')
  if (!keepsReviews(meeting.plan)) return note(TEXTS.noRhythm, 'quiet')
  return calmNote(TEXTS.tooSoon, unknown, 'quiet')
}

export const reviewsDue = defineSection('reviews', TEXTS.title, (meeting: Meeting) => {
  const { plan, since } = meeting
  const awaited = new Set(reviewedProjects(plan, plan.projects))
  const due = runningProjects(meeting, (project) => {
    const recent = recentReview(plan, project)
    return awaited.has(project) && (recent === undefined || recent.day < since)
  })
  const table = listTable({ id: 'reviews_due', rowId: byId }, due, [
    ...groupColumns<Project>(meeting, (project) => project),
    ...reviewColumns(plan),
  ])
  return filled([table], emptyNote(meeting, awaited.size))
})
