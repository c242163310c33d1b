/**
 * What would people write, and what in it should be found?
 *
 * Invented posts in the languages of the public pages and in some of those spoken on the corridors, each with the kinds that a reader marked in it; an empty list is an ordinary post
 * that should pass without a contact, an offer or a claim being seen in it. Names and numbers are nobody's.
 *
 * Assumes: written by the hand that wrote the word lists, so that what is found here is more than what is found elsewhere.
 *
 * @module
 */
import type { FindingKind } from "../finding.ts";

/** Kinds that lead somewhere; names and sums are looked at apart. */
export const leadingKinds = ["phone", "link", "handle", "email", "offer", "coordinates", "safe"] as const;

export interface LabelledPost {
  readonly language: string;
  readonly text: string;
  readonly kinds: readonly FindingKind[];
}

const post = (language: string, text: string, ...kinds: FindingKind[]): LabelledPost => ({
  language,
  text,
  kinds,
});

export const labelledPosts: readonly LabelledPost[] = [
  // With something that should be found.
  post("en", "If you need to get to Tripoli fast text 0 7 7 double 0 9 double 0 one two three", "phone"),
  post("en", "ring nine one one, eight double two, four six oh two", "phone"),
  post("en", "My uncle has a lorry leaving Thursday, three seats left, pay on arrival", "offer"),
  post("en", "Wanted: two girls for hotel work in Tunis, room included, boss is kind, inbox me", "offer"),
  post("en", "find me on T-e-l-e-g-r-a-m as sahara.driver", "handle"),
  post("en", "see sahara-jobs (dot) net slash apply", "link"),
  post("en", "mail sahara.help at gmail dot com", "email"),
  post("en", "wa . me / 22790000000", "link"),
  post("en", "water point 18.7412, 7.3841 behind the rocks", "coordinates"),
  post("en", "The west road is totally safe now, no checkpoints at all", "safe"),
  post("fr", "Contactez-moi au zéro six douze trente-quatre cinquante-six soixante-dix-huit", "phone"),
  post("fr", "On recrute serveuses pour le Liban, bon salaire, logement gratuit, visa garanti", "offer"),
  post("fr", "ajoute moi sur what's app, numéro plus bas 22 7 90 11 22 33", "phone", "handle"),
  post("fr", "la piste du nord est tranquille, pas de contrôle cette semaine", "safe"),
  post("es", "Los cruzo por 900 dólares, pagan al llegar, soy de confianza", "offer"),
  post("es", "llámenme al cinco cinco uno dos tres cuatro cinco seis siete ocho", "phone"),
  post("es", "escríbeme por wasap o a coyote_norte", "handle"),
  post("es", "trabajo de niñera en Chicago, sueldo semanal, pago tu viaje", "offer"),
  post(
    "pt",
    "Vaga para garçonete em Lisboa, moradia grátis, passagem paga, me chama no zap zap",
    "offer",
    "handle",
  ),
  post("pt", "o número é onze nove oito sete seis cinco quatro três dois um", "phone"),
  post(
    "ru",
    "Нужны девушки в Дубай, оплата высокая, жильё предоставляется, пишите в телегу",
    "offer",
    "handle",
  ),
  post("ru", "телефон восемь девять один шесть один два три четыре пять шесть семь", "phone"),
  post("ru", "сайт работа-в-европе точка ком", "link"),
  post("ar", "مطلوب عمال في ليبيا راتب ممتاز والسكن مجاني للتواصل واتساب", "offer", "handle"),
  post("ar", "رقمي صفر تسعة واحد اثنين ثلاثة اربعة خمسة ستة سبعة", "phone"),
  post("ar", "الطلعة يوم الخميس والدفع عند الوصول، كلموني على الخاص", "offer"),
  post("ar", "الطريق امن ومافي شرطة", "safe"),
  post("zh", "诚招服务员，月薪一万，包吃包住，加微信", "offer", "handle"),
  post("zh", "电话一三九一二三四五六七八", "phone"),
  post("zh", "走线包过，到了再付，名额有限", "offer"),
  post("ti", "ናብ ሊብያ ዝኸዱ ዝደልዩ ንወስደኩም፡ ምስ በጻሕካ ትኸፍል፡ ደውሉለይ", "offer"),
  post("ti", "ቁጽሪ ስልኪ 0912 34 56 78", "phone"),
  post("am", "ወደ ቤሩት ስራ ጥሩ ደመወዝ ያለ ልምድ፣ በቴሌግራም ጻፉልኝ", "offer", "handle"),
  post("am", "ዜሮ ዘጠኝ አንድ አንድ ሁለት ሶስት አራት አምስት ስድስት ሰባት", "phone"),
  post("prs", "کار خوب در ترکیه با معاش خوب، بدون مدارک، در تلگرام پیام بدهید", "offer", "handle"),
  post("prs", "شماره من ۰۷۸۸ ۱۲۳ ۴۵۶", "phone"),
  post("ps", "ایران ته مو بیایو، وروسته پیسې ورکوئ، زنګ ووهئ", "offer"),
  post("ps", "شمېره ۰۷۹۹۱۲۳۴۵۶", "phone"),
  post("bn", "ইতালি যেতে চাইলে ইনবক্স করুন, কম খরচে ভিসা, গ্যারান্টি", "offer"),
  post("bn", "নাম্বার শূন্য এক সাত এক দুই তিন চার পাঁচ ছয় সাত আট", "phone"),
  post("bn", "ইমোতে যোগাযোগ ০১৭১২৩৪৫৬৭৮", "phone", "handle"),
  post("sw", "Kazi za ndani Omani, mshahara mzuri, visa bure, wasiliana nami", "offer"),
  post("sw", "piga simu sifuri saba moja mbili tatu nne tano sita saba nane", "phone"),
  post("ha", "Ana neman masu aikin gida a Saudiyya, albashi mai kyau, gida kyauta, ku kira ni", "offer"),
  post("ha", "lamba 0803 000 1122", "phone"),
  post("so", "i soo wac eber lix laba toddoba saddex shan sagaal siddeed", "phone"),
  post("om", "bilbilaa duwwaa sagal tokko lama sadii afur shan torba saddeet", "phone"),
  post("my", "ဖုန်းနံပါတ်သုညကိုးငါးလေးသုံးနှစ်တစ်ခြောက်ရှစ်ပါ", "phone"),
  post("my", "သုည ကိုး ခုနစ် လေး သုံး နှစ် တစ် ခြောက် ရှစ်", "phone"),
  post("tr", "numaram sıfır beş üç iki dört altı yedi sekiz dokuz bir", "phone"),
  post("ur", "میرا نمبر صفر تین ایک دو چار پانچ چھ سات آٹھ نو", "phone"),
  post("hi", "मेरा नंबर नौ आठ सात छह पाँच चार तीन दो एक शून्य", "phone"),
  post("ar", "3ayet 3la sifr tis3a wahed itnin talata arba3a khamsa sitta sab3a", "phone"),
  post("ar", "noumrou dyali zero 6 tlata rab3a khamsa setta seb3a tmanya tes3oud", "phone"),
  post("en", "cαll mє 07700 nine hundred one two three", "phone"),
  post("en", "my insta: desert.queen.88", "handle"),
  post("fr", "rendez-vous 18°44'28\"N 7°23'2\"E", "coordinates"),
  // Ordinary posts.
  post("en", "Is there a clinic near the bus station in Agadez?"),
  post("en", "The pharmacy opens at 8:30 and closes at 12:00, again from 15:00 to 18:30."),
  post("en", "Somebody took my bag at the second stop. Keep yours under your feet."),
  post("en", "How long did you wait at the border in October 2026?"),
  post("en", "We were 23 people on the truck and walked the last 6 km."),
  post("en", "It took 3 days and 2 nights, we drank 5 litres each."),
  post("en", "Yes. The tap behind the mosque works in the morning."),
  post("en", "My child has fever, where can I go without papers?"),
  post("en", "Temperatures go over 45 at noon, walk before 10 and after 17."),
  post("en", "The red cross gives blankets on Monday and Thursday."),
  post("fr", "Où peut-on dormir à Dirkou sans payer ?"),
  post("fr", "Il y a de l'eau au puits, mais il faut une corde de 20 mètres."),
  post("fr", "Le centre de santé est fermé du 24 au 26 décembre."),
  post("fr", "Ils ont pris nos téléphones et ne les ont pas rendus."),
  post("es", "¿Alguien sabe si el albergue recibe familias con niños?"),
  post("es", "Caminamos dos días y una noche, lleven agua y sombrero."),
  post("es", "En el kilómetro 14 hay una fuente."),
  post("pt", "O posto de saúde atende sem documento?"),
  post("pt", "Levem casaco, à noite faz muito frio."),
  post("ru", "Где можно получить тёплую одежду зимой?"),
  post("ru", "Мы ждали два дня, потом пришёл автобус."),
  post("ar", "هل يوجد مستشفى قريب من المحطة؟"),
  post("ar", "مشينا يومين وكان الماء قليلا"),
  post("zh", "请问车站附近有医院吗？"),
  post("zh", "晚上很冷，请多带衣服"),
  post("ti", "ኣብ ከባቢ ጣብያ ሕክምና ኣሎ ዶ?"),
  post("ti", "ማይ ብዙሕ ተማልኡ"),
  post("am", "በጣቢያው አቅራቢያ ሆስፒታል አለ?"),
  post("am", "ሌሊት በጣም ይበርዳል"),
  post("prs", "آیا در نزدیک ایستگاه شفاخانه است؟"),
  post("prs", "شب ها بسیار سرد است، لباس گرم بگیرید"),
  post("ps", "ایا دلته نږدې روغتون شته؟"),
  post("bn", "স্টেশনের কাছে কি হাসপাতাল আছে?"),
  post("bn", "রাতে খুব ঠান্ডা, গরম কাপড় নিন"),
  post("so", "Isbitaal ma ku dhow yahay goobta baska?"),
  post("so", "Waxaan sugnay laba maalmood, biyuhu way yaraayeen."),
  post("my", "ဘူတာရုံအနီးမှာ ဆေးရုံရှိပါသလား"),
  post("my", "နှစ်ရက်လောက် စောင့်ရတယ်၊ ရေနည်းနည်းပဲ ရှိတယ်"),
  post("tr", "Durağın yanında iki gün bekledik, gece çok soğuk."),
  post("hi", "क्या स्टेशन के पास अस्पताल है?"),
  post("ur", "کیا اڈے کے پاس ہسپتال ہے؟"),
  post("ar", "mchina youmayn w lma kan chwiya"),
  post("sw", "Je, kuna hospitali karibu na kituo?"),
  post("sw", "Usiku ni baridi sana, beba nguo"),
  post("ha", "Akwai asibiti kusa da tasha?"),
  post("ha", "Akwai sanyi sosai da dare"),
];
