/** What became of a write that had not ended, in one line. */
import type { Bilingual } from '../values/language.ts'

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
