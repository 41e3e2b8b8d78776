/** The words of commands that steer a plan by its calendar: its status date, the meetings of its bodies, its moved baselines and its yearly revision. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { dateInText } from '../dates.ts'
import { formatNumber } from '../numbers.ts'
import { counted, type Noun } from '../plurals.ts'
import type { WordRefusal } from './file-refusals.ts'

function twoWords(word: string): readonly [string, string] {
  const [first = '', ...rest] = word.split(' ')
  return [first, rest.join(' ')]
}

const OF_STEERING = {
  'plan-in-error': (word) => ({
    fr: `rien n’est écrit\u00a0: le plan «\u00a0${word}\u00a0» aurait les erreurs ci-dessus\u00a0; pour écrire quand même`,
    en: `nothing is written: the plan "${word}" would have the errors above; to write all the same`,
  }),
  'date-back': (word) => {
    const [before, after] = twoWords(word)
    return {
      fr: `la date d’arrêté reculerait du ${dateInText(before, 'fr')} au ${dateInText(after, 'fr')}\u00a0: ce qui est daté d’après ne compterait plus comme fait\u00a0; pour la reculer quand même`,
      en: `the status date would go back from ${dateInText(before, 'en')} to ${dateInText(after, 'en')}: what is dated after that day would no longer count as done; to go back all the same`,
    }
  },
  'meeting-later': (word) => {
    const [day, asOf] = twoWords(word)
    return {
      fr: `la réunion du ${dateInText(day, 'fr')} est postérieure à la date d’arrêté du plan (${dateInText(asOf, 'fr')})\u00a0; avancez-la d’abord`,
      en: `the meeting of ${dateInText(day, 'en')} lies after the status date of the plan (${dateInText(asOf, 'en')}); move that on first`,
    }
  },
  'meeting-held': (word) => {
    const [body, day] = twoWords(word)
    return {
      fr: `la réunion de «\u00a0${body}\u00a0» du ${dateInText(day, 'fr')} est déjà inscrite\u00a0; --decide y ajoute une décision`,
      en: `the meeting of "${body}" of ${dateInText(day, 'en')} is recorded already; --decide adds a decision to it`,
    }
  },
  'ruling-unreadable': (word) => ({
    fr: `--decide «\u00a0${word}\u00a0» illisible\u00a0; écrivez par exemple P-014=approuvé`,
    en: `--decide "${word}" cannot be read; write for example P-014=approved`,
  }),
  'ruling-twice': (word) => ({
    fr: `--decide donne deux issues pour «\u00a0${word}\u00a0»`,
    en: `--decide gives two outcomes for "${word}"`,
  }),
  'ruling-unknown': (word) => {
    const [name, body] = twoWords(word)
    return {
      fr: `rien n’est à décider sur «\u00a0${name}\u00a0» par «\u00a0${body}\u00a0» ce jour-là`,
      en: `nothing about "${name}" is before "${body}" on that day`,
    }
  },
  'ruling-unreasoned': (word) => ({
    fr: `--reason «\u00a0${word}\u00a0»\u00a0: aucune décision de --decide ne porte ce nom`,
    en: `--reason "${word}": no decision of --decide has that name`,
  }),
  'year-revised': (word) => {
    const [year, day] = twoWords(word)
    return {
      fr: `l’exercice ${year} a déjà été révisé, le ${dateInText(day, 'fr')}`,
      en: `the year ${year} was revised already, on ${dateInText(day, 'en')}`,
    }
  },
  'baseline-none': () => ({
    fr: 'le plan n’a pas encore de référence\u00a0: on la fige avant de la recaler',
    en: 'the plan has no baseline yet: it is frozen before it is moved',
  }),
  'decision-not-moving': (word) => ({
    fr: `la décision «\u00a0${word}\u00a0» ne recale rien\u00a0: sa nature (kind) est autre`,
    en: `decision "${word}" moves no baseline: it is of another kind`,
  }),
} as const satisfies Record<string, WordRefusal>

/** Why a step of steering cannot be written as it is asked for. */
export const STEERING_REFUSALS: Readonly<Record<keyof typeof OF_STEERING, WordRefusal>> = OF_STEERING

const MORE: Noun = { fr: ['constat de plus', 'constats de plus'], en: ['more finding', 'more findings'] }
const SOLVED: Noun = { fr: ['n’a plus lieu', 'n’ont plus lieu'], en: ['is gone', 'are gone'] }

const STAYING: Noun = { fr: ['question reste', 'questions restent'], en: ['question stays', 'questions stay'] }

const DATE = {
  same: (day: string): Bilingual => ({
    fr: `Rien à écrire\u00a0: la date d’arrêté est déjà le ${dateInText(day, 'fr')}`,
    en: `Nothing to write: the status date is ${dateInText(day, 'en')} already`,
  }),
  beyond: (end: string): Bilingual => ({
    fr: `ce jour est au-delà de l’horizon du plan, qui s’achève le ${dateInText(end, 'fr')}`,
    en: `this day lies beyond the horizon of the plan, which ends on ${dateInText(end, 'en')}`,
  }),
  counts: ({ before, fresh, solved }: { readonly before: number; readonly fresh: number; readonly solved: number }) => {
    const gone = (lang: Lang, of: string): string => (solved === 0 ? '' : `${of} ${counted(solved, SOLVED, lang)}`)
    return {
      fr: `${counted(fresh, MORE, 'fr')} avec ce jour (${formatNumber(before, 'fr')} avant${gone('fr', ', dont')})`,
      en: `${counted(fresh, MORE, 'en')} with this day (${formatNumber(before, 'en')} before${gone('en', ', of which')})`,
    }
  },
  /** The new findings of a rule, by what it asks for. */
  group: (rule: string, summary: Bilingual, fresh: number, before: number): Bilingual => ({
    fr: `${summary.fr}\u00a0: ${formatNumber(fresh, 'fr')} de plus, ${formatNumber(before, 'fr')} avant (${rule})`,
    en: `${summary.en}: ${formatNumber(fresh, 'en')} more, ${formatNumber(before, 'en')} before (${rule})`,
  }),
  more: (count: number, path: string): Bilingual => ({
    fr: `et ${formatNumber(count, 'fr')} autres\u00a0; plan validate ${path} les montre`,
    en: `and ${formatNumber(count, 'en')} more; plan validate ${path} shows them`,
  }),
}

