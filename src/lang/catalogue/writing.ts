/**
 * The words of commands that write into a plan: what they did, what they leave to the reader, what they write themselves, and what became of a write that had not ended.
 */

import type { Bilingual, Lang } from '../../values/language.ts'
import { dateInText } from '../dates.ts'
import { listed } from '../lists.ts'
import { counted, formOf, type Noun } from '../plurals.ts'
import { colon, quote } from '../punctuation.ts'

const MOST_IDS = 12

/** What became of projects, behind their number. */
const WRITTEN_LINES = {
  approved: { fr: ['projet retenu', 'projets retenus'], en: ['project approved', 'projects approved'] },
  rejected: { fr: ['projet écarté', 'projets écartés'], en: ['project rejected', 'projects rejected'] },
  cancelled: { fr: ['projet arrêté', 'projets arrêtés'], en: ['project cancelled', 'projects cancelled'] },
  added: {
    fr: [
      'ajout en cours de plan, avec ce qui lui cède la place (displaces)',
      'ajouts en cours de plan, avec ce qui leur cède la place (displaces)',
    ],
    en: [
      'addition in mid-plan, with what gives way to it (displaces)',
      'additions in mid-plan, with what gives way to them (displaces)',
    ],
  },
  uncovered: {
    fr: [
      'ajout en cours de plan\u00a0; dites ce qui lui cède la place (displaces)',
      'ajouts en cours de plan\u00a0; dites ce qui leur cède la place (displaces)',
    ],
    en: [
      'addition in mid-plan; say what gives way to it (displaces)',
      'additions in mid-plan; say what gives way to them (displaces)',
    ],
  },
  changed: {
    fr: ['projet aux dates, montants ou jours modifiés', 'projets aux dates, montants ou jours modifiés'],
    en: ['project with new dates, amounts or days', 'projects with new dates, amounts or days'],
  },
  frozen: { fr: ['référence figée', 'références figées'], en: ['baseline frozen', 'baselines frozen'] },
  rebaselined: { fr: ['référence recalée', 'références recalées'], en: ['baseline moved', 'baselines moved'] },
  departing: {
    fr: [
      'projet s’écarte de sa référence, que cette décision ne recale pas',
      'projets s’écartent de leur référence, que cette décision ne recale pas',
    ],
    en: [
      'project departs from its baseline, which this decision does not move',
      'projects depart from their baseline, which this decision does not move',
    ],
  },
  partly_voted: {
    fr: [
      'projet n’a de vote que pour certains exercices\u00a0; les autres viennent de la prévision, à vérifier',
      'projets n’ont de vote que pour certains exercices\u00a0; les autres viennent de la prévision, à vérifier',
    ],
    en: [
      'project has a vote for some years only; the others are forecasts, to be checked',
      'projects have a vote for some years only; the others are forecasts, to be checked',
    ],
  },
  unfrozen: {
    fr: [
      'projet initial arrêté ou reporté reste sans référence, faute d’une date d’arrêt postérieure à la décision',
      'projets initiaux arrêtés ou reportés restent sans référence, faute d’une date d’arrêt postérieure à la décision',
    ],
    en: [
      'initial project that was stopped or postponed stays without a baseline, for want of a date after the decision',
      'initial projects that were stopped or postponed stay without a baseline, for want of a date after the decision',
    ],
  },
  superseded: { fr: ['scénario remplacé', 'scénarios remplacés'], en: ['scenario superseded', 'scenarios superseded'] },
  refused: { fr: ['option écartée', 'options écartées'], en: ['option rejected', 'options rejected'] },
  envelopes: {
    fr: ['enveloppe du cadre inscrite au plan', 'enveloppes du cadre inscrites au plan'],
    en: ['envelope of the frame written into the plan', 'envelopes of the frame written into the plan'],
  },
  teams: {
    fr: [
      'équipe dont l’effectif ou la marge du cadre entre au plan',
      'équipes dont l’effectif ou la marge du cadre entrent au plan',
    ],
    en: [
      'team whose staff or margin of the frame enters the plan',
      'teams whose staff or margin of the frame enter the plan',
    ],
  },
  in_force: {
    fr: [
      'limite du cadre vaut pour le plan depuis le scénario, où elle reste écrite',
      'limites du cadre valent pour le plan depuis le scénario, où elles restent écrites',
    ],
    en: [
      'limit of the frame holds for the plan from the scenario, where it stays written',
      'limits of the frame hold for the plan from the scenario, where they stay written',
    ],
  },
  outside: {
    fr: [
      'limite du cadre reste hors du plan\u00a0; plan scenario montre les deux',
      'limites du cadre restent hors du plan\u00a0; plan scenario montre les deux',
    ],
    en: [
      'limit of the frame stays outside the plan; plan scenario shows both',
      'limits of the frame stay outside the plan; plan scenario shows both',
    ],
  },
  kept: {
    fr: ['projet retenu par le scénario', 'projets retenus par le scénario'],
    en: ['project kept by the scenario', 'projects kept by the scenario'],
  },
  left_out: { fr: ['projet écarté', 'projets écartés'], en: ['project left out', 'projects left out'] },
} as const satisfies Record<string, Noun>

