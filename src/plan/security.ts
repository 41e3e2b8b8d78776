/** What security and the protection of personal data ask of a project: whose opinion, and who accepted what is not done. */
import { hasApproved } from './decisions-taken.ts'
import { isSameId } from './entity.ts'
import type { Entry, Plan, Project } from './plan.ts'
import { hasStarted, isCandidate } from './project-status.ts'
import { namedMeasures } from './regimes/in-use.ts'
import { knownRegime } from './regimes/known.ts'

/** Whether the project is about security: it is mandatory for security, or names a measure of a regime of security. */
export function isSecurityProject(project: Project): boolean {
  if (project.written.mandatory?.kind === 'security') return true
  return namedMeasures(project).some(({ regime }) => {
    const known = knownRegime(regime)
    return known === undefined || known.about === 'security'
  })
}

const SENSITIVE =
  /\b(sensible|sensitive|confidentiel|confidentielle|confidential|secret|restreint|restreinte|restricted|critique|critical)s?\b/
const DENIED = /\b(non|not|peu)\b/

/** Whether the classification of a project's data, a text of the office, says that they are sensitive. */
function isSensitive({ written }: Pick<Project, 'written'>): boolean {
  const words = written.security?.classification?.toLowerCase() ?? ''
  return SENSITIVE.test(words) && !DENIED.test(words)
}

/** Whether the security officer must be asked: the project faces the internet, or its data are sensitive. */
export function needsSecurityOpinion(project: Pick<Project, 'written'>): boolean {
  return project.written.security?.exposed === true || isSensitive(project)
}

export function hasPersonalData({ written }: Pick<Project, 'written'>): boolean {
  return written.privacy?.personal_data === true
}

const BUILDING: readonly (string | undefined)[] = ['design_build', 'pilot', 'rollout', 'closed']

/** Whether the project is being built or past that: by its phase, or started where no phase is written. */
export function isBuilt(project: Project): boolean {
  const { phase } = project.written
  return phase === undefined ? hasStarted(project) && !isCandidate(project) : BUILDING.includes(phase)
}

const STOPPED: readonly string[] = ['cancelled', 'postponed', 'rejected']

/** Whether the plan gave the project up or put it off: cancelled, postponed or rejected. */
export function isStopped({ status }: Pick<Project, 'status'>): boolean {
  return STOPPED.includes(status)
}

/** The decision by which the management accepts the risk that a project leaves; undefined where none is taken. */
export function riskAcceptance(
  { decisions }: Pick<Plan, 'decisions'>,
  { id, written }: Pick<Project, 'id' | 'written'>,
): Entry<'decisions'> | undefined {
  const named = [written.disposition?.decision, ...(written.risks ?? []).map((risk) => risk.decision)]
  return decisions.find(
    (decision) =>
      decision.kind === 'risk_acceptance' &&
      hasApproved(decision) &&
      ((decision.projects ?? []).some((project) => isSameId(project, id)) ||
        named.some((other) => other !== undefined && isSameId(other, decision.id))),
  )
}
