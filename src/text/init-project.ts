/** The first project of a new plan, in both languages. */
import type { Bilingual } from '../values/language.ts'

/** A candidate with money, work and a risk, each with a comment that teaches. */
export const INIT_PROJECT: Bilingual = {
  fr: `# Un projet par fichier\u00a0: copiez celui-ci en P-002.yaml, et changez son identifiant.
projects:
  - id: P-001
    title: Gestion des congés en ligne
    # Un texte qui contient «\u00a0:\u00a0» ou «\u00a0#\u00a0» se met entre guillemets droits.
    description: "Remplacer les formulaires papier\u00a0: demande, validation, décompte"
    # candidate (idée), proposed, approved, planned, in_progress, on_hold, completed,
    # cancelled, postponed, rejected ou merged
    status: candidate
    theme: application
    axis: AX1
    objectives: [OB-11]
    needs: [N-001]
    departments: { lead: DRH, contributors: [DSI] }
    sponsor: direction-des-ressources-humaines
    lead: responsable-etudes
    # Une date s’écrit 2026-09-30, ou 2026-09 pour un mois entier.
    start: 2026-09
    end: 2027-06
    # Montants dans l’unité du plan (plan.unit), sans espace ni symbole, avec un point décimal\u00a0: 12.5
    budget:
      - section: investment
        kind: software
        amounts:
          2026: { requested: 30 }
          2027: { requested: 45 }
      - section: operating
        kind: maintenance
        recurring_from: 2027
        amounts:
          2027: { requested: 6 }
          2028: { requested: 6 }
          2029: { requested: 6 }
    # Jours par période\u00a0: 2026, 2026-S2, 2026-Q4 ou 2026-10
    workload:
      - team: ETUDES
        days: { 2026-Q4: 25, 2027-S1: 40 }
      - side: business
        days: { 2027-S1: 15 }
    risks:
      - { id: R1, title: Règles de congés non harmonisées, probability: 3, impact: 3 }
`,
  en: `# One project per file: copy this one to P-002.yaml and change its id.
projects:
  - id: P-001
    title: Online leave management
    # A text that holds ": " or " #" goes between straight quotes.
    description: "Replace the paper forms: request, approval, balance"
    # candidate, proposed, approved, planned, in_progress, on_hold, completed,
    # cancelled, postponed, rejected or merged
    status: candidate
    theme: application
    axis: AX1
    objectives: [OB-11]
    needs: [N-001]
    departments: { lead: HR, contributors: [IT] }
    sponsor: head-of-human-resources
    lead: head-of-projects
    # A date is written 2026-09-30, or 2026-09 for a whole month.
    start: 2026-09
    end: 2027-06
    # Amounts in the plan's unit (plan.unit), without spaces or symbol, with a decimal point: 12.5
    budget:
      - section: investment
        kind: software
        amounts:
          2026: { requested: 30 }
          2027: { requested: 45 }
      - section: operating
        kind: maintenance
        recurring_from: 2027
        amounts:
          2027: { requested: 6 }
          2028: { requested: 6 }
          2029: { requested: 6 }
    # Days by period: 2026, 2026-S2, 2026-Q4 or 2026-10
    workload:
      - team: PROJECTS
        days: { 2026-Q4: 25, 2027-S1: 40 }
      - side: business
        days: { 2027-S1: 15 }
    risks:
      - { id: R1, title: Leave rules differ between departments, probability: 3, impact: 3 }
`,
}