/** A line that counts entities and names the first of them; none for no entities. */
export function countLine(what: keyof typeof WRITTEN_LINES, ids: readonly string[], lang: Lang): string[] {
  if (ids.length === 0) return []
  const shown = ids.slice(0, MOST_IDS).join(', ')
  const more = ids.length > MOST_IDS ? ', …' : ''
  return [`${counted(ids.length, WRITTEN_LINES[what], lang)}${colon(lang)} ${shown}${more}`]
}

const FILES_WRITTEN: Noun = { fr: ['fichier écrit', 'fichiers écrits'], en: ['file written', 'files written'] }

const MOST_FILES = 6

/** The folder that some files have in common; undefined where they have none. */
function commonFolder([first = '', ...others]: readonly string[]): string | undefined {
  let folder = first
  do folder = folder.replace(/[^/\\]*[/\\]?$/, '')
  while (folder !== '' && others.some((path) => !path.startsWith(folder)))
  return folder === '' ? undefined : folder
}

/** `file written: audit.html`, `112 files written in site/`: said by every command that writes files of its own. */
export function filesWritten(paths: readonly string[], lang: Lang): string {
  const [one, ...others] = paths
  if (one !== undefined && others.length === 0) return `${formOf(1, FILES_WRITTEN, lang)}${colon(lang)} ${one}`
  const files = counted(paths.length, FILES_WRITTEN, lang)
  const folder = paths.length > MOST_FILES ? commonFolder(paths) : undefined
  if (folder === undefined) return `${files}${colon(lang)} ${listed(paths, lang, MOST_FILES)}`
  return `${files} ${{ fr: 'dans', en: 'in' }[lang]} ${folder}`
}

