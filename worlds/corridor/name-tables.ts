/**
 * Which names do the people of this world bear?
 *
 * Small tables of very common given and family names of seven naming cultures, with the spellings that one
 * name goes by. A line reads `Latin|variant|variant=own script~nickname|nickname`; the own script and the
 * nicknames may be missing. Who bears which name says nothing about what they do: roles are drawn elsewhere,
 * from another stream of chance.
 *
 * @module
 */

/** One name with the ways to write it. */
export interface NameEntry {
  /** In Latin letters, at least one; the first is the usual one. */
  readonly latin: readonly string[];
  /** In Arabic or Cyrillic letters; null for names that are at home in Latin letters. */
  readonly own: string | null;
  readonly nicknames: readonly string[];
}

export interface NamingCulture {
  readonly name: string;
  readonly script: "latin" | "arabic" | "cyrillic";
  readonly female: readonly NameEntry[];
  readonly male: readonly NameEntry[];
  readonly family: readonly NameEntry[];
}

function entries(table: string): NameEntry[] {
  return table
    .split(",")
    .map((line) => line.trim())
    .map((line) => {
      const [spellings = "", nicknames = ""] = line.split("~");
      const [latin = "", own = ""] = spellings.split("=");
      return {
        latin: latin.split("|"),
        own: own === "" ? null : own,
        nicknames: nicknames === "" ? [] : nicknames.split("|"),
      };
    });
}

const arabic: NamingCulture = {
  name: "arabic",
  script: "arabic",
  female: entries(
    `Fatima|Fatma|Fatimah=فاطمة~Fatoum, Maryam|Mariam|Meryem=مريم, Aisha|Aysha|Aicha=عائشة, Khadija|Khadijah|Hadija=خديجة,
    Zainab|Zeinab|Zaynab=زينب, Layla|Leila|Laila=ليلى~Lulu, Huda|Hoda=هدى, Nour|Noor|Nur=نور, Salma|Selma=سلمى, Amina|Ameena=أمينة, Rania|Raniya=رانيا, Samira|Sameera=سميرة~Sam`,
  ),
  male: entries(
    `Muhammad|Mohammed|Mohamed|Mohamad=محمد~Hamada, Ahmad|Ahmed=أحمد~Hamoudi, Ali|Aly=علي, Omar|Umar=عمر, Khalid|Khaled=خالد, Yusuf|Youssef|Yousef=يوسف,
    Ibrahim|Ebrahim=إبراهيم~Abu Khalil, Hassan|Hasan=حسن, Hussein|Hussain|Husayn=حسين, Mustafa|Mostafa=مصطفى, Tariq|Tarek=طارق, Salim|Saleem=سليم`,
  ),
  family: entries(
    `al-Masri|Elmasry|Al Masri=المصري, al-Hassan|Alhassan=الحسن, Haddad|Hadad=حداد, Khoury|Khouri|Khuri=خوري, Najjar|Najar=نجار, Mansour|Mansur=منصور, Saleh|Salih=صالح,
    al-Ahmad|Alahmad=الأحمد, Nasser|Nasir=ناصر, Darwish|Darwich=درويش, Qasim|Kassem|Qassem=قاسم, Sayegh|Sayigh=صايغ, Hamdan=حمدان, Rahman|Rehman=رحمن,
    Shaheen|Chahine=شاهين, Zaydan|Zeidan=زيدان, Bakri|Bakry=بكري, Awad|Aouad=عوض, Farouk|Faruq=فاروق, Jaber|Jabir=جابر`,
  ),
};

