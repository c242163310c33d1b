/**
 * How do agreements speak of people, of being seen, and of what the UN may not give away?
 *
 * @module
 */
import { type ClausePattern, donor, refusal } from "./clause-pattern.ts";

const persons =
  /\b(?:beneficiar(?:y|ies)|survivors?|victims?|witness(?:es)?|participants?|recipients of assistance)\b|\bbeneficiaires\b|\bvictimes\b|\bbeneficiari[oa]s\b|\bvictimas\b|\bsobrevivientes\b/iu;
const personalData =
  /\b(?:lists?|names?|identit(?:y|ies)|registers?|contact details) of (?:all |the |final |individual |assisted |each )*(?:beneficiar|survivor|victim|witness|participant)|\b(?:beneficiary|victim|survivor|participant) (?:lists?|registers?|names|data)\b|\bpersonal data\b|\bdonnees (?:personnelles|a caractere personnel)\b|\blistes? (?:nominatives? )?des (?:beneficiaires|victimes)\b|\bdatos personales\b|\blistas? de (?:l[oa]s )?(?:beneficiari|victimas)/iu;
const handOver =
  /\b(?:provide[ds]?|access|transmit(?:ted)?|transfer(?:red)?|share[ds]?|submit(?:ted)?|made available|make available|disclose[ds]?|furnish(?:ed)?|hand(?:ed)? over|communiqu\w+|transmis\w*|fourni\w*|acces|acceso|facilit\w+|entreg\w+|comunic\w+)\b/iu;
const content =
  /\b(?:testimon(?:y|ies|ials?)|stor(?:y|ies)|photographs?|photos?|images?|interviews?|footage|videos?)\b[^.;]{0,40}\b(?:of|from|with|by|featuring)\b[^.;]{0,20}\b(?:survivors?|victims?|beneficiar|assisted)|\b(?:survivor|victim) (?:stories|testimon\w+|images|photographs|interviews)\b/iu;
const logo = /\b(?:logos?|emblems?|flags?|logotipos?|emblemes?)\b/iu;
const everything =
  /\b(?:all|every|each|any|tous|toutes|todos|todas)\b[^.;]{0,50}\b(?:materials?|publications?|outputs?|products?|communications?|documents?|events?|equipment|deliverables?|supports?|publicaciones|materiales)\b/iu;

