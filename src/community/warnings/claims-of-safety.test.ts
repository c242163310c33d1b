/**
 * Is a claim of safety found in every language, and a sentence that claims nothing left alone? (rule 39)
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsOfSafety, languagesChecked, listFor } from "./claims-of-safety.ts";

const claiming: Readonly<Record<string, readonly string[]>> = {
  en: [
    "This leg is safe.",
    "A SAFE route for families",
    "You can travel safely by night",
    "It is safer than the coast road",
    "Safety: high",
    "The bridge is secure",
    "Low risk",
    "The risk is low here",
    "No danger was reported",
    "A risk-free crossing",
    "Nothing to fear on this road",
    "All clear since Monday",
    "No longer dangerous",
    "s\u00adafe",
    "ｓａｆｅ",
  ],
  fr: [
    "Cette route est sûre.",
    "Un trajet sécurisé",
    "Vous serez en sécurité",
    "Sans danger pour les familles",
    "Aucun risque signalé",
    "Le risque est très faible",
    "Faible risque",
    "Pas dangereux",
    "Sain et sauf",
  ],
  es: [
    "Esta ruta es segura.",
    "Camino seguro",
    "Aquí estará a salvo",
    "Sin peligro",
    "No hay ningún riesgo",
    "Riesgo muy bajo",
    "Bajo riesgo",
    "No es peligroso",
  ],
  pt: [
    "Esta estrada é segura.",
    "Caminho seguro",
    "Sem perigo",
    "Não há risco",
    "Risco muito baixo",
    "Não é perigoso",
  ],
  ar: [
    "هذا الطريق آمن",
    "الطريق الآمنة",
    "طريقٌ آمِنٌ",
    "ستصل بأمان",
    "لا يوجد خطر",
    "بدون أي خطر",
    "الخطر هنا منخفض",
    "غير خطير",
    "آمـــن",
  ],
  ru: [
    "Этот путь безопасен.",
    "Безопасная дорога",
    "Вы будете в безопасности",
    "Опасности здесь нет",
    "Без риска",
    "Низкий риск",
    "Не опасно",
    "Риск очень низкий",
  ],
  zh: ["这条路很安全", "平安到达", "没有危险", "低风险", "風險很低", "不太危险", "無風險"],
  ti: ["እዚ መንገዲ ውሑስ እዩ", "ሓደጋ የለን", "ብዘይ ሓደጋ", "ሓደገኛ ኣይኮነን"],
  am: ["ይህ መንገድ ደህንነቱ የተጠበቀ ነው", "አደጋ የለም", "አስተማማኝ መንገድ", "አደገኛ አይደለም"],
  prs: ["این راه امن است", "راه مصون", "بی‌خطر", "هیچ خطری نیست", "خطر ندارد", "کم‌خطر", "خطرناک نیست"],
  ps: ["دا لار خوندي ده", "خطر نشته", "بې خطره لار", "خطرناکه نه ده"],
  bn: ["এই পথ নিরাপদ", "নিরাপদে পৌঁছাবেন", "কোনো বিপদ নেই", "ঝুঁকি কম", "ঝুঁকিমুক্ত পথ", "বিপজ্জনক নয়"],
  sw: ["Njia hii ni salama", "Utafika kwa usalama", "Hakuna hatari", "Hatari ni ndogo", "Si hatari"],
  ha: ["Wannan hanya tana da aminci", "Za ka isa lafiya", "Babu haɗari", "Babu hadari", "Ƙaramin haɗari"],
};

const claimingNothing: Readonly<Record<string, readonly string[]>> = {
  en: [
    "This road is not safe.",
    "No route is safe.",
    "Armed men stop buses and take phones.",
    "Unsafe after dark",
    "The safeguarding officer answers",
    "Security forces stop buses",
    "High risk of extortion",
    "Danger: mines beside the road",
    "Below the bridge",
  ],
  fr: [
    "Bien sûr.",
    "Si vous n’êtes pas sûr, dites-le.",
    "Es-tu sûr d’avoir tout lu ?",
    "Danger sur la route",
    "Les forces de sécurité contrôlent les bus",
  ],
  es: [
    "Si no está seguro, dígalo.",
    "¿Está seguro de que quiere salir?",
    "La ruta no es segura.",
    "Zona insegura",
    "Alto riesgo",
  ],
  pt: ["Não é seguro viajar de noite.", "Estrada insegura", "Alto risco de roubo"],
  ar: ["الطريق غير آمن", "قوات الأمن توقف الحافلات", "خطر كبير على الطريق", "مجلس الأمن"],
  ru: [
    "Дорога небезопасна.",
    "Не всегда безопасно ехать ночью",
    "Служба безопасности проверяет автобусы",
    "Опасно",
  ],
  zh: ["这条路不安全", "安全部队在检查", "高风险", "危险"],
  ti: ["ዘይውሑስ መንገዲ", "ዝፍለጡ ሓደጋታት"],
  am: ["መንገዱ አስተማማኝ አይደለም", "የታወቁ አደጋዎች"],
  prs: ["این راه ناامن است", "راه امن نیست", "امنیت ملی", "خطرهای معلوم"],
  ps: ["دا لار خوندي نه ده", "پېژندل شوي خطرونه", "امنیتي ځواکونه"],
  bn: ["এই পথ নিরাপদ নয়", "অনিরাপদ পথ", "জানা বিপদ", "নিরাপত্তা বাহিনী"],
  sw: ["Njia hii si salama", "Maafisa wa usalama", "Hatari kubwa"],
  ha: ["Babu aminci a hanyar", "Cibiyar kiwon lafiya", "Haɗari mai yawa"],
};

const cases = (all: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(all).flatMap(([language, texts]) => texts.map((text) => [language, text] as const));

describe("rule 39: a claim of safety", () => {
  test.each(cases(claiming))("%s, found: %s", (language, text) => {
    expect(claimsOfSafety(text, language)).not.toEqual([]);
  });

  test.each(cases(claimingNothing))("%s, none: %s", (language, text) => {
    expect(claimsOfSafety(text, language)).toEqual([]);
  });

  test("every language has sentences of both sorts", () => {
    expect(Object.keys(claiming).sort()).toEqual([...languagesChecked].sort());
    expect(Object.keys(claimingNothing).sort()).toEqual([...languagesChecked].sort());
  });

  test("is found in English in a text of any language, and beside a denial", () => {
    expect(claimsOfSafety("هذا الطريق safe", "ar")).toEqual([{ words: "safe", language: "en" }]);
    expect(claimsOfSafety("Not safe by night, safe by day", "en").map(({ words }) => words)).toEqual([
      "safe",
    ]);
    expect(claimsOfSafety("safe", "so")).toHaveLength(1);
  });

  test("is found wherever it stands between other words", () => {
    const around = fc.array(fc.constantFrom("bus", "07:00", "—", "(a)", "«b»", "\n", "。"), { maxLength: 5 });
    fc.assert(
      fc.property(around, around, fc.constantFrom(...cases(claiming)), (before, after, [language, text]) => {
        const whole = [...before, text, ...after].join(" ");
        expect(claimsOfSafety(whole, language)).not.toEqual([]);
      }),
    );
  });

  test("any text is read to its end", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom(...languagesChecked, "xx"),
        (text, language) => {
          claimsOfSafety(text, language);
        },
      ),
    );
  });
});

test("a language tag finds the list of its language", () => {
  expect(["pt-BR", "zh-Hant", "fa", "FA-AF", "so", ""].map(listFor)).toEqual([
    "pt",
    "zh",
    "prs",
    "prs",
    null,
    null,
  ]);
});
