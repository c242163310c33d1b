/**
 * Which words stand before a person's name?
 *
 * Assumes: as in `digit-words.ts`. What follows one of these words is taken for a name; a name that no such word
 * introduces is found only by its capitals, and in scripts without capitals not at all.
 *
 * @module
 */
export const introducingWords =
  "mr/mrs/ms/miss/madam/madame/sir/dr/called/named/name is/his name/her name/my name is/goes by/known as/nicknamed/ask for/agent/boss/captain/uncle/brother/sister/cousin/friend/call/ask/contact/meet/appelle/appelez/contacte/contactez/llama a/pregunta a/звони/звоните/" +
  "m/mme/mlle/monsieur/mademoiselle/appelé/appelée/s appelle/se nomme/nommé/nommée/surnommé/patron/tonton/frère/sœur/cousine/ami/demandez/" +
  "señor/señora/don/doña/sr/sra/llamado/llamada/se llama/apodado/alias/le dicen/pregunta por/hermano/primo/amigo/licenciado/" +
  "senhor/senhora/chamado/chamada/se chama/apelidado/conhecido como/irmão/procure/" +
  "господин/госпожа/зовут/по имени/имя/фамилия/кличка/прозвище/дядя/брат/сестра/друг/спросите/" +
  "اسمه/اسمها/اسمي/اسم/يدعى/تدعى/المدعو/المدعوة/السيد/الاستاذ/الحاج/الشيخ/ابو/ام/اخي/ابن عمي/صديقي/معلم/" +
  "نامش/به نام/بنام/اسمش/آقای/خانم/حاجی/کاکا/برادرم/نوم یی/په نوم/ښاغلی/حاجي/" +
  "名叫/名字叫/他叫/她叫/我叫/叫做/外号/姓/绰号/" +
  "anaitwa/aitwaye/jina lake/jina langu/bwana/bibi/mzee/kaka/dada/" +
  "sunansa/sunanta/sunana/mai suna/ana kiransa/malam/alhaji/hajiya/" +
  "ስሙ/ስሟ/ስሜ/የሚባል/የሚባለው/የምትባል/አቶ/ወይዘሮ/ወንድሜ/ሽሙ/ሽማ/ስማ/ዝበሃል/ትበሃል/ዝብሃል/ኣቶ/ሓወይ/" +
  "নাম/নামে/জনাব/ভাই/হাজী/মিয়া";
