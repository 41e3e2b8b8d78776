/** A small plan of four projects and its approval, for tests. */

import type { PlanDraft } from '../../src/commands/plan-draft.ts'
import {
  type Approval,
  type ApprovalRequest,
  approve,
  type NoApproval,
} from '../../src/commands/scenario-approve/approve.ts'
import { draftFrom, refusalOf } from './draft-of.ts'

/** The header, bodies and decisions. */
export const PLAN = `plan:
  id: SD
  title: Essai
  organisation: Commune
  status: draft
  horizon: { start: 2024-01, end: 2026-12 }
  as_of: 2024-06-30
  lang: fr
bodies:
  - { id: CODIR, title: Direction, level: executive, chair: direction-generale }
  - { id: COPIL, title: Pilotage, level: steering }
# Registre
decisions:
  - { id: D-1, date: 2024-01-15, body: CODIR, subject: Cadrage, outcome: approved, owner: dsi, status: done }
  - { id: D-2, date: 2024-06-20, body: CODIR, subject: Refus, outcome: rejected, owner: dsi, status: done }
  - { id: D-3, date: 2024-06-20, body: COPIL, subject: Choix, outcome: approved, owner: dsi, status: done }
`

/** Four projects, one of each kind that an approval treats in its own way. */
export const PROJECTS = `projects:
  - id: A
    title: Accueil
    status: candidate # à arbitrer
    start: 2025-01
    end: 2025-06
    budget:
      - { section: investment, kind: services, amounts: { 2025: { requested: 120 } } }
    workload:
      - { team: T, days: { 2025-Q1: 10, 2025-Q2: 20 } }
      - { side: business, total: 8, curve: bell }
    milestones:
      - { id: M1, title: Pilote, current: 2025-04-15 }
  - id: B
    title: Bureau
    status: planned
    start: 2025-03-10
    end: 2025-12
    budget: [{ section: operating, kind: services, amounts: { 2025: { forecast: 60 } } }]
  - id: C
    title: Courrier
    status: in_progress
    start: 2024-02
    end: 2024-12
    actual: { start: 2024-02-05 }
    budget: [{ section: investment, kind: services, amounts: { 2024: { forecast: 40, paid: 15 } } }]
    workload: [{ team: T, days: { 2024-Q1: 4, 2024-Q2: 6, 2024-S2: 12 } }]
  - { id: D, title: Données, status: postponed, start: 2026-01, end: 2026-06 }
`

/** The file of a scenario with some choices. */
export function scenario(choices: string, status = 'proposed'): string {
  return `scenarios:
  - id: S
    title: { fr: Haut, en: High }
    kind: custom
    status: ${status}
    choices: { ${choices} }
  - { id: OLD, title: Avant, kind: baseline, status: approved, decision: D-1 }
`
}

/** The plan with a scenario of these choices. */
export function planOf(choices: string, status?: string): PlanDraft {
  return draftFrom({ 'plan.yaml': PLAN, 'projects.yaml': PROJECTS, 'scenarios.yaml': scenario(choices, status) })
}

/** What comes of an approval. */
export function tryApprove(draft: PlanDraft, request: Partial<ApprovalRequest> = {}): Approval | NoApproval {
  return approve(draft, { scenario: 's', decision: 'd-1', ...request })
}

/** The approval; throws where it is refused. */
export function approved(draft: PlanDraft, request: Partial<ApprovalRequest> = {}): Approval {
  const made = tryApprove(draft, request)
  if (made.kind !== 'approved') throw new Error(made.kind)
  return made
}

/** Why an approval is refused. */
export function refusal(draft: PlanDraft, request: Partial<ApprovalRequest>): string {
  let kind = ''
  const refused = refusalOf(() => {
    kind = tryApprove(draft, request).kind
  })
  return refused ?? kind
}
