/**
 * What do the adverts of this world say?
 *
 * Ordinary job offers (kitchen, farm, care, cleaning, photo work) in English, Arabic and Russian, put
 * together from parts so that the adverts of one network are near-copies of each other.
 *
 * @module
 */
import type { Random } from "./random.ts";

export interface AdvertWords {
  readonly language: "en" | "ar" | "ru";
  readonly title: string;
  readonly text: string;
}

/** What stays the same in all the near-copies of one advert. */
export interface AdvertTemplate {
  readonly language: AdvertWords["language"];
  readonly job: number;
  readonly promise: number;
}

interface Phrases {
  readonly jobs: readonly (readonly [title: string, text: string])[];
  readonly promises: readonly string[];
  readonly pay: (amount: number) => string;
  readonly closings: readonly string[];
  readonly place: (town: string) => string;
}

const phrases: Record<AdvertWords["language"], Phrases> = {
  en: {
    jobs: [
      [
        "Waitress or waiter wanted",
        "Restaurant by the harbour looks for friendly staff, no experience needed.",
      ],
      ["Farm work, season now", "Orchard needs hands for the harvest, couples welcome."],
      ["Carer for elderly couple", "Family looks for a live-in carer, days off by agreement."],
      ["Photo and fashion models", "Catalogue photography, beginners welcome, training included."],
      ["Hotel cleaners", "New hotel looks for cleaners, room on the premises."],
    ],
    promises: [
      "We arrange papers and the trip, you pay later from your wage.",
      "Travel and bed are free for the first month.",
      "Start this week, our driver collects you at the station.",
    ],
    pay: (amount) => `Pay ${amount} a month.`,
    closings: ["Write or call today!", "Only few places left.", "Call any time, ask for the manager."],
    place: (town) => `Place of work: ${town}.`,
  },
  ar: {
    jobs: [
      ["مطلوب نادلات ونُدُل", "مطعم قرب الميناء يبحث عن موظفين، الخبرة غير ضرورية."],
      ["عمل في المزارع لهذا الموسم", "بستان يحتاج إلى عمال للحصاد، نرحب بالأزواج."],
      ["رعاية زوجين مسنين", "عائلة تبحث عن مقدم رعاية مقيم، أيام الراحة بالاتفاق."],
      ["عارضو أزياء للتصوير", "تصوير كتالوج ملابس، نرحب بالمبتدئين والتدريب متوفر."],
      ["عمال نظافة في فندق", "فندق جديد يبحث عن عمال نظافة، السكن متوفر."],
    ],
    promises: [
      "نرتب الأوراق والسفر وتدفع لاحقا من أجرك.",
      "السفر والسكن مجانا في الشهر الأول.",
      "ابدأ هذا الأسبوع، سائقنا يستقبلك في المحطة.",
    ],
    pay: (amount) => `الأجر ${amount} شهريا.`,
    closings: ["اتصل اليوم!", "بقيت أماكن قليلة.", "اتصل في أي وقت واسأل عن المدير."],
    place: (town) => `مكان العمل: ${town}.`,
  },
  ru: {
    jobs: [
      ["Требуются официанты", "Ресторан у порта ищет сотрудников, опыт не нужен."],
      ["Работа на ферме, сезон начался", "Саду нужны руки на сбор урожая, берём семейные пары."],
      ["Уход за пожилой парой", "Семья ищет помощника с проживанием, выходные по договорённости."],
      ["Модели для каталога", "Съёмка одежды для каталога, можно без опыта, обучение есть."],
      ["Уборка в гостинице", "Новая гостиница ищет уборщиков, жильё на месте."],
    ],
    promises: [
      "Документы и дорогу оформим, оплата потом из зарплаты.",
      "Проезд и жильё в первый месяц бесплатно.",
      "Начало на этой неделе, водитель встретит на вокзале.",
    ],
    pay: (amount) => `Оплата ${amount} в месяц.`,
    closings: ["Звоните сегодня!", "Осталось мало мест.", "Звоните в любое время, спросите управляющего."],
    place: (town) => `Место работы: ${town}.`,
  },
};

/** Draws what one author's adverts have in common. */
export function drawTemplate(random: Random): AdvertTemplate {
  const language = random.pick(["en", "ar", "ru"] as const);
  const { jobs, promises } = phrases[language];
  return {
    language,
    job: random.between(0, jobs.length - 1),
    promise: random.between(0, promises.length - 1),
  };
}

/** One near-copy: town, pay, closing words and the order of sentences differ. `contact` ends it. */
export function writeAdvert(
  template: AdvertTemplate,
  town: string,
  contact: string,
  random: Random,
): AdvertWords {
  const words = phrases[template.language];
  const [title = "", body = ""] = words.jobs[template.job] ?? [];
  const middle = [words.place(town), words.pay(random.between(12, 30) * 100)];
  const sentences = [body, ...(random.chance(0.5) ? middle : middle.reverse())];
  const promise = words.promises[template.promise] ?? "";
  const text = [...sentences, promise, random.pick(words.closings), contact].join(" ");
  return { language: template.language, title: random.chance(0.3) ? `${title}!` : title, text };
}
