/** The words that only a workbook needs: names of its own sheets, of added columns, and its legends. */
import type { Bilingual } from '../../values/language.ts'

/** Words of the sheets that every workbook has and of what the tables gain in it. */
export const WORDS = {
  amounts: { fr: 'Montants', en: 'Amounts' },
  back: { fr: '← Sommaire', en: '← Contents' },
  commit: { fr: 'Version git', en: 'Git commit' },
  contents: { fr: 'Sommaire', en: 'Contents' },
  currency: { fr: 'Devise', en: 'Currency' },
  definitions: { fr: 'Définitions', en: 'Definitions' },
  files: { fr: 'Fichiers lus', en: 'Files read' },
  findings: { fr: 'Constats', en: 'Findings' },
  formula: { fr: 'Mode de calcul', en: 'Formula' },
  fraction: { fr: 'Fraction', en: 'Fraction' },
  fractions: { fr: 'fractions', en: 'fractions' },
  hash: { fr: 'Empreinte SHA-256', en: 'SHA-256 of the files' },
  holds: { fr: 'Contenu', en: 'What it holds' },
  organisation: { fr: 'Organisme', en: 'Organisation' },
  page: { fr: 'Page', en: 'Page' },
  remark: { fr: 'Remarque', en: 'Remark' },
  sheet: { fr: 'Feuille', en: 'Sheet' },
  signs: { fr: 'Signes', en: 'Signs' },
  signsLegend: {
    fr: '✓ favorable\u00a0; ! à surveiller\u00a0; ✗ défavorable. Les cellules colorées portent le signe de leur couleur.',
    en: '✓ favourable; ! to be watched; ✗ unfavourable. Coloured cells bear the sign of their colour.',
  },
  tool: { fr: 'Produit par', en: 'Produced by' },
  waiver: { fr: 'Dérogation', en: 'Waiver' },
  heatLegend: {
    fr: 'Vert\u00a0: jusqu’à 80\u00a0%\u00a0; orange\u00a0: plus de 80\u00a0% et jusqu’à 100\u00a0%\u00a0; rouge\u00a0: plus de 100\u00a0%.',
    en: 'Green: up to 80%; amber: over 80% and up to 100%; red: over 100%.',
  },
  noFindings: { fr: 'Aucun constat.', en: 'No findings.' },
} as const satisfies Record<string, Bilingual>
