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
  // What it hangs on is told, and not when: `selon ARS`, `subject to funding`.
  /^(?:selon|suivant|d[ée]pend|en fonction d|sous r[ée]serve|d[èe]s que|voir|cf\.?|subject to|depends|dependent on|see|awaiting|waiting) ?.{0,40}$/i,
  /^(?:en continu|permanente?|r[ée]current|continu|au fil de l.eau|ongoing|rolling|continuous|asap|when available)$/i,
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
