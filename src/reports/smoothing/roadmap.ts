/** The section `roadmap` of a smoothing: the retained projects at their dates after it, beside those before. */
import { projectById } from '../../plan/find-entity.ts'
import { defineSection } from '../report-kind.ts'
import { isDated, proposalRoadmap, ROADMAP_TITLE, roadmapProjects } from '../sections/roadmap.ts'
import type { SmoothingContext } from './context.ts'

export const roadmap = defineSection('roadmap', ROADMAP_TITLE, ({ smoothing: { before, after } }: SmoothingContext) => {
  const projects = roadmapProjects(after)
  if (!isDated(projects)) return undefined
  return [
    proposalRoadmap(
      after,
      projects.map((project) => ({ project, before: projectById(before, project.id) })),
    ),
  ]
})
