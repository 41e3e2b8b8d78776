/** What ties the tasks of a choice to each other and to what stands: needs, rivals, and why some cannot be had. */

import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, isRetained } from '../../plan/project-status.ts'
import type { Problem } from '../../solver/problem.ts'
import { type Bond, bondsOf } from '../bonds.ts'
import type { Standing } from '../standing.ts'
import type { Barrier } from './meaning.ts'
import type { Player, Roles } from './roles.ts'

/** Needs and rivals by position of the player. */
export interface Ties extends Pick<Problem, 'requires' | 'exclusiveGroups'> {
  /** By position of the player; undefined where nothing that stands keeps it out. */
  readonly barriers: readonly (Barrier | undefined)[]
  /** Positions of those that a variant which stands makes needless. */
  readonly needless: ReadonlySet<number>
}

function groupOf({ written }: Project): string | undefined {
  return written.variants?.toLowerCase()
}

/** Whether nothing can take the player out: it is in hand. */
function stands({ isRequired, base }: Player): boolean {
  return isRequired && hasStarted(base)
}

/** The standings as the bonds of those to be chosen see them: what stands is served first, the rest competes. */
function standingsFor({ players, bystanders }: Roles): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>()
  const add = ({ id }: Project, standing: Standing): void => {
    const key = id.toLowerCase()
    if (!standings.has(key)) standings.set(key, standing)
  }
  for (const player of players) add(player.base, stands(player) ? 'started' : 'contested')
  for (const { project } of bystanders) add(project, isRetained(project) ? 'started' : 'outside')
  return standings
}

/** The groups of variants with several members among the positions, then the pairs of rivals of no such group. */
function rivalsOf(
  players: readonly Player[],
  positions: readonly number[],
  bonds: readonly Bond[],
): number[][] {
  const groups = new Map<string, number[]>()
  const nameOf = (position: number | undefined): string | undefined => {
    const player = players[position ?? -1]
    return player === undefined ? undefined : groupOf(player.base)
  }
  for (const position of positions) {
    const group = nameOf(position)
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), position])
  }
  const pairs = positions.flatMap((position, index) =>
    (bonds[index]?.rivals ?? []).flatMap((rival) => {
      const other = positions[rival]
      const group = nameOf(position)
      const isGrouped = group !== undefined && group === nameOf(other)
      return other === undefined || other <= position || isGrouped ? [] : [[position, other]]
    }),
  )
  return [...[...groups.values()].filter(({ length }) => length > 1), ...pairs]
}

function barrierOf({ missing, against }: Bond): Barrier | undefined {
  if (missing !== undefined) return { kind: 'missing', project: missing }
  return against === undefined ? undefined : { kind: 'against', project: against }
}

/** The ties of the players of a choice. */
export function tiesOf(plan: Plan, roles: Roles): Ties {
  const { players, bystanders } = roles
  const positions = players.flatMap((player, position) => (stands(player) ? [] : [position]))
  const open = positions.flatMap((position) => players[position]?.base ?? [])
  const bonds = bondsOf(plan, open, standingsFor(roles))
  const barriers: (Barrier | undefined)[] = players.map(() => undefined)
  for (const [index, position] of positions.entries())
    barriers[position] = barrierOf(bonds[index] ?? { needs: [], rivals: [] })
  const standing = [
    ...players.filter(stands).map(({ base }) => base),
    ...bystanders.map(({ project }) => project).filter(isRetained),
  ]
  const taken = new Set(standing.flatMap((project) => groupOf(project) ?? []))
  return {
    requires: positions.flatMap((position, index) =>
      (bonds[index]?.needs ?? []).flatMap((need) => {
        const needed = positions[need]
        return needed === undefined ? [] : [[position, needed] as const]
      }),
    ),
    exclusiveGroups: rivalsOf(players, positions, bonds),
    barriers,
    needless: new Set(
      players.flatMap((player, position) => {
        const isFree = !stands(player) && !player.isDecided
        return isFree && taken.has(groupOf(player.base) ?? '') ? [position] : []
      }),
    ),
  }
}
