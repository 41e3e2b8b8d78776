/** Writes scenarios of any number over a generated plan, the same in every run: projects out, moved, scaled, other ceilings. */

import { type Draw, seeded } from '../../test/support/seeded.ts'
import type { GeneratedFile } from './generate-plan.ts'
import { idOf } from './generate-project.ts'

/** Of so many projects one is named by a scenario. */
const ONE_IN = 8

function choice(draw: Draw): string {
  if (draw.chance(50)) return '{ out: true, reason: moins utile }'
  if (draw.chance(50)) return `{ start: 2025-${String(draw.between(1, 9)).padStart(2, '0')} }`
  return `{ scale: 0.${draw.between(5, 9)} }`
}

function scenario(draw: Draw, number: number, projects: number): string {
  const named = Array.from({ length: projects }, (_, index) => index + 1).filter(() => draw.chance(100 / ONE_IN))
  const lines = [
    'scenarios:',
    `  - id: ${idOf('SC', number)}`,
    `    title: Scénario ${number}`,
    `    kind: ${number === 1 ? 'baseline' : 'custom'}`,
    `    status: ${number === 1 ? 'approved' : 'proposed'}`,
    '    decision: DEC-00001',
    `    assumptions: [Enveloppe de ${60 + number} par projet]`,
    '    frame:',
    `      envelopes: [{ year: 2026, section: investment, max: ${(60 + number) * projects} }]`,
    '    choices:',
    ...named.map((project) => `      ${idOf('P', project)}: ${choice(draw)}`),
  ]
  return `${lines.join('\n')}\n`
}

/** The files of so many scenarios over a plan of so many projects. */
export function generateScenarios(count: number, projects: number): GeneratedFile[] {
  const draw = seeded(20241125)
  return Array.from({ length: count }, (_, index) => ({
    path: `scenarios/${idOf('SC', index + 1)}.yaml`,
    text: scenario(draw, index + 1, projects),
  }))
}
