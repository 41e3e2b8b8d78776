/** The section `roadmap` of an arbitration: the projects that are in, at their proposed dates beside those wished. */
import type { SectionKind } from '../report-kind.ts'
import { isDated, proposalRoadmap, ROADMAP_TITLE } from '../sections/roadmap.ts'
import { type ArbitrationContext, ofProposal, sorted } from './context.ts'

export const roadmap: SectionKind<ArbitrationContext> = {
  id: 'roadmap',
  title: ROADMAP_TITLE,
  build: ofProposal(({ proposal }) => {
    const { kept } = sorted(proposal)
    const moved = kept.map(({ project, wished, wasIn }) => ({ project, before: wasIn ? wished : undefined }))
    if (!isDated(moved.map(({ project }) => project))) return undefined
    return [proposalRoadmap(proposal.plan, moved)]
  }),
}
