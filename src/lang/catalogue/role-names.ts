/** The names of the roles that plans write as ids: the usual ones in both languages, others by the words of their id. */
import type { Bilingual } from '../../values/language.ts'

/** Usual roles by the ids that offices give them. */
const ROLES: Readonly<Record<string, Bilingual>> = {
  'bureau-des-projets': { fr: 'Bureau des projets', en: 'Project office' },
  'bureau-projets': { fr: 'Bureau des projets', en: 'Project office' },
  'chef-de-projet': { fr: 'Chef de projet', en: 'Project manager' },
  'delegue-protection-donnees': { fr: 'Délégué à la protection des données', en: 'Data protection officer' },
  dga: { fr: 'Direction générale adjointe', en: 'Deputy chief executive' },
  dgs: { fr: 'Direction générale des services', en: 'Chief executive' },
  'direction-generale': { fr: 'Direction générale', en: 'General management' },
  'direction-si': { fr: 'Direction des systèmes d’information', en: 'IT department' },
  dpo: { fr: 'Délégué à la protection des données', en: 'Data protection officer' },
  drh: { fr: 'Direction des ressources humaines', en: 'Human resources' },
  dsi: { fr: 'Direction des systèmes d’information', en: 'IT department' },
  pmo: { fr: 'Bureau des projets', en: 'Project office' },
  'responsable-infrastructures': { fr: 'Responsable des infrastructures', en: 'Head of infrastructure' },
  rssi: { fr: 'Responsable de la sécurité des systèmes d’information', en: 'Chief information security officer' },
  'secretariat-general': { fr: 'Secrétariat général', en: 'General secretariat' },
}

/** An id as plans write roles: words of small letters, with accents or without, and figures, hyphens between them. */
const ID = /^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*$/u

/**
 * The name of a role: that of a usual one, else the words of its id with a capital; what is no id stays as it is written.
 *
 * @example `rssi`: « Chief information security officer »; `chef-projet-web`: « Chef projet web »
 */
export function roleName(role: string): Bilingual {
  const known = Object.hasOwn(ROLES, role) ? ROLES[role] : undefined
  if (known !== undefined) return known
  const words = ID.test(role) ? role.charAt(0).toUpperCase() + role.slice(1).replaceAll('-', ' ') : role
  return { fr: words, en: words }
}