const slavic: NamingCulture = {
  name: "slavic",
  script: "cyrillic",
  female: entries(
    `Anna|Hanna=Анна~Anya, Elena|Yelena|Olena=Елена~Lena, Olga|Olha=Ольга~Olya, Natalia|Nataliya|Natalya=Наталия~Natasha, Irina|Iryna=Ирина~Ira, Tatiana|Tatyana=Татьяна~Tanya,
    Svetlana|Svitlana=Светлана~Sveta, Maria|Mariya|Mariia=Мария~Masha, Yulia|Julia|Yuliya=Юлия~Yulya, Vera|Viera=Вера, Ekaterina|Yekaterina|Kateryna=Екатерина~Katya, Oksana|Oxana=Оксана`,
  ),
  male: entries(
    `Aleksandr|Alexander|Oleksandr=Александр~Sasha, Dmitry|Dmitri|Dmytro=Дмитрий~Dima, Sergei|Sergey|Serhii=Сергей~Seryozha, Andrei|Andrey|Andrii=Андрей, Ivan=Иван~Vanya, Mikhail|Mihail|Mykhailo=Михаил~Misha,
    Nikolai|Nikolay|Mykola=Николай~Kolya, Pavel|Pavlo=Павел~Pasha, Viktor|Victor=Виктор~Vitya, Yuri|Yury|Yurii=Юрий~Yura, Vladimir|Volodymyr=Владимир~Vova, Oleg|Oleh=Олег`,
  ),
  family: entries(
    `Kuznetsov|Kuznecov=Кузнецов, Melnyk|Melnik=Мельник, Petrenko=Петренко, Novak|Nowak=Новак, Kovalenko=Коваленко, Bondar=Бондарь, Shevchenko|Chevtchenko=Шевченко, Moroz=Мороз,
    Zhuk|Juk=Жук, Tkachuk|Tkatchouk=Ткачук, Lysenko|Lisenko=Лысенко, Kravets|Kravec=Кравец, Sidorenko|Sydorenko=Сидоренко, Rudenko=Руденко, Yashchenko|Iashchenko=Ященко,
    Marchuk|Martchouk=Марчук, Savchenko=Савченко, Gorbach|Horbach=Горбач, Volk|Vovk=Волк, Chernenko|Tchernenko=Черненко`,
  ),
};

const centralAsian: NamingCulture = {
  name: "central-asian",
  script: "cyrillic",
  female: entries(
    `Aigul|Aygul=Айгуль, Gulnara|Gulnora=Гульнара~Gulya, Dilnoza|Dilnoz=Дилноза, Zarina|Zareena=Зарина, Madina|Medina=Мадина, Nargiza|Nargis=Наргиза, Saltanat=Салтанат, Aliya|Alia=Алия, Kamila|Camila=Камила, Feruza|Firuza=Феруза`,
  ),
  male: entries(
    `Azamat=Азамат, Bakhtiyar|Bahtiyor|Bakhtiyor=Бахтияр, Nursultan=Нурсултан~Nurik, Rustam|Roustam=Рустам, Timur|Temur=Тимур, Jamshid|Dzhamshid=Джамшид, Farrukh|Farruh=Фаррух, Ulugbek=Улугбек, Marat=Марат, Daniyar|Doniyor=Данияр`,
  ),
  family: entries(
    `Akhmedov|Ahmedov=Ахмедов, Karimov=Каримов, Yusupov|Iusupov=Юсупов, Rakhimov|Rahimov=Рахимов, Nazarov=Назаров, Ismailov=Исмаилов, Abdullaev|Abdullayev=Абдуллаев, Saidov|Saidow=Саидов,
    Tursunov=Турсунов, Mirzoev|Mirzoyev=Мирзоев, Ergashev=Эргашев, Sultanov=Султанов, Bekov=Беков, Umarov=Умаров, Sharipov|Charipov=Шарипов, Kholmatov|Holmatov=Холматов, Alimov=Алимов, Zhumabaev|Jumabaev=Жумабаев`,
  ),
};

const southAsian: NamingCulture = {
  name: "south-asian",
  script: "arabic",
  female: entries(
    `Ayesha|Aisha=عائشہ, Sana=ثنا, Nadia|Nadiya=نادیہ, Saima|Sayma=صائمہ, Farah=فرح, Rubina|Rubeena=روبینہ, Shabana=شبانہ, Asma|Asmaa=اسماء, Kiran=کرن, Uzma=عظمیٰ`,
  ),
  male: entries(
    `Imran=عمران, Bilal|Bilaal=بلال, Asif=آصف, Kashif=کاشف, Faisal|Faysal=فیصل, Nadeem|Nadim=ندیم, Waqas|Wakas=وقاص, Zubair|Zubayr=زبیر, Shahid|Shaheed=شاہد, Usman|Osman=عثمان`,
  ),
  family: entries(
    `Khan=خان, Malik|Malek=ملک, Chaudhry|Choudhry|Chowdhury=چودھری, Butt|Bhat=بٹ, Qureshi|Quraishi=قریشی, Sheikh|Shaikh=شیخ, Mirza=مرزا, Baig|Beg=بیگ, Siddiqui|Siddiqi=صدیقی, Raja=راجہ,
    Awan=اعوان, Bhatti=بھٹی, Gondal=گوندل, Abbasi|Abbassi=عباسی, Javed|Javaid=جاوید, Hashmi|Hashimi=ہاشمی, Kazmi|Kazimi=کاظمی, Rizvi|Rizwi=رضوی`,
  ),
};

