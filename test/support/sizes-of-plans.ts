/** Plans of any size: projects with everything that a sheet shows, and projects of which only the titles are known. */
import type { Plan } from '../../src/plan/plan.ts'
import { planWith, projectsLike } from './plan-builder.ts'

const AXES = ['Services aux usagers', 'Socle technique', 'Données', 'Sécurité'].map((title, at) => ({
  id: `AX${at + 1}`,
  title,
  weight: 0.25,
}))

/** Projects under way with axes, teams, milestones, money, work and risks. */
export function fullPlan(count: number): Plan {
  const projects = projectsLike(count, 'P', {
    status: 'in_progress',
    start: '2023-02-01',
    end: '2025-10-31',
    description: 'Un seul outil pour toutes les directions, avec reprise des données.',
    baseline: { start: '2023-01-01', end: '2025-06-30', investment: 150_000, operating: 20_000 },
    milestones: [
      { id: 'M1', title: 'Pilote de deux directions', baseline: '2024-02-15' },
      { id: 'M2', title: 'Mise en service', baseline: '2025-06-10', current: '2025-10-10' },
    ],
    budget: [
      { section: 'investment', kind: 'services', amounts: { 2023: { forecast: 40_000 }, 2024: { forecast: 90_000 } } },
      { section: 'operating', kind: 'maintenance', amounts: { 2025: { forecast: 12_000 } } },
    ],
    workload: [{ team: 'T', days: { '2023': 30, '2024': 40 } }],
    risks: [
      {
        id: 'R1',
        title: 'Disponibilité de la direction métier',
        probability: 3,
        impact: 4,
        response: 'reduce',
        owner: 'responsable-applications',
        due: '2024-09-30',
        mitigation: 'calendrier arrêté avec la direction dès l’ouverture',
      },
    ],
  }).map((project, at) => ({ ...project, axes: [{ id: `AX${(at % 4) + 1}`, share: 1 }] }))
  return planWith({
    header: { envelopes: [{ year: 2024, section: 'investment', max: 90_000 * count }] },
    axes: AXES,
    teams: [{ id: 'T', title: 'Équipe applications', fte: count, capacity: { working_days: 200 } }],
    projects,
  })
}

/** Candidates with a title and an axis, and nothing else. */
export function undatedPlan(count: number): Plan {
  const projects = projectsLike(count, 'P', { status: 'candidate' })
  return planWith({ axes: AXES, projects: projects.map((one) => ({ ...one, axis: 'AX1' })) })
}
