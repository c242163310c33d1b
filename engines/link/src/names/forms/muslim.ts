/**
 * Which short, pet and foreign forms do Arabic, and Muslim names around the world names have?
 *
 * One name a line, its forms in lower-case ASCII. Our own, from general knowledge; far from complete.
 *
 * @module
 */

export const MUSLIM_FORMS: readonly string[] = [
  "muhammad mohammed mohamed mohammad muhammed mehmet mahomed mamadou maxamed mohamud muxammad md mohd",
  "ahmad ahmed axmed ahmet amadou",
  "yusuf yousef youssef joseph yosef yussuf yuusuf",
  "ibrahim abraham ebrahim ibraahim avraham brahim",
  "musa moussa moses moshe muse",
  "isa issa jesus ciise",
  "dawud daoud david dawood dawit",
  "sulayman suleiman solomon suleyman salomon souleymane saleebaan",
  "yaqub yacoub jacob yakub yaakov",
  "ishaq isaac ishak itzhak yitzhak",
  "ismail ishmael ismael ismaaciil",
  "harun haroun aaron aharon",
  "yahya john yehia yaxye",
  "ilyas elias elijah eliyahu",
  "ayyub ayoub job",
  "yunus younis jonah jonas",
  "maryam mariam miriam mary meryem maryan",
  "ali aly cali",
  "umar omar omer cumar",
  "uthman othman osman usman cismaan",
  "usama osama oussama",
  "husayn hussein husain hossein huseyin xuseen",
  "hasan hassan xasan",
  "abdallah abdullah abdulla abdoulaye cabdullahi abdullahi",
  "abdulrahman abdurrahman abderrahmane abdirahman cabdiraxmaan",
  "khadija khadijah hatice khadidja",
  "fatima fatimah fatma fatoumata faadumo fadumo",
  "aisha aicha aysha ayse caasha aishatou",
  "zaynab zainab zeinab zeynep seynab",
  "said saeed saidou siciid",
  "mahmud mahmoud mahmut mamoudou",
  "mustafa mostafa moustapha mustapha",
  "jamal gamal djamel cemal",
  "jamila djamila cemile",
  "jaber gaber djaber",
  "abu abou",
  "iskandar eskandar alexander iskender",
  "jibril gabriel djibril gebreel",
  "mikail michael mikhail",
  "ridwan redouane rizwan",
];