const iberian: NamingCulture = {
  name: "iberian",
  script: "latin",
  female: entries(
    `María|Maria~Mari, Ana|Anna~Anita, Carmen, Lucía|Lucia~Luci, Isabel|Izabel~Isa, Rosa~Rosita, Elena|Helena, Teresa|Tereza~Tere, Beatriz|Beatrice~Bea, Gabriela|Gabriella~Gabi`,
  ),
  male: entries(
    `José|Jose~Pepe, Juan|João~Juanito, Carlos~Carlitos, Luis|Luiz~Lucho, Miguel, Antonio|António~Toño, Francisco~Paco, Pedro, Jorge, Rafael~Rafa`,
  ),
  family: entries(
    `García|Garcia, Rodríguez|Rodriguez|Rodrigues, López|Lopez|Lopes, Martínez|Martinez|Martins, Silva|da Silva, Pérez|Perez|Peres, Santos|dos Santos, Fernández|Fernandez|Fernandes, Gómez|Gomez|Gomes, Torres,
    Ramírez|Ramirez, Oliveira, Cruz|da Cruz, Morales, Ortega, Vargas, Peña|Pena, Núñez|Nunez|Nunes, Castro, Ibáñez|Ibanez`,
  ),
};

const westAfrican: NamingCulture = {
  name: "west-african",
  script: "latin",
  female: entries(
    `Aminata|Aminatou~Ami, Fatou|Fatu, Grace, Blessing, Mariama|Mariam, Ngozi|N'gozi, Adwoa|Adjoa, Comfort, Awa|Hawa, Chioma`,
  ),
  male: entries(
    `Mamadou|Mamadu~Mama, Ibrahima|Ibrahim~Ibou, Kwame|Kouame, Emeka|Chukwuemeka, Ousmane|Usman, Samuel~Sammy, Kofi|Koffi, Abdoulaye|Abdulai~Abdou, Chinedu|Nedu, Moussa|Musa`,
  ),
  family: entries(
    `Diallo|Jallow, Traoré|Traore, Okafor|Okafo, Mensah|Mensa, Keita|Kéita, Adeyemi|Adeyemo, Ba|Bah, Sow|Sowe, Owusu|Owusou, Diop|Joof, Okoye|Okoy, Camara|Kamara, Touré|Toure|Turay, Boateng|Boaten,
    Ndiaye|N'Diaye|Njie, Eze|Ezeh, Cissé|Cisse|Ceesay, Coulibaly|Koulibaly, Asante|Ashanti, Balogun`,
  ),
};

const anglo: NamingCulture = {
  name: "anglo",
  script: "latin",
  female: entries(
    `Mary~Molly, Sarah|Sara~Sally, Elizabeth|Elisabeth~Liz, Catherine|Katherine|Kathryn~Kate, Emma, Margaret~Maggie, Laura|Lora, Helen|Hellen, Alice|Alys, Jane|Jayne`,
  ),
  male: entries(
    `John|Jon~Jack, James~Jim, William~Bill, Robert~Bob, Thomas|Tomas~Tom, Michael|Micheal~Mike, David~Dave, Peter~Pete, George, Stephen|Steven~Steve`,
  ),
  family: entries(
    `Smith|Smyth, Jones, Brown|Browne, Taylor|Tayler, Wilson|Willson, Clark|Clarke, Walker, Wright, Green|Greene, Hall, Cooper, Ward, Turner, Parker, Morris|Maurice, Cook|Cooke, Reid|Read|Reed, Stewart|Stuart, Allen|Allan, Bennett|Bennet`,
  ),
};

/** Seven naming cultures, each as likely for everybody in this world. */
export const namingCultures: readonly NamingCulture[] = [
  arabic,
  slavic,
  centralAsian,
  southAsian,
  iberian,
  westAfrican,
  anglo,
];