export const protectionClauses: readonly ClausePattern[] = [
  {
    field: "individual_logo_required_on_all",
    when: [logo, everything, /\b(?:shall|must|will|required|doit|doivent|debera|deberan)\b/iu],
    unless: [refusal, /\bjoint(?:ly)?\b|\bprior (?:written )?(?:approval|consent)\b/iu],
    value: true,
  },
  {
    field: "individual_logo_required_on_all",
    when: [
      /\b(?:no|without)\b[^.;]{0,30}\b(?:individual|separate|single)\b[^.;]{0,20}\b(?:logos?|branding)\b|\bjoint (?:visibility|communication) (?:plan|strategy)\b/iu,
    ],
    unless: [/\bin addition\b|\bas well as\b/iu],
    value: false,
  },
  {
    field: "survivor_content_required",
    when: [
      content,
      /\b(?:shall|must|will|required to|undertakes? to)\b[^.;]{0,50}\b(?:provide|submit|deliver|include|produce|supply|collect)/iu,
    ],
    unless: [refusal],
    value: true,
  },
  { field: "survivor_content_required", when: [content, refusal], value: false },
  {
    field: "personal_data_access",
    when: [
      personalData,
      handOver,
      /\bdonors?\b|\bcontributors?\b|\bcommission\b|\bbailleur|\bdonateur|\bdonante/iu,
    ],
    unless: [
      refusal,
      /\bprotect\w*\b|\banonymi[sz]ed\b|\baggregated?\b|\bin accordance with (?:its|their) (?:data|privacy)/iu,
    ],
    value: true,
  },
  { field: "personal_data_access", when: [personalData, handOver, refusal, donor], value: false },
  {
    field: "beneficiary_screening",
    when: [/\b(?:screen(?:ed|ing|s)?|vet(?:ted|ting)?|checked against)\b/iu, persons],
    unless: [
      refusal,
      /\bmedical\b|\bhealth\b|\bscreening of needs\b|\bneeds screening\b|\bnot (?:apply|extend)\b|\bexcept\b|\bexcluding\b/iu,
    ],
    value: true,
  },
  {
    field: "beneficiary_screening",
    when: [
      /\b(?:screen(?:ed|ing|s)?|vet(?:ted|ting)?)\b/iu,
      persons,
      /\b(?:shall|will|does|do|may|is|are) not\b[^.;]{0,40}\b(?:apply|extend|be screened|be vetted|screen|vet|required)\b|\bno (?:final )?(?:beneficiary|victim|survivor)\b/iu,
    ],
    value: false,
  },
  {
    field: "psea_clause",
    when: [
      /\bsexual exploitation(?: and (?:sexual )?abuse)?\b|\bPSEA\b|\bsexual harassment\b|\bexploitation et (?:les |d['’])?(?:abus|atteintes) sexuel(?:le)?s\b|\bexploitation sexuelle\b|\bexplotacion y (?:los )?abusos? sexual(?:es)?\b/iu,
      /\b(?:prevent\w*|investigat\w+|report\w*|allegations?|zero[- ]tolerance|protect\w*|inform\w*|prevenir|prevention|enquet\w+|signal\w+|tolerance|prevenir|prevencion|investig\w+|denunci\w+|tolerancia)\b/iu,
    ],
    unless: [/\b(?:survivors?|victims?) of sexual exploitation\b|\btrafficking for\b/iu],
    value: true,
  },
  {
    field: "fraud_clause",
    when: [
      /\bfraud(?:ulent)?\b|\bcorrupt(?:ion)?\b|\bfraude\b|\bcorrupcion\b|\bterroris[mt]e?\b[^.;]{0,30}\bfinanc|\bfinanc\w+ (?:of |du |del )?terrorism/iu,
      /\b(?:prevent\w*|investigat\w+|detect\w*|report\w*|allegations?|zero[- ]tolerance|inform\w*|combat\w*|prevenir|prevention|enquet\w+|signal\w+|lutt\w+|prevenir|investig\w+|denunci\w+|combatir)\b/iu,
      /\bfraud|\bpractices\b|\bbribery\b|\ballegations?\b|\bmisuse\b|\bfunds\b|\bpart(?:y|ies)\b|\bterroris|\bcorrupcion\b/iu,
    ],
    value: true,
  },
  {
    field: "waives_immunities",
    when: [
      /\b(?:privileges and immunities|immunit(?:y|ies)|privileges et immunites|privilegios e inmunidades)\b/iu,
      /\b(?:nothing|no provision|ne (?:peut|saurait|constitue)|aucune disposition|rien|nada|ninguna disposicion)\b|\bnot\b[^.;]{0,60}\bwaiver?\b|\bwithout prejudice to\b/iu,
    ],
    value: false,
  },
  {
    field: "waives_immunities",
    when: [
      /\bwaives?\b[^.;]{0,60}\bimmunit|\bimmunit\w+\b[^.;]{0,40}\b(?:is|are|shall be) (?:hereby )?waived\b|\b(?:shall|agrees? to|will) (?:be subject|submit|be submitted) to the (?:exclusive )?jurisdiction of the (?:national |domestic )?courts\b|\brenonce\w*\b[^.;]{0,40}\bimmunites\b|\brenuncia\w*\b[^.;]{0,40}\binmunidades\b/iu,
    ],
    unless: [/\bnothing\b|\bno provision\b|\bnot\b|\brien\b|\baucune\b|\bnada\b|\bninguna\b/iu],
    value: true,
  },
  {
    field: "confidential_agreement",
    when: [
      /\b(?:this|the|present) (?:agreement|arrangement)(?:,? (?:and|including) (?:its|all|the)[^.;]{0,30})?\s+(?:shall|is|are|will)\b[^.;]{0,30}\b(?:confidential|not be (?:disclosed|published|made public))\b|\bshall not (?:make|disclose|publish)\b[^.;]{0,10}\bthis (?:agreement|arrangement)\b|\bpresent accord\b[^.;]{0,30}\bconfidentiel\b|\bpresente acuerdo\b[^.;]{0,30}\bconfidencial\b/iu,
    ],
    unless: [/\bnot (?:be )?(?:considered |treated as )?confidential\b/iu],
    value: true,
  },
  {
    field: "confidential_agreement",
    when: [
      /\b(?:this|the|present) (?:agreement|arrangement)\b[^.;]{0,60}\b(?:made public|publicly (?:available|disclosed)|published|posted on|be public|not (?:be )?(?:considered |treated as )?confidential)\b/iu,
    ],
    unless: [/\bnot be (?:made public|publicly|published|posted)/iu],
    value: false,
  },
];
