/**
 * With which words are figures spoken?
 *
 * A line a language: the words for 0 to 9, several spellings of one side by side, then those for tens and for
 * "twice" and "three times" the next figure. Han numerals stand in their own table, for they are written without spaces.
 *
 * Languages of the public pages come first, then others that are spoken on the corridors, and Arabic as telephones
 * without Arabic letters write it.
 *
 * Assumes: all but English, French, Spanish, Portuguese, Russian and Arabic were written down without a native reader; a
 * word that is missing here is a figure that goes unseen in that language.
 *
 * @module
 */

/** Words of a language for 0 to 9, then its tens from 10 up. Shape: ten entries, and as many tens as are known. */
interface Figures {
  readonly ones: string;
  readonly tens?: string;
}

const figures: Readonly<Record<string, Figures>> = {
  en: {
    ones: "zero/oh/nought/naught/nil/zer0 one/wan two/tu three/tree four/foe five/fife six seven eight/ate nine/niner",
    tens: "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety",
  },
  fr: {
    ones: "zéro/zero un/une deux trois quatre cinq six sept huit neuf",
    tens: "dix onze douze treize quatorze quinze seize - - - vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante",
  },
  es: {
    ones: "cero uno/una/un dos tres cuatro cinco seis siete ocho nueve",
    tens: "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
  },
  pt: {
    ones: "zero um/uma dois/duas três quatro cinco seis/meia sete oito nove",
    tens: "dez onze doze treze catorze/quatorze quinze dezesseis dezessete dezoito dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
  },
  ru: {
    ones: "ноль/нуль/ноля один/одна/раз два/две три четыре пять шесть семь восемь девять",
    tens: "десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
  },
  ar: {
    ones: "صفر/زيرو واحد/واحدة اثنان/اثنين/اتنين/تنين ثلاثة/ثلاث/تلاتة اربعة/اربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/تمانية تسعة/تسع",
    tens: "عشرة - - - - - - - - - عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين",
  },
  sw: {
    ones: "sifuri/ziro moja mbili/pili tatu nne tano sita saba nane tisa",
    tens: "kumi - - - - - - - - - ishirini thelathini arobaini hamsini sitini sabini themanini tisini",
  },
  prs: { ones: "صفر یک/یو دو سه چهار/چار پنج شش/شیش هفت هشت نه" },
  ps: { ones: "صفر یو دوه درې څلور پنځه شپږ اووه/اوه اته نهه" },
  bn: { ones: "শূন্য/শুন্য/জিরো এক দুই তিন চার পাঁচ/পাচ ছয়/ছয় সাত আট নয়/নয়" },
  am: { ones: "ዜሮ አንድ ሁለት ሶስት/ሦስት አራት አምስት ስድስት ሰባት ስምንት ዘጠኝ" },
  ti: { ones: "ዜሮ/ባዶ ሓደ/ሐደ ክልተ ሰለስተ ኣርባዕተ/አርባዕተ ሓሙሽተ ሽዱሽተ ሸውዓተ ሸሞንተ/ሾሞንተ ትሽዓተ" },
  ha: { ones: "sifili daya/ɗaya biyu uku hudu/huɗu biyar/biyat shida bakwai takwas tara" },
  so: {
    ones: "eber hal/kow/mid laba/labo saddex/sadex/sadeh afar shan lix/lih toddoba/todoba siddeed/sideed sagaal/sagal",
    tens: "toban - - - - - - - - - labaatan/labatan soddon/sodon afartan konton lixdan toddobaatan/todobatan siddeetan/sidetan sagaashan/sagashan",
  },
  om: {
    ones: "duwwaa/zeeroo tokko lama sadii/sadi afur/arfur shan ja'a/jaa/jaha torba saddeet/sadeet sagal",
    tens: "kudhan - - - - - - - - - digdama/diigdama soddoma afurtama shantama jaatama torbaatama saddeettama sagaltama",
  },
  my: { ones: "သုည တစ် နှစ် သုံး လေး ငါး ခြောက် ခုနစ်/ခုနှစ်/ခွန် ရှစ် ကိုး" },
  tr: {
    ones: "sıfır bir iki üç dört beş altı yedi sekiz dokuz",
    tens: "- - - - - - - - - - yirmi otuz kırk elli altmış yetmiş seksen doksan",
  },
  ur: { ones: "صفر ایک دو تین چار پانچ چھ/چھے سات آٹھ نو" },
  hi: { ones: "शून्य/ज़ीरो/जीरो एक दो तीन चार पाँच/पांच छह/छः/छे सात आठ नौ" },
  arabicInLatin: {
    ones: "sifr/sefr/zero wahid/wahed/wa7id/wa7ed/wahad ithnan/ithnayn/itnin/etnin/tnin/tnen/jouj/zouj thalatha/talata/tlata/tleta/tlete/thlatha arbaa/arba/arba3a/arb3a/rab3a/rebaa khamsa/khamse/5amsa/7amsa/xamsa sitta/setta/sitte saba3a/sab3a/sabaa/sebaa thamaniya/tamanya/tmanya/tmenya/thmanya tisa3a/tis3a/tes3a/tes3oud/tisaa/tesaa/tesoud",
    tens: "ashara/3ashara/achra - - - - - - - - - ishrin/3ishrin/3echrin/achrin thalathin/talatin/tlatin arbain/arb3in/arba3in khamsin/5amsin sittin/settin sabain/sab3in thamanin/tamanin/tmanin tisain/tis3in/tes3in",
  },
};

/** Pairs of a spoken word and the figures it stands for: "seven" and "7", "seventy" and "70". */
export const figureWords: readonly (readonly [word: string, digits: string])[] = Object.values(
  figures,
).flatMap(({ ones, tens }) => [
  ...spread(ones, (at) => String(at)),
  ...spread(tens ?? "", (at) => String(at < 10 ? at + 10 : (at - 8) * 10)),
]);

function spread(line: string, digits: (at: number) => string): (readonly [string, string])[] {
  if (line === "") return [];
  return line
    .split(" ")
    .flatMap((spellings, at) =>
      spellings === "-" ? [] : spellings.split("/").map((word) => [word, digits(at)] as const),
    );
}

/** Words that repeat the figure after them, and how often it then stands. */
export const repeatingWords: readonly (readonly [word: string, times: number])[] = [
  ["double", 2],
  ["doble", 2],
  ["duplo", 2],
  ["dobro", 2],
  ["дважды", 2],
  ["مكرر", 2],
  ["triple", 3],
  ["treble", 3],
  ["triplo", 3],
];

/** Han numerals, plain and as banks write them, with what is said on the telephone for 0, 1, 7 and 9. */
export const hanFigures: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "零〇洞",
    "一壹幺弌",
    "二贰貳两兩",
    "三叁參",
    "四肆",
    "五伍",
    "六陆陸",
    "七柒拐",
    "八捌",
    "九玖勾",
  ].flatMap((signs, value) => [...signs].map((sign) => [sign, String(value)])),
);

/** Words that stand between the figures of one number when it is dictated. */
export const betweenFigures =
  "and then next plus after again et puis ensuite y luego después más e depois mais и потом затем плюс و ثم بعدين na kisha halafu da sannan او بعد এবং তারপর እና ከዛ ን 再 然后 然後 后面 和 dash hyphen tiret guion traço space espace espacio тире";
