/** The words of the end of a plan and the roll-over into the next one: kinds of what is left open, what closing asks for, what was carried. */
import type { Bilingual, Lang } from '../../values/language.ts'
import { counted, type Noun } from '../plurals.ts'
import { recordKindLabel } from './changes.ts'

const KINDS: Readonly<Record<string, Bilingual>> = {
  payment: { fr: 'solde à payer', en: 'payment to come' },
  recommendation: { fr: 'recommandation d’audit', en: 'audit recommendation' },
}

/** What a kind of open record is called; one of the format's by its own name. */
export function openKindLabel(kind: string): Bilingual {
  return KINDS[kind] ?? recordKindLabel(kind)
}

/** The comment on top of the header of a plan that follows another. */
export function provenance(id: string, lang: Lang): string {
  return {
    fr: `Suite de ${id}\u00a0: ce qu’il a laissé ouvert, à confirmer (axes, objectifs, équipes, instances)`,
    en: `Follows ${id}: what it left open, to be confirmed (axes, objectives, teams, bodies)`,
  }[lang]
}

const FILES: Noun = { fr: ['fichier', 'fichiers'], en: ['file', 'files'] }
const RECORDS: Noun = { fr: ['élément', 'éléments'], en: ['record', 'records'] }

export const NEXT_TEXTS = {
  written: (folder: string, files: number): Bilingual => ({
    fr: `plan suivant écrit dans ${folder} (${counted(files, FILES, 'fr')})`,
    en: `next plan written in ${folder} (${counted(files, FILES, 'en')})`,
  }),
  planned: (folder: string, files: number): Bilingual => ({
    fr: `plan suivant à écrire dans ${folder} (${counted(files, FILES, 'fr')})`,
    en: `next plan to be written in ${folder} (${counted(files, FILES, 'en')})`,
  }),
  open: (id: string, line: string): Bilingual => ({
    fr: `${id} n’est pas clos\u00a0: ce qui n’y est pas commencé ou décidé n’est pas repris\u00a0; ${line}`,
    en: `${id} is not closed: what has not begun or is not decided there is not carried over; ${line}`,
  }),
  confirm: {
    fr: 'À confirmer\u00a0: axes et objectifs, équipes, instances, critères\u00a0; à voter\u00a0: enveloppes. Puis\u00a0:',
    en: 'To confirm: axes and objectives, teams, bodies, criteria; to vote: envelopes. Then:',
  } as const satisfies Bilingual,
}

export const CLOSE_TEXTS = {
  task: { fr: 'clore le plan', en: 'close the plan' },
  subject: { fr: 'Clôture du plan', en: 'Closing of the plan' },
  folder: { fr: '../plan-suivant', en: '../next-plan' },
  lacks: { fr: 'le plan ne peut pas être clos, il manque', en: 'the plan cannot be closed, it lacks' },
  mend: {
    fr: 'à dire, les mots en capitales étant à remplacer (ou status=completed, terminé\u00a0; status=cancelled, abandonné)\u00a0:',
    en: 'to be said, with the words in capitals replaced (or status=completed, status=cancelled):',
  },
  closed: (id: string): Bilingual => ({ fr: `${id} est clos`, en: `${id} is closed` }),
  left: (count: number): Bilingual => ({
    fr: `${counted(count, RECORDS, 'fr')} laissés ouverts, que le plan suivant reprend\u00a0:`,
    en: `${counted(count, RECORDS, 'en')} left open, which the next plan takes over:`,
  }),
} as const satisfies Record<string, Bilingual | ((word: never) => Bilingual)>
