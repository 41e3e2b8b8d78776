/**
 * The files of a new plan and its first project, in both languages: small, complete, with comments that teach.
 */

import type { Bilingual, Lang } from '../../values/language.ts'
import { WRITE_TEXTS } from './writing.ts'

/** A candidate with money, work and a risk, each with a comment that teaches. */
const INIT_PROJECT: Bilingual = {
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

const PLAN: Bilingual = {
  fr: `# L’en-tête du plan. Remplacez l’identifiant, l’intitulé, l’organisation et les dates de l’exemple.
# Une ligne s’écrit «\u00a0clé: valeur\u00a0»\u00a0; le retrait se fait avec des espaces, deux par niveau.
# Tout ce qui suit un dièse est un commentaire.
schema_version: 1
plan:
  id: SD-EXEMPLE
  title: Schéma directeur du système d’information (exemple)
  organisation: Organisation (exemple)
  # draft (en préparation), submitted, approved, running ou closed
  status: draft
  # Premier et dernier mois du plan\u00a0: remplacez-les par les vôtres.
  horizon: { start: 2026-01, end: 2029-12 }
  # Date d’arrêté\u00a0: les faits écrits ici sont vrais à la fin de ce jour. Mettez-la à jour à chaque revue.
  as_of: 2026-01-31
  lang: fr
  currency: EUR
  # Unité de tous les montants\u00a0: 1, k (milliers) ou M (millions). Ici, 120 vaut 120 000\u00a0€.
  unit: k
  # Enveloppes votées ou lettre de cadrage\u00a0; sans elles, aucune marge ne peut être calculée.
  # envelopes:
  #   - { year: 2026, section: investment, max: 500 }
`,
  en: `# The header of the plan. Replace the id, title, organisation and dates of this example.
# A line is "key: value"; indent with spaces, two for each level. What follows a hash is a comment.
schema_version: 1
plan:
  id: MP-EXAMPLE
  title: IT master plan (example)
  organisation: Organisation (example)
  # draft, submitted, approved, running or closed
  status: draft
  # First and last month of the plan: replace them by yours.
  horizon: { start: 2026-01, end: 2029-12 }
  # Status date: what is written here is true at the end of this day. Move it on at each review.
  as_of: 2026-01-31
  lang: en
  currency: EUR
  # Unit of all amounts: 1, k (thousands) or M (millions). Here 120 means 120,000.
  unit: k
  # Envelopes as voted or as the framing letter has them; without them there is no headroom to compute.
  # envelopes:
  #   - { year: 2026, section: investment, max: 500 }
`,
}

const AXES: Bilingual = {
  fr: `# Les axes stratégiques, et sous chacun les résultats mesurables que l’on attend.
axes:
  - id: AX1
    title: Des services numériques simples et sûrs
objectives:
  - id: OB-11
    axis: AX1
    title: Démarches réalisables entièrement en ligne
    indicator: { name: démarches en ligne, unit: "%", baseline: 40, target: 80, due: 2029-12-31 }
`,
  en: `# The strategic axes, and under each the measurable results that are expected.
axes:
  - id: AX1
    title: Simple and safe digital services
objectives:
  - id: OB-11
    axis: AX1
    title: Procedures that can be done wholly online
    indicator: { name: online procedures, unit: "%", baseline: 40, target: 80, due: 2029-12-31 }
`,
}

const DEPARTMENTS: Bilingual = {
  fr: `# Les directions qui demandent et qui pilotent, et les instances qui décident.
departments:
  - { id: DSI, title: Direction des systèmes d’information, is_it: true }
  - { id: DRH, title: Direction des ressources humaines }
bodies:
  - { id: CODIR, title: Comité de direction, level: executive, cadence_days: 90 }
`,
  en: `# The departments that ask and that lead, and the bodies that decide.
departments:
  - { id: IT, title: IT department, is_it: true }
  - { id: HR, title: Human resources }
bodies:
  - { id: EXEC, title: Executive committee, level: executive, cadence_days: 90 }
`,
}

const NEEDS: Bilingual = {
  fr: `# Les besoins recueillis, un par élément de la liste. Le rang est celui de la direction qui demande.
# status\u00a0: expressed, qualified, accepted, deferred, rejected, duplicate ou covered
needs:
  - id: N-001
    title: Poser ses congés en ligne
    department: DRH
    date: 2026-01-15
    status: qualified
    rank: 1
    projects: [P-001]
`,
  en: `# The needs that were gathered, one for each item of the list. The rank is that of the department that asks.
# status: expressed, qualified, accepted, deferred, rejected, duplicate or covered
needs:
  - id: N-001
    title: Ask for leave online
    department: HR
    date: 2026-01-15
    status: qualified
    rank: 1
    projects: [P-001]
`,
}

const TEAMS: Bilingual = {
  fr: `# Les équipes et leur capacité. Les parts vont de 0 à 1\u00a0: 60\u00a0% s’écrit 0.6, avec un point.
# Capacité pour les projets = ETP × jours × (1 - absences) × (1 - autres missions) × (1 - exploitation).
teams:
  - id: ETUDES
    title: Études et projets
    fte: 4
    capacity: { working_days: 228, absence: 0.05, other: 0.15, run: 0.6 }
`,
  en: `# The teams and their capacity. Shares run from 0 to 1: 60% is written 0.6.
# Capacity for projects = FTE × days × (1 - absence) × (1 - other duties) × (1 - running the systems).
teams:
  - id: PROJECTS
    title: Projects team
    fte: 4
    capacity: { working_days: 228, absence: 0.05, other: 0.15, run: 0.6 }
`,
}

const DECISIONS: Bilingual = {
  fr: `# Le registre des décisions\u00a0: qui a décidé quoi, quand, et qui suit. Les personnes se nomment par leur rôle.
# kind\u00a0: approve, reject, postpone, cancel, hold, resume, add, rebaseline, budget, risk_acceptance ou scenario
decisions:
  - id: DEC-2026-01
    date: 2026-01-12
    body: CODIR
    subject: Lancement de la préparation du schéma directeur
    outcome: approved
    owner: responsable-si
    status: in_progress
`,
  en: `# The decision register: who decided what, when, and who follows it up. People are named by their role.
# kind: approve, reject, postpone, cancel, hold, resume, add, rebaseline, budget, risk_acceptance or scenario
decisions:
  - id: DEC-2026-01
    date: 2026-01-12
    body: EXEC
    subject: Start of the preparation of the master plan
    outcome: approved
    owner: head-of-it
    status: in_progress
`,
}

/** The files by their paths in the plan's folder, in the order in which they are read. */
export function initFiles(lang: Lang): readonly { readonly path: string; readonly text: string }[] {
  const texts: readonly (readonly [string, Bilingual])[] = [
    ['plan.yaml', PLAN],
    ['axes.yaml', AXES],
    ['departments.yaml', DEPARTMENTS],
    ['needs.yaml', NEEDS],
    ['projects/P-001.yaml', INIT_PROJECT],
    ['teams.yaml', TEAMS],
    ['decisions.yaml', DECISIONS],
  ]
  return texts.map(([path, text]) => ({ path, text: text[lang] }))
}

export const INIT_TEXTS = {
  written: WRITE_TEXTS.files,
  planned: WRITE_TEXTS.planned,
  next: { fr: 'Pour continuer', en: 'What to type next' },
  folder: { fr: 'mon-plan', en: 'my-plan' },
  excel: { fr: 'Ou dans Excel, sans YAML', en: 'Or in Excel, without YAML' },
} as const satisfies Record<string, Bilingual>

/** The build servers that `plan init --ci` writes for; Forgejo and Gitea read what GitHub reads. */
export type CiForge = 'github' | 'gitlab'

interface CiSteps {
  /** The variables to set; the archive is the package's file. */
  readonly variables: Readonly<Record<CiForge, (archive: string) => Bilingual>>
  /** Where a pipeline is there already. */
  readonly include: (file: string) => Bilingual
  /** What stands for the address of the repository in a command. */
  readonly address: Bilingual
  readonly send: (commands: string) => Bilingual
  readonly change: Readonly<Record<CiForge, Bilingual>>
}

export const CI_TEXTS: { readonly heading: Bilingual; readonly steps: CiSteps } = {
  heading: { fr: 'Puis, dans la forge', en: 'Then, in the forge' },
  steps: {
    variables: {
      github: (archive) => ({
        fr: `définir la variable PLAN_TARBALL (Settings > Secrets and variables > Actions > Variables)\u00a0: l’adresse de ${archive}, ou son chemin dans le dépôt\u00a0; et, si vous voulez vérifier l’archive, PLAN_SHA256`,
        en: `set the variable PLAN_TARBALL (Settings > Secrets and variables > Actions > Variables): the address of ${archive}, or its path in the repository; to have the archive checked, also PLAN_SHA256`,
      }),
      gitlab: (archive) => ({
        fr: `définir les variables (Paramètres > CI/CD > Variables, non protégées) PLAN_TARBALL\u00a0: l’adresse de ${archive}, ou son chemin dans le dépôt\u00a0; PLAN_TOKEN (variable masquée)\u00a0: un jeton d’accès du projet (portée api, rôle Reporter)\u00a0; et, si vous voulez vérifier l’archive, PLAN_SHA256`,
        en: `set the variables (Settings > CI/CD > Variables, not protected) PLAN_TARBALL: the address of ${archive}, or its path in the repository; PLAN_TOKEN, masked: a project access token (scope api, role Reporter); to have the archive checked, also PLAN_SHA256`,
      }),
    },
    include: (file) => ({
      fr: `ajouter à .gitlab-ci.yml, qui reste tel quel\u00a0: include: [{ local: ${file} }] (à la liste d’un include existant\u00a0; si ses stages n’ont pas test, ajouter aussi plans: { stage: UN_DES_VÔTRES })`,
      en: `add to .gitlab-ci.yml, which was left alone: include: [{ local: ${file} }] (to the list of an include that is there; where its stages lack test, also plans: { stage: ONE_OF_YOURS })`,
    }),
    address: { fr: 'ADRESSE_DU_DÉPÔT', en: 'ADDRESS_OF_THE_REPOSITORY' },
    send: (commands) => ({ fr: commands, en: commands }),
    change: {
      github: {
        fr: 'modifier un plan sur une branche et ouvrir une demande de fusion\u00a0: un commentaire dit ce qui change et ce que trouvent les contrôles',
        en: 'change a plan on a branch and open a pull request: a comment tells what changes and what the checks find',
      },
      gitlab: {
        fr: 'modifier un plan sur une branche et ouvrir une demande de fusion\u00a0: un commentaire dit ce qui change et ce que trouvent les contrôles',
        en: 'change a plan on a branch and open a merge request: a comment tells what changes and what the checks find',
      },
    },
  },
}