export const WRITE_TEXTS = {
  files: { fr: 'Fichiers écrits', en: 'Files written' },
  planned: {
    fr: 'Fichiers qui seraient écrits (rien n’est écrit)',
    en: 'Files that would be written (nothing is written)',
  },
  nothing: {
    fr: 'Rien à écrire\u00a0: la référence est déjà figée ainsi',
    en: 'Nothing to write: the baseline is already frozen as it stands',
  },
  sealed_only: {
    fr: 'Empreinte des références inscrite au plan\u00a0; rien d’autre ne change',
    en: 'Hash of the baselines written into the plan; nothing else changes',
  },
  sealed: { fr: 'empreinte des références inscrite au plan', en: 'hash of the baselines written into the plan' },
  overridden: {
    fr: 'références modifiées depuis le dernier gel\u00a0: figées telles quelles (--force)',
    en: 'baselines changed since the last freeze: frozen as they are (--force)',
  },
  adopted: { fr: 'le plan passe à l’état approuvé (approved)', en: 'the plan takes the status approved' },
  not_adopted: {
    fr: 'état du plan inchangé\u00a0: l’instance n’est ni une direction générale ni une assemblée',
    en: 'status of the plan unchanged: the body is neither executive nor an assembly',
  },
  appraised: {
    fr: 'options figées telles que l’instance les a vues\u00a0: plan scenario --as-decided',
    en: 'options frozen as the body saw them: plan scenario --as-decided',
  },
  staff_unknown: { fr: 'effectif inconnu', en: 'staff unknown' },
  scenario: { fr: 'Scénario', en: 'Scenario' },
  approved: { fr: 'retenu', en: 'approved' },
  frozen: { fr: 'Référence figée', en: 'Baseline frozen' },
  new_decision: { fr: 'décision inscrite au registre', en: 'decision entered in the register' },
  by_hand: { fr: 'Modifications du plan', en: 'Changes to the plan' },
  breaches: {
    fr: 'plan: le scénario enfreint des contraintes\u00a0; il est retenu malgré cela',
    en: 'plan: the scenario breaks constraints; it is approved all the same',
  },
  contradictions: {
    fr: 'plan: choix du scénario qui ne peuvent tenir',
    en: 'plan: choices of the scenario that cannot hold',
  },
  new_findings: {
    fr: 'plan: avec ce changement, le plan a de nouveaux constats',
    en: 'plan: with this change the plan has new findings',
  },
  new_errors: {
    fr: 'plan: avec ce changement, le plan a de nouvelles erreurs',
    en: 'plan: with this change the plan has new errors',
  },
} as const satisfies Record<string, Bilingual>

export function alreadyApproved(id: string, lang: Lang): string {
  return lang === 'fr'
    ? `Le scénario ${quote(id, lang)} est déjà retenu\u00a0; rien à écrire`
    : `Scenario ${quote(id, lang)} is approved already; nothing to write`
}

/** The heading of an approval or a freeze: what, by which decision of which body and day. */
export function decidedBy(
  what: string,
  { id, body, date }: { readonly id: string; readonly body?: string | undefined; readonly date: string },
  lang: Lang,
): string {
  const where = body === undefined ? '' : `${body}, `
  const by = lang === 'fr' ? 'par la décision' : 'by decision'
  return `${what} ${by} ${id} (${where}${dateInText(date, lang)})`
}

/** The line of a status date that was written; none where it stays. */
export function statusDateLine(
  moved: { readonly before: string | undefined; readonly after: string } | undefined,
  lang: Lang,
): string[] {
  if (moved === undefined) return []
  const after = dateInText(moved.after, lang)
  const was = { fr: 'au lieu du', en: 'instead of' }[lang]
  const before = moved.before === undefined ? '' : `, ${was} ${dateInText(moved.before, lang)}`
  return [
    { fr: `date d’arrêté du plan\u00a0: ${after}${before}`, en: `status date of the plan: ${after}${before}` }[lang],
  ]
}

interface EnteredDecision {
  readonly isNew: boolean
  readonly statusDate: Parameters<typeof statusDateLine>[0]
  /** Who follows it up, where nobody was named. */
  readonly owner?: string | undefined
}

/** What is entered with a decision: itself where the register had it not, and the status date that it needs. */
export function enteredLines({ isNew, statusDate, owner }: EnteredDecision, lang: Lang): string[] {
  const followed = { fr: 'suivie par', en: 'followed up by' }[lang]
  const by = owner === undefined ? '' : `, ${followed} ${owner}`
  return [...(isNew ? [`${WRITE_TEXTS.new_decision[lang]}${by}`] : []), ...statusDateLine(statusDate, lang)]
}

export function minimumMade(id: string, lang: Lang): string {
  return lang === 'fr'
    ? `Scénario socle ${quote(id, lang)}, en préparation`
    : `Do-minimum scenario ${quote(id, lang)}, a draft`
}