/** What a new status date brings. */
export const DATE_TEXTS: typeof DATE = DATE

const MEETING = {
  held: (body: Bilingual, day: string): Bilingual => ({
    fr: `Réunion inscrite\u00a0: ${body.fr}, ${dateInText(day, 'fr')}`,
    en: `Meeting recorded: ${body.en}, ${dateInText(day, 'en')}`,
  }),
  ruled: (id: string, outcome: Bilingual, subject: string): Bilingual => ({
    fr: `${id}, ${outcome.fr}\u00a0: ${subject}`,
    en: `${id}, ${outcome.en}: ${subject}`,
  }),
  /** The day by which the decision was to be taken goes with it. */
  undue: (id: string, due: string): Bilingual => ({
    fr: `${id}\u00a0: l’échéance du ${dateInText(due, 'fr')}, passée, est retirée`,
    en: `${id}: its due date of ${dateInText(due, 'en')}, which is past, is taken out`,
  }),
  unlisted: (id: string, day: string): Bilingual => ({
    fr: `${id}\u00a0: n’est plus parmi les décisions prises le ${dateInText(day, 'fr')}, où elle restait ouverte`,
    en: `${id}: no longer among the decisions taken on ${dateInText(day, 'en')}, when it stayed open`,
  }),
  open: (count: number): Bilingual => ({
    fr: `${counted(count, STAYING, 'fr')} devant l’instance\u00a0; pour inscrire une décision (complétez ISSUE)\u00a0:`,
    en: `${counted(count, STAYING, 'en')} before the body; to record a decision (fill in OUTCOME):`,
  }),
  matter: (id: string, question: string, due: string | undefined): Bilingual => ({
    fr: `- ${id}\u00a0: ${question}${due === undefined ? '' : ` (à décider avant le ${dateInText(due, 'fr')})`}`,
    en: `- ${id}: ${question}${due === undefined ? '' : ` (to be decided by ${dateInText(due, 'en')})`}`,
  }),
  none: { fr: 'rien ne reste à décider devant l’instance', en: 'nothing is left before the body' },
}

/** What a meeting decided, and what it left open. */
export const MEETING_TEXTS: typeof MEETING = MEETING

const REBASELINE = {
  subject: (titles: string): Bilingual => ({
    fr: `Nouvelle référence\u00a0: ${titles}`,
    en: `New baseline: ${titles}`,
  }),
  task: { fr: 'recaler la référence de projets', en: 'move the baseline of projects' },
  heading: { fr: 'Référence recalée', en: 'Baseline moved' },
  nothing: {
    fr: 'Rien à écrire\u00a0: aucune référence n’est à recaler',
    en: 'Nothing to write: no baseline is to be moved',
  },
  unfrozen: (ids: string): Bilingual => ({
    fr: `sans référence, que plan baseline freeze fige\u00a0: ${ids}`,
    en: `without a baseline, which plan baseline freeze gives: ${ids}`,
  }),
  completed: (ids: string): Bilingual => ({
    fr: `terminé, garde sa référence pour de bon\u00a0: ${ids}`,
    en: `completed, keeps its baseline for good: ${ids}`,
  }),
  left: (ids: string): Bilingual => ({
    fr: `hors du plan (candidat, écarté, arrêté ou reporté)\u00a0: ${ids}`,
    en: `not in the plan (candidate, left out, stopped or postponed): ${ids}`,
  }),
  kept: (ids: string): Bilingual => ({
    fr: `ne s’écarte pas de sa référence\u00a0: ${ids}`,
    en: `does not depart from its baseline: ${ids}`,
  }),
}

/** What became of the baselines that were to be moved. */
export const REBASELINE_TEXTS: typeof REBASELINE = REBASELINE

const REVISION = {
  task: (year: number): Bilingual => ({ fr: `réviser le plan après ${year}`, en: `revise the plan after ${year}` }),
  subject: (year: number): Bilingual => ({
    fr: `Révision annuelle ${year} du plan`,
    en: `Yearly revision ${year} of the plan`,
  }),
  heading: (year: number): Bilingual => ({ fr: `Révision ${year} inscrite`, en: `Revision ${year} recorded` }),
  notes: (notes: string): Bilingual => ({ fr: `notes\u00a0: ${notes}`, en: `notes: ${notes}` }),
  unchanged: { fr: 'Plan inchangé', en: 'Plan unchanged' },
  toVote: {
    fr: 'plan: voici ce qui serait mis au vote\u00a0; rien n’est écrit. Une fois le vote acquis\u00a0:',
    en: 'plan: this is what would be put to the vote; nothing is written. Once it is voted:',
  },
}

/** What is put to the vote, and what is written of it. */
export const REVISION_TEXTS: typeof REVISION = REVISION
