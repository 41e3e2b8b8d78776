/** The texts that definitions of figures come from, where figures of several files share one. */
import type { Bilingual } from '../../values/language.ts'

export const LOAD_PLANS: Bilingual = { fr: 'usage des plans de charge', en: 'usual practice of load plans' }

export const COUNT: Bilingual = { fr: 'dénombrement', en: 'count' }

export const STATE_PANORAMA: Bilingual = {
  fr: 'chiffre de tête du panorama des grands projets numériques de l’État',
  en: "headline figure of the French State's panorama of large IT projects",
}

/** The indicator of the yearly performance reports, as the Senate quotes it. */
export const STATE_INDICATOR: Bilingual = {
  fr: 'indicateur annuel de performance des grands projets informatiques de l’État (rapports du Sénat)',
  en: "yearly performance indicator of the French State's large IT projects (Senate reports)",
}

export const PORTFOLIO_BALANCE: Bilingual = {
  fr: 'usage de l’équilibrage de portefeuille',
  en: 'usual practice of portfolio balance',
}

export const MASTER_PLANS: Bilingual = {
  fr: 'usage des schémas directeurs SI',
  en: 'usual practice of IT master plans',
}

export const PROJECT_PORTFOLIOS: Bilingual = {
  fr: 'usage des portefeuilles de projets',
  en: 'usual practice of project portfolios',
}

export const GRANT_FUNDING: Bilingual = {
  fr: 'usage des plans de financement des collectivités',
  en: 'usual practice of the financing plans of local government',
}

export const FULL_COST: Bilingual = {
  fr: 'usage du coût complet : projet et exploitation (build, run) selon le Cigref, coût complet de l’État à deux ans d’exploitation',
  en: 'usual practice of full cost: build and run as the Cigref defines them; the French State counts two years of running',
}