export function approvingScenario(id: string, lang: Lang): string {
  const name = quote(id, lang)
  return lang === 'fr' ? `retenir le scénario ${name}` : `approve scenario ${name}`
}

export function approvedScenario(title: string, lang: Lang): string {
  return lang === 'fr' ? `Scénario retenu\u00a0: ${title}` : `Scenario approved: ${title}`
}

const MINIMUM_REASONS = {
  completed: { fr: 'terminé', en: 'completed' },
  started: { fr: 'engagé', en: 'under way' },
  unknown: { fr: 'de statut inconnu', en: 'of unknown status' },
  mandatory: { fr: 'obligatoire', en: 'mandatory' },
  'carried-over': { fr: 'repris du plan précédent', en: 'carried over from the previous plan' },
  forced: { fr: 'imposé', en: 'forced' },
  required: { fr: 'nécessaire', en: 'needed' },
  out: {
    fr: 'ni obligatoire, ni engagé, ni repris du plan précédent',
    en: 'neither mandatory, nor under way, nor carried over',
  },
} as const satisfies Record<string, Bilingual>

/**
 * Why the do-minimum scenario keeps a project or leaves it out.
 *
 * @param because - undefined for a project that is left out.
 * @param detail - the text that makes it mandatory, or the project that needs it.
 */
export function minimumReason(
  because: Exclude<keyof typeof MINIMUM_REASONS, 'out'> | undefined,
  detail: string | undefined,
  lang: Lang,
): string {
  const reason = MINIMUM_REASONS[because ?? 'out'][lang]
  if (detail === undefined || (because !== 'mandatory' && because !== 'required')) return reason
  if (because === 'mandatory') return `${reason}${colon(lang)} ${detail}`
  return lang === 'fr' ? `${reason} à ${detail}` : `${reason} by ${detail}`
}

export function minimumTexts(
  day: string,
  lang: Lang,
): { readonly title: Bilingual; readonly assumptions: readonly string[] } {
  const date = dateInText(day, lang)
  return {
    title: { fr: 'Socle\u00a0: obligations et travaux engagés', en: 'Do minimum: obligations and work in hand' },
    assumptions:
      lang === 'fr'
        ? ['Aucun projet nouveau hors obligation', `Établi d’après le plan tel qu’il était au ${date}`]
        : ['No new project beyond obligations', `Drawn from the plan as it stood on ${date}`],
  }
}

/** Where the money of an addition comes from, as an approval writes it into the plan. */
export function givenScenario(id: string, lang: Lang): string {
  return lang === 'fr' ? `scénario ${id}` : `scenario ${id}`
}

type Said = (folder: string) => Bilingual

const TEXTS = {
  finished: (folder) => ({
    fr: `une écriture avait été interrompue dans «\u00a0${folder}\u00a0»\u00a0; elle est achevée, tous ses fichiers sont en place`,
    en: `a write in "${folder}" had been interrupted; it is finished, all its files are in place`,
  }),
  undone: (folder) => ({
    fr: `une écriture avait été interrompue dans «\u00a0${folder}\u00a0» avant d’être décidée\u00a0; aucun fichier n’avait changé, ses restes sont supprimés`,
    en: `a write in "${folder}" had been interrupted before it was decided; no file had changed, what it left is removed`,
  }),
  left: (folder) => ({
    fr: `«\u00a0${folder}\u00a0» contient les restes d’une écriture interrompue (.plan-journal-…, .plan-stage-…)\u00a0; aucun fichier n’est à moitié écrit, la prochaine écriture les supprime`,
    en: `"${folder}" holds what an interrupted write has left (.plan-journal-…, .plan-stage-…); no file is half written, the next write there removes it`,
  }),
} as const satisfies Record<string, Said>

/** Said of the folder of the write. */
export const RECOVERY_TEXTS: Readonly<Record<keyof typeof TEXTS, Said>> = TEXTS
