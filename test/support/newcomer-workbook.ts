/** The workbook of somebody who reads no YAML: titles above the table, two header rows, groups, subtotals, texts for numbers. */
import type { GridSheet } from './grid-workbook.ts'

/** Its table as a grid, a row a line. */
export const PORTFOLIO = `
Région Exemple — Direction des systèmes d’information
Portefeuille des projets 2025-2027, situation au 30/09/2025 (montants en €)

N° | Intitulé du projet | Direction | Statut | Priorité | Début | Fin | Avancement | Investissement | | | Charge (j/h) | Météo | Commentaires
 | | | | | | | | "2025" | "2026" | "2027" | | |
Axe 1 — Moderniser le poste de travail
P-01 | Renouvellement du parc | DSI | En cours | "1" | 15/01/2025 | T4 2026 | 45 % | 68 500,00 | 120000 | 80000 | 140 | Vert | Rien à signaler
P-02 | Visioconférence | DGA Ressources | À lancer | "2" | T3 2026 | "2027" | 0 % | | 45 000,00 | à définir | 60 | Orange | Marché à passer
 | Sous-total axe 1 | | | | | | | 68500 | 165000 | 80000 | 200 | |
Axe 2 — Dématérialiser les services
P-03 | Portail des aides | Direction de l’économie | En cours | "1" | 01/03/2025 | 31/12/2026 | 30 % | 95000 | 150000 | | 210 | Vert | Retard rattrapé
P-04 | Refonte du SIRH | Direction des ressources humaines | À l’étude | "3" | 01/09/2026 | 2027-S2 | | | 200000 | 350000 | 320 | |
 | Sous-total axe 2 | | | | | | | 95000 | 350000 | 350000 | 530 | |
 | TOTAL | | | | | | | 163500 | 515000 | 430000 | 730 | |`

const MERGES = [
  'A1:N1',
  'A2:N2',
  'I4:K4',
  'A6:N6',
  'A10:N10',
  ...[...'ABCDEFGHLMN'].map((letter) => `${letter}4:${letter}5`),
]

/** The sheets of the workbook, with another table where one is given. */
export function portfolio(grid = PORTFOLIO): GridSheet[] {
  return [
    { name: 'Portefeuille', grid, merges: MERGES },
    { name: 'Listes', grid: 'Statuts\nEn cours\nÀ lancer' },
  ]
}
