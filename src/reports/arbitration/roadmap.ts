/** The section `roadmap` of an arbitration: the projects that are in, at their proposed dates beside those wished. */
import { defineSection } from '../report-kind.ts'
import { isDated, proposalRoadmap, ROADMAP_TITLE } from '../sections/roadmap.ts'
import { ofProposal, sorted } from './context.ts'

export const roadmap = defineSection(
  'roadmap',
  ROADMAP_TITLE,
  ofProposal(({ proposal }) => {
    const { kept } = sorted(proposal)
    const moved = kept.map(({ project, wished, wasIn }) => ({ project, before: wasIn ? wished : undefined }))
    if (!isDated(moved.map(({ project }) => project))) return undefined
    return [proposalRoadmap(proposal.plan, moved)]
  }),
)
