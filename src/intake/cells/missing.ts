/** Words that stand for no value, as offices write them in both languages: proposed with their count, never taken in silence. */

/** Patterns of whole cells; without regard to case, and to the space before a sign. */
const USUAL: readonly RegExp[] = [
  // One x is a mark that something is there, several are a blank to be filled in.
  /^(?:[-–—_?.…/*]+|x{2,})$/i,
  /^(?:n\/?\s?[acdr]|n\.\s?[acdr]\.?|s\/?o|s\.\s?o\.?)$/i,
  // A dash beside a currency is how accountants write nothing: `$ -`.
  /^(?:(?:[€£$¥]|[A-Z]{3})\s*[-–—]+|[-–—]+\s*(?:[€£$¥]|[kM]?€|[A-Z]{3}))$/,
  // Pour mémoire: a line of a budget that is there and has no amount.
  /^p\.?\s?m\.?$|^pour m[ée]moire$/i,
  /^#n\/a$/i,
  /^(?:tb[acd]|tbc\.|null|none|nil|nan|unknown|pending|blank|\(blank\)|empty)$/i,
  /^not (?:available|applicable|known|provided|set|defined|yet .*|determined|disclosed)$/i,
  /^to be (?:defined|determined|confirmed|announced|decided|estimated|specified)$/i,
  /^exempt(?:ed)?\b.*$/i,
  /^(?:vide|\(vide\)|n[ée]ant|inconnue?|aucune?|rien)$/i,
  /^(?:sans objet|non applicable|non concern[ée]e?)$/i,
  /^non (?:communiqu|renseign|d[ée]termin|chiffr|estim|pr[ée]cis|connu|disponible|d[ée]fini).{0,3}$/i,
  /^[àa] (?:d[ée]finir|pr[ée]ciser|d[ée]terminer|venir|confirmer|chiffrer|estimer|compl[ée]ter|renseigner|arbitrer|planifier|d[ée]signer|nommer|attribuer)(?: .{1,30})?$/i,
  /^(?:en (?:cours de )?(?:cadrage|chiffrage|d[ée]finition|attente|estimation))$/i,
]

/** Whether a text is a tick: it says that something is so, and is no word. */
export function isTick(text: string): boolean {
  return /^[x✓✔✗✘■●•]$/iu.test(text.trim())
}

/** Whether a text is usual for no value: `à définir`, `TBD`, `n/a`, `-`, `?`. */
export function isUsualMissing(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= 120 && USUAL.some((pattern) => pattern.test(trimmed))
}

/** Words in the place of a date or an amount that tell what it hangs on, or that there is no end: `selon ARS`, `ongoing`. */
const CONDITION =
  /^(?:(?:selon|suivant|sous r[ée]serve|d[èe]s que|subject to|dependent on|depend(?:s|ing) on|awaiting|waiting for)(?!\p{L})|d[ée]pend(?!\p{L})|en fonction d|(?:chiffrage|estimation|devis|[ée]tude|quote|costing|pricing)\s(?:en cours|[àa] venir|attendue?|in progress|awaited|pending)).{0,40}$|^(?:en continu|permanente?|r[ée]currente?|au fil de l.eau|ongoing|rolling|continuous|asap|when available)$/iu

/** Whether a text in the place of a date or an amount tells why there is none. */
export function isCondition(text: string): boolean {
  return CONDITION.test(text.trim())
}
