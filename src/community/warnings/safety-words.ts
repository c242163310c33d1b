/**
 * With which words would somebody say, in each language, that a place is safe or a danger small?
 *
 * Two families a language: words for safe, and phrases for no or little danger. Beside them stand the phrases in which
 * such a word claims nothing: denials ("not safe"), other meanings ("bien sûr", a health centre in Hausa), names
 * of offices ("forces de sécurité"). A phrase is added to that list only when it can claim nothing of a place.
 *
 * Assumes: texts are folded by {@link foldForClaims}; entries are regular expressions, whole words unless they end in
 * `*`. No speaker has signed the lists of Tigrinya, Amharic, Dari, Pashto, Bengali, Swahili and Hausa: they are
 * drafts, and miss more than the others.
 * Source: trust.md rule 39.
 *
 * @module
 */
export interface SafetyWords {
  readonly claims: readonly string[];
  readonly harmless: readonly string[];
  /** Letters that are written onto a word's beginning or end without making it another. */
  readonly before?: string;
  readonly after?: string;
  /** True where words stand without blanks between them. */
  readonly unspaced?: true;
}

const arabicBefore = "[وف]?[بكل]?(?:ال)?";

export const safetyWords: Readonly<Record<string, SafetyWords>> = {
  en: {
    claims: [
      "safe(?:ly|r|st|ty)?",
      "secure(?:ly|d)?",
      "(?:low|lower|little|small|minimal|minor|less|no|zero|without|free (?:of|from)) (?:of a |any )?(?:risks?|dangers?|threats?)",
      "(?:risk|danger|threat)s? (?:is|are) (?:very |quite )?(?:low|lower|small|minimal|gone|over)",
      "(?:low|risk|danger|threat)[- ](?:risk|free)",
      "harmless|risk-?free|danger-?free",
      "nothing to (?:fear|worry about)",
      "all clear|not dangerous|not risky|no longer dangerous|out of danger",
    ],
    harmless: [
      "(?:not|never|isn't|aren't|no longer|nowhere(?: is)?|hardly) (?:very |fully |always |really |)safe(?:ly)?",
      "(?:no|any) (?:place|route|road|leg|stop|way|border|boat) is (?:ever )?safe",
      "safe house rules",
      "safe (?:deposit|mode)",
    ],
  },
  fr: {
    claims: [
      "sûre?s?|sûrement|sécurisée?s?|sécuritaires?",
      "en (?:toute |pleine )?sécurité|sain(?:e)?s? et sau(?:f|ve)s?|à l'abri du danger|hors de danger",
      "sans (?:aucun |grand |)(?:danger|risque)s?",
      "(?:aucun|peu de|pas de|plus de|zéro|moins de) (?:danger|risque)s?",
      "(?:risque|danger)s? (?:est |sont |)(?:très |)(?:faible|limité|réduit|minime|nul|bas)e?s?",
      "(?:faible|moindre|petit)s? (?:risque|danger)s?",
      "(?:pas|plus|peu|moins) (?:dangereux|dangereuses?|risquée?s?)",
      "inoffensi(?:f|ve)s?|rien à craindre|tranquillisez-vous",
    ],
    harmless: [
      "bien sûr|(?:pas|plus|jamais|peu|moins) (?:très |vraiment |tout à fait |)sûre?s?|pas en sécurité",
      "(?:êtes|es|suis|est|sont|être|soyez)(?:-vous|-tu)? sûre?s?(?= (?:de |que |d'|qu'))",
    ],
  },
  es: {
    claims: [
      "segur[oa]s?|seguramente|asegurad[oa]s?",
      "a salvo|con (?:total |toda )?seguridad|fuera de peligro",
      "sin (?:ningún |mucho |gran |)(?:peligro|riesgo)s?",
      "(?:ningún|poco|menos|cero) (?:peligro|riesgo)s?",
      "no (?:hay|existe|corre|corren|tiene|haya) (?:ningún |)(?:peligro|riesgo)s?",
      "(?:peligro|riesgo)s? (?:es |son |)(?:muy |)(?:baj|escas|mínim|reducid|nul)[oa]s?",
      "baj[oa]s? (?:peligro|riesgo)s?|(?:no|poco|menos) (?:es |son |)(?:peligros|riesgos|arriesgad)[oa]s?",
      "inofensiv[oa]s?|nada que temer",
    ],
    harmless: [
      "no (?:es|son|está|están|estoy|estás|era|parece|hay ningún lugar) (?:muy |del todo |)segur[oa]s?",
      "(?:está|estás|esté|estar) segur[oa]s? (?:de|que)",
      "segur[oa] (?:social|médico|de vida|de salud)|nunca es segur[oa]",
    ],
  },
  pt: {
    claims: [
      "segur[oa]s?|seguramente",
      "a salvo|em segurança|com (?:toda a |)segurança|fora de perigo",
      "sem (?:nenhum |qualquer |grande |)(?:perigo|risco)s?",
      "(?:nenhum|pouco|menos|zero) (?:perigo|risco)s?",
      "não (?:há|existe|corre|correm|tem|haja) (?:nenhum |qualquer |)(?:perigo|risco)s?",
      "(?:perigo|risco)s? (?:é |são |)(?:muito |)(?:baix|pequen|mínim|reduzid|nul)[oa]s?",
      "baix[oa]s? (?:perigo|risco)s?|(?:não|pouco|menos) (?:é |são |)(?:perigos|arriscad)[oa]s?",
      "inofensiv[oa]s?|nada a temer",
    ],
    harmless: [
      "não (?:é|são|está|estão|estou|parece) (?:muito |totalmente |)segur[oa]s?",
      "(?:tem|tens|ter) a certeza|segur[oa] (?:social|de saúde|de vida)|nunca é segur[oa]",
    ],
  },
  ar: {
    before: arabicBefore,
    claims: [
      "آمن(?:ة|ه|ون|ين|ات)?|أمان|الأمان|مأمون(?:ة|ه)?|اّمن(?:ة|ه)?",
      "امن(?:ة|ه)|امان",
      "(?:بدون|بلا|دون|من غير) (?:أي |اي )?(?:خطر|أخطار|مخاطر|اخطار)",
      "(?:لا|ليس هناك|ليس فيه|ليس فيها|ما في|مافي|ماكو|لا يوجد|لا توجد|لم يعد هناك) (?:أي |اي )?(?:خطر|أخطار|مخاطر|اخطار)",
      "(?:خطر|مخاطر|خطورة|خطره|مخاطره)[هاة]? (?:\\p{L}+ )?(?:منخفض|قليل|ضعيف|بسيط|محدود)(?:ة|ه)?",
      "(?:قليل|منخفض)(?:ة|ه)? (?:الخطر|الخطورة|المخاطر)|(?:غير|ليس|ليست|مش) (?:خطر|خطير|خطرة|خطيرة|خطره|خطيره)",
      "(?:عدم وجود|انعدام|زوال) (?:أي |اي )?(?:ال)?(?:خطر|أخطار|مخاطر|اخطار)|لا داعي للخوف|لا تخف|لا تخافوا",
    ],
    harmless: [
      "(?:غير|ليس|ليست|ليسوا|مش|لا يوجد مكان|ما هو|لا) (?:ال)?(?:آمن|امن)(?:ة|ه|ين|ون)?",
      "(?:قوات|رجال|مجلس|أجهزة|اجهزة) ال[أا]من",
    ],
  },
  ru: {
    claims: [
      "безопас(?:ен|на|но|ны|ный|ная|ное|ные|ного|ной|ному|ным|ных|ными|ную|нее|ней|нейш\\p{L}+)",
      "в безопасности|безопасность гарант\\p{L}+|гарант\\p{L}+ безопасност\\p{L}+|надёжн(?:ый|ая|ое|ые|о)|надежн(?:ый|ая|ое|ые|о)",
      "(?:без|нет|никак\\p{L}+) (?:всякого |никакого |никакой |)(?:риска|рисков|опасност\\p{L}+|угроз\\p{L}*)",
      "(?:риска|рисков|опасности|опасностей|угрозы) (?:здесь |там |больше |)нет",
      "(?:низк|небольш|мал|минимальн|незначительн)\\p{L}+ (?:риск|опасност|угроз)\\p{L}*",
      "(?:риск|опасность|угроза) (?:здесь |там |очень |)(?:низк|небольш|невелик|мал|минимальн)\\p{L}*",
      "(?:не|менее|мало) ?(?:опас(?:ен|на|но|ны|ный|ная|ное|ные|нее)|рискованн\\p{L}+)|вне опасности|безвредн\\p{L}+|нечего бояться",
    ],
    harmless: ["не (?:всегда |совсем |полностью |)безопас\\p{L}+", "не в безопасности"],
  },
  zh: {
    unspaced: true,
    claims: [
      "安全|平安|安心|放心",
      "(?:低|小|较低|較低|极低|極低|零|无|無|没有|沒有|没什么|沒什麼|毫无|毫無|不存在)(?:任何|什么|什麼)?(?:的)?(?:风险|風險|危险|危險|威胁|威脅)",
      "(?:风险|風險|危险|危險)(?:很|较|較|极|極|比较|比較|非常)?(?:低|小|少)",
      "(?:不|不太|不再|没那么|沒那麼)(?:危险|危險)|无害|無害|不用怕|不必害怕",
    ],
    harmless: [
      "(?:不|并不|並不|不太|不够|不夠|未必|没有)安全|安全(?:部队|部隊|局|人员|人員|检查|檢查|部门|部門)",
      "(?:公共|国家|國家)安全",
    ],
  },
  ti: {
    before: "[ንብካዝ]?",
    after: "\\p{L}{0,2}",
    claims: [
      "ውሑስ|ውሑሳት|ውሕስቲ|ድሑን|ድሕንነቱ|ድሕንነት",
      "ሓደጋ (?:\\p{L}+ )?(?:የለን|የለቦን|የብሉን|የብላን|ኣልቦ)|ብዘይ ሓደጋ|ሓደጋ ዘይብሉ",
      "(?:ትሑት|ውሑድ|ንእሽቶ) (?:ሓደጋ|ስግኣት)|ስግኣት (?:የለን|የብሉን)",
      "ሓደገኛ ኣይኮነን",
    ],
    harmless: ["ዘይ(?:ውሑስ|ድሑን)|ውሑስ ኣይኮነን|(?:ሓይልታት|ቤት ጽሕፈት) ድሕንነት"],
  },
  am: {
    before: "[በለከየ]?",
    after: "\\p{L}{0,2}",
    claims: [
      "ደህንነቱ? (?:የተጠበቀ|የተረጋገጠ)|ደህንነቷ የተጠበቀ|ሰላማዊ|አስተማማኝ|ደህና ነው",
      "አደጋ (?:\\p{L}+ )?(?:የለም|የለውም|የላትም|አልባ)|ያለ አደጋ|አደጋ የሌለ(?:ው|በት)|ስጋት (?:የለም|የለውም|የሌለበት)",
      "(?:ዝቅተኛ|ትንሽ|አነስተኛ) (?:አደጋ|ስጋት)",
      "አደገኛ አይደለም",
    ],
    harmless: ["(?:ደህንነቱ? |)ያልተጠበቀ|(?:አስተማማኝ|ሰላማዊ|ደህና) አይደለም"],
  },
  prs: {
    before: "",
    after: "(?: (?:تر|ترین))?",
    claims: [
      "امن|ایمن|مصون|مصئون|محفوظ|مطمین|مطمئن",
      "بی ?خطر|بدون (?:کدام |هیچ )?خطر|کم ?خطر|خطر(?:ی|ات)? (?:\\p{L}+ )?(?:نیست|ندارد|ندارند|نه دارد)",
      "خطر(?:ش|ات)? (?:\\p{L}+ )?(?:کم|پایین|اندک) (?:است|دارد)|(?:خطر|ریسک) (?:کم|پایین|اندک)",
      "خطرناک نیست|در امان",
    ],
    harmless: [
      "(?:نا ?امن|غیر ?مصون|نا ?مصون)|(?:امن|مصون|محفوظ) (?:نیست|نیستند)",
      "مطم[ئی]ن (?:نیستم|نیستی|نیستید)",
    ],
  },
  ps: {
    claims: [
      "خوندي|خوندی|امن|مصون|محفوظ|په امن کې",
      "بې ?خطره?|له خطره پرته|پرته له خطره|خطر(?:ونه)? (?:\\p{L}+ )?(?:نشته|نه لري|نه شته)",
      "(?:لږ|ټیټ|کم) خطر|خطر (?:یې |)(?:لږ|ټیټ|کم) (?:دی|دي)",
      "خطرناک(?:ه)? نه (?:دی|ده|دي)",
    ],
    harmless: ["نا ?خوندي|(?:خوندي|امن|مصون) نه (?:دی|ده|دي)"],
  },
  bn: {
    after: "(?:ে|ভাবে|তর|তম)?",
    claims: [
      "নিরাপদ|নির্ভয়|সুরক্ষিত|ঝুঁকিমুক্ত|বিপদমুক্ত|ঝুঁকিহীন|বিপদহীন",
      "(?:কোনো |কোন )?(?:বিপদ|ঝুঁকি|ভয়)(?:ের কিছু)? (?:একেবারে |আর )?নেই",
      "(?:কম|অল্প|সামান্য) (?:ঝুঁকি|বিপদ)|(?:ঝুঁকি|বিপদ) (?:খুব |অনেক )?(?:কম|সামান্য)|বিপজ্জনক (?:নয়|না)",
    ],
    harmless: ["(?:নিরাপদ|সুরক্ষিত) (?:নয়|না|নেই)|অনিরাপদ|অসুরক্ষিত"],
  },
  sw: {
    claims: [
      "salama|usalama|kwa usalama",
      "(?:hakuna|bila|pasipo|haina|hamna|hana|kutokuwa na) (?:ya )?hatari(?: yoyote)?",
      "hatari (?:ni )?(?:ndogo|kidogo|chache|haipo)|hatari ya chini|si (?:ya )?hatari|usiogope|msiogope",
    ],
    harmless: [
      "(?:si|sio|siyo|hakuna) (?:mahali |)(?:salama|usalama)|(?:vikosi|maafisa|askari|idara) (?:vya |wa |ya )?usalama",
      "usiogope ku\\p{L}+",
    ],
  },
  ha: {
    claims: [
      "aminci|amintacc(?:e|iya|iyar|en)|lafiya|tsira",
      "(?:babu|ba shi da|ba ta da|ba tare da|maras?) (?:wani |)hadari?|mara hadari",
      "(?:karamin|kadan|karancin|rashin) hadari|hadari kadan|ba (?:mai )?hadari ba|kada ku ji tsoro",
    ],
    harmless: [
      "(?:kiwon|cibiyar|ma'aikatan|asibitin|jami'an|hukumar) lafiya|lafiyar (?:jiki|kwakwalwa)",
      "(?:ba|babu) (?:lafiya|aminci)(?: ba)?|rashin (?:lafiya|tsaro|aminci)",
    ],
  },
};
