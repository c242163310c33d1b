/**
 * Does an indicator count what nobody should be paid to produce?
 *
 * More arrests, more victims found or more reports are no success: they rise with fear, with raids and with reporting itself.
 * What is counted is looked for in the words before the first "who", "that" or "with"; how well people are served (in time,
 * accepted, with consent) may always be counted.
 *
 * Assumes: English, French or Spanish. A rule of words errs: it names what it found, so that a person can say it otherwise.
 *
 * Source: programmes.md section 4 (perverse incentives); SDG metadata of 16.2.2 (2023-03-31).
 *
 * @module
 */
export type Perverse = "counts-arrests" | "counts-victims" | "counts-reports" | "is-goal-indicator";

/** "16.2.2", however it is written. */
export function isGoalIndicator(code: string): boolean {
  return /^(?:sdg|ods|odd|indicator)?[\s:_-]*16[.\s]2[.\s]2$/iu.test(code.trim());
}

/** @returns null for what may have a target. */
export function perverseIndicator({
  code,
  text,
}: {
  readonly code: string;
  readonly text: string;
}): Perverse | null {
  if (isGoalIndicator(code) || /\b(?:sdg|ods|odd|indicator)\s*16\.2\.2\b/iu.test(text))
    return "is-goal-indicator";
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  if (timely.test(plain)) return null;
  const counted = headOf(plain);
  const told = plain.slice(plain.indexOf(counted) + counted.length);
  if (arrests.test(counted) && !spared.test(counted) && !served.test(told)) return "counts-arrests";
  if (reports.test(counted)) return "counts-reports";
  const findings = victims.test(counted) && found.test(`${counted} ${relative(plain)}`);
  return findings && !served.test(plain) ? "counts-victims" : null;
}

/** Time until something, and what becomes of what came in: how people are served, whatever else stands there. */
const timely =
  /^(?:median |average |mean |share of )?(?:days|hours|weeks|time)\b|\bwithin (?:\S+ )?(?:hours|days|weeks)\b|\b(?:on time|in time|answered|acknowledged|followed up|closed)\b|^(?:delais?|jours|heures|dias|horas)\b/u;
/** Words of service: then it is how people are helped that is counted. */
const served =
  /\b(?:receiv\w*|got|get|served|benefit\w*|accept\w*|assist\w*|support\w*|refer\w*|offer\w*|access\w*|consent\w*|reunit\w*|compensat\w*|satisf\w*|recu\w*|recib\w*|atendid\w*|accompagn\w*)\b/u;
const arrests =
  /\b(?:arrests?|arrested|apprehensions?|apprehended|raids?|arrestations?|interpellations?|arrestos?|detenciones|redadas?)\b/u;
/** Being kept from arrest is the contrary of it. */
const spared =
  /\b(?:no|not|without|non|free from|instead of|alternatives? to|unlawful|wrongful|arbitrary|fewer|sans|sin)\b/u;
const victims =
  /\b(?:victims?|survivors?|trafficked (?:persons?|people|children|women)|victimes?|victimas?|survivant\w*)\b/u;
const found =
  /\b(?:identified|identification|identifying|detected|detection|found|rescued?|rescues|uncovered|identifie\w*|detecte\w*|identificad\w*|detectad\w*|rescatad\w*)\b/u;
const reports =
  /^(?:(?:verified|incoming|new|anonymous|trafficking|risk|hotline|helpline|public|sealed|total|all)\s+)*(?:reports?|tips?|tip-offs?|denunciations?|signalements?|denuncias?)\b(?!.*\b(?:annual|narrative|financial|progress|published|evaluation|monitoring|treaty|submitted to)\b)/u;

/** What is counted: without "number of" before it and what is told of it after. */
function headOf(text: string): string {
  return text
    .replace(
      /^(?:the\s+)?(?:(?:total\s+)?(?:number|share|percentage|proportion|count|rate)|nombre|part|numero|porcentaje)\s+(?:of|de|d['’])\s*(?:the\s+)?/u,
      "",
    )
    .replace(/[\s,;]+(?:who|that|which|whose|with|able|trained|qui|que|quienes)\b.*$/su, "");
}

/** "who were identified", where nothing else is told of them. */
function relative(text: string): string {
  return (
    /\b(?:who|that|which|qui|que)\s+(?:were|are|have been|had been|ont ete|fueron|han sido)\s+(\w+)/u.exec(
      text,
    )?.[1] ?? ""
  );
}
