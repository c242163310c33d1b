/**
 * With which words are work, travel and papers offered?
 *
 * Six lists a language. "does" is a promise or the speaker's own power ("I can take you", "guaranteed"); "work", "pay",
 * "travel", "papers" and "agents" are what is promised or who promises. A star stands for any ending. In scripts that
 * write prefixes onto a word (Arabic, Ethiopic) and those without spaces (Han) an entry is found inside a word.
 *
 * Assumes: ti, am, prs, ps, bn, sw and ha were written down without a native reader. They are drafts.
 *
 * @module
 */

/** What an entry is about. */
export const offerTopics = ["work", "pay", "travel", "papers", "agents", "does"] as const;
export type OfferTopic = (typeof offerTopics)[number];

export const offerWords: Readonly<Record<string, Readonly<Record<OfferTopic, string>>>> = {
  en: {
    work: "job/jobs/work/working/worker*/hiring/hire*/vacanc*/employment/recruit*/maid*/waitress*/hostess*/dancer*/nanny/cleaner*/housekeeper*/driver needed/farm work*/factory work*/position*/staff/modeling/modelling/masseuse*",
    pay: "salary/salaries/wage*/pay per month/earn/income/per month/monthly",
    travel:
      "boat*/crossing/cross the sea/cross the border/travel*/trip/trips/flight*/ticket*/ride*/transport*/journey/convoy/pickup/seats/departure*/leaving tonight/leave tonight/truck*/border",
    papers:
      "visa*/passport*/papers/documents/permit*/residence card*/work permit*/sponsorship/asylum card/iqama",
    agents:
      "agent*/agency/agencies/broker*/employer*/boss/recruiter*/smuggler*/guide*/my contact/connection man/pusher*/madam/sponsor*/fixer*",
    does: "i can help you/we can help you/i help you/can help you get/i can take you/we take you/we can take you/i can bring/i take people/i arrange/we arrange/can arrange/i organise/we organise/we organize/i know a man/i know a person/i know somebody/i know someone/i know a guy/guarantee*/100 safe/100%/no risk/no papers needed/no experience/without papers/without visa/free accommodation/free housing/accommodation provided/housing provided/good salary/good pay/high salary/good money/big money/easy money/cheap price/best price/special price/discount/pay later/pay after/pay when you arrive/pay on arrival/trust me/trusted/serious people only/interested/who is interested/who wants to go/anyone who wants/limited places/places left/seats left/apply now/we are looking for/looking for girls/looking for young/girls needed/needed urgently/urgently needed/urgent hiring/we need/start immediately/everything is arranged/we provide/we offer/i offer/available now",
  },
  fr: {
    work: "travail/travailler/emploi*/boulot/job/embauche*/recrut*/poste/serveuse*/hôtesse*/danseuse*/femme de ménage/ménage/nounou/chauffeur",
    pay: "salaire*/par mois/mensuel*/gagner/revenu*",
    travel:
      "bateau*/zodiac/pirogue*/traversée*/traverser/voyage*/départ*/vol/billet*/trajet*/convoi*/places/passage/frontière*/transport*",
    papers: "visa*/passeport*/papiers/documents/titre de séjour/carte de séjour/permis de travail/récépissé",
    agents:
      "agent/agence*/intermédiaire*/employeur*/patron*/recruteur*/passeur*/coxeur*/guide/mon contact/parrain*/marraine",
    does: "je peux vous aider/je peux t aider/on peut vous aider/je vous aide/je peux t emmener/je vous emmène/on vous emmène/j organise/nous organisons/on organise/je connais quelqu un/je connais un monsieur/garanti*/sans risque/sans papiers/sans visa/sans expérience/logement gratuit/logé nourri/nourri logé/bon salaire/bien payé*/gros salaire/bon prix/pas cher/prix spécial/payer après/payer à l arrivée/confiance/intéressé*/qui veut partir/ceux qui veulent/places limitées/il reste des places/on cherche/nous cherchons/on recrute/nous recrutons/urgent/tout est organisé/nous offrons/j offre/je propose/nous proposons",
  },
  es: {
    work: "trabajo*/trabajar/empleo*/chamba/vacante*/contrata*/puesto/mesera*/camarera*/bailarina*/niñera*/limpieza/chofer",
    pay: "sueldo*/salario*/al mes/mensual*/ganar/ingresos",
    travel:
      "lancha*/barco*/cruce/cruzar/viaje*/viajar/salida*/vuelo*/boleto*/pasaje*/transporte/cupo*/frontera/caravana/brincar/la selva",
    papers: "visa*/pasaporte*/papeles/documentos/permiso*/residencia",
    agents:
      "agente*/agencia*/intermediario*/patrón/reclutador*/coyote*/pollero*/guía/guia/mi contacto/padrino/asesor*/empleador*",
    does: "te puedo ayudar/puedo ayudarte/te ayudo/les ayudo/puedo llevarte/te llevo/los llevo/los cruzo/te cruzo/organizo/organizamos/conozco a alguien/conozco a un señor/garantiz*/garantía/sin riesgo/sin papeles/sin visa/sin experiencia/alojamiento gratis/alojamiento incluido/hospedaje incluido/buen sueldo/buen salario/bien pagado/buena paga/barato/buen precio/precio especial/pagas al llegar/paga al llegar/paga después/confianza/confiable/seguro y rápido/interesad*/quien quiera/quién quiere/quieren ir/últimos cupos/quedan cupos/cupos disponibles/se busca*/se necesita*/buscamos/necesitamos/se solicita*/urgente/todo incluido/todo arreglado/ofrezco/ofrecemos",
  },
  pt: {
    work: "trabalho*/trabalhar/emprego*/vaga/vagas/contrata*/garçonete*/empregada*/babá*/dançarina*/limpeza/motorista",
    pay: "salário*/ordenado/por mês/mensal*/ganhar/renda",
    travel:
      "barco*/lancha*/travessia/atravessar/viagem/viajar/saída*/voo*/passagem/passagens/bilhete*/transporte/fronteira/lugares",
    papers: "visto*/passaporte*/papéis/documentos/autorização*/residência",
    agents:
      "agente*/agência*/intermediário*/patrão/patroa/recrutador*/coiote*/atravessador*/guia/meu contato/padrinho/empregador*",
    does: "posso te ajudar/posso ajudar/eu ajudo/te ajudo/posso te levar/te levo/levo pessoas/organizo/organizamos/conheço alguém/conheço um homem/garant*/sem risco/sem papéis/sem visto/sem experiência/alojamento grátis/moradia grátis/moradia incluída/bom salário/bem pago/barato/bom preço/paga na chegada/paga depois/confiança/confiável/interessad*/quem quer ir/quem quiser/últimas vagas/vagas limitadas/procuramos/precisamos/precisa se/contrata se/urgente/tudo incluído/ofereço/oferecemos",
  },
  ru: {
    work: "работ*/вакансии/вакансия/подработ*/официантк*/танцовщиц*/хостес/няня/няни/уборщиц*/горничн*/водител*/требуются/требуется/набор",
    pay: "зарплат*/зп/оплата/заработ*/в месяц",
    travel:
      "поездк*/выезд/отъезд/переход*/перевоз*/лодк*/билет*/рейс*/границ*/дорог*/места в/транспорт*/перелет*/проезд",
    papers:
      "виз/виза/визу/визы/визой/паспорт*/документ*/внж/рвп/патент*/разрешени*/прописк*/регистраци*/приглашени*",
    agents:
      "агент*/агентств*/посредник*/работодател*/вербовщик*/проводник*/перевозчик*/куратор*/хозяин/начальник",
    does: "хорошая работа/хорошую работу/могу помочь/помогу/поможем/помогаем/помощь с/отвезу/довезу/перевезу/переправ*/везем/возим/организу*/знаю человека/есть человек/гаранти*/без риска/без документов/без визы/без опыта/без посредников/жилье бесплатно/проживание бесплатно/с проживанием/жилье предоставля*/хорошая оплата/высокая оплата/высокий доход/хорошие деньги/быстрые деньги/легкие деньги/дешево/недорого/оплата после/оплата по факту/оплата на месте/надежно/проверен*/интерес*/кому интересно/кто хочет/кому надо/кому нужна/кому нужно/осталось мест*/есть места/ищем/нужны девушки/нужны люди/срочно/все включено/предлага*/предоставля*",
  },
  ar: {
    work: "عمل/شغل/وظيفة/وظائف/وظيفه/توظيف/خادمة/خدامة/عاملة/عمال/عاملات/نادلة/راقصة/مربية/سائق/مطلوب/مطلوبة",
    pay: "راتب/رواتب/مرتب/معاش/شهريا/في الشهر/بالشهر/دخل",
    travel:
      "سفر/السفر/رحلة/رحلات/قارب/مركب/البلم/بلم/زورق/تهريب/عبور/الحدود/تذكرة/تذاكر/طيران/انطلاق/نقلة/طلعة/مقاعد/اماكن",
    papers: "فيزا/فيز/تاشيرة/تأشيرة/جواز/جوازات/اوراق/أوراق/اقامة/إقامة/كفالة/عقد عمل/لم شمل",
    agents: "سمسار/سماسرة/وسيط/مكتب/وكيل/وكالة/كفيل/صاحب العمل/مهرب/مهربين/دليل/معلم",
    does: "اقدر اساعدك/ممكن اساعدك/بساعدك/نساعدك/اساعدك/اقدر اوصلك/بوصلك/نوصلك/نوصلكم/بطلعك/نطلعكم/ننظم/عندي واحد/اعرف واحد/اعرف شخص/مضمون/مضمونة/ضمان/بدون خطر/بدون اوراق/بدون فيزا/بدون خبرة/سكن مجاني/السكن مجاني/سكن مجان/راتب جيد/راتب ممتاز/راتب مغري/رخيص/سعر ممتاز/باحسن سعر/بأحسن سعر/الدفع بعد/الدفع عند الوصول/ثقة/موثوق/مين بدو/مين حابب/من يريد/اللي بدو/اللي حابب/للراغبين/الراغبين/للجادين/اماكن محدودة/مطلوب فورا/عاجل/نبحث عن/نوفر/اوفر/نقدم/كل شي مرتب",
  },
  zh: {
    work: "工作/招聘/招工/招人/急招/打工/服务员/保姆/按摩/陪酒/司机/客服/兼职",
    pay: "月薪/工资/薪水/底薪/高薪/日结/赚钱/收入",
    travel: "偷渡/走线/出发/出境/过境/船票/机票/路线/上船/包车/带路/接送/边境",
    papers: "签证/护照/证件/工签/绿卡/身份/居留/办证",
    agents: "中介/代理/蛇头/老板/雇主/招聘人/带队/向导/经纪",
    does: "我可以帮/我能帮/可以帮你/帮你办/我带你/带你走/包过/包接/包吃住/包吃包住/包食宿/包机票/保证/无风险/不用证件/无需/不需要经验/免费住宿/便宜/优惠/到了再付/到付/事后付款/靠谱/信得过/有意/感兴趣/想去的/想走的/名额有限/急需/诚招/长期招/待遇好/提供/我认识一个人/安全快捷",
  },
  sw: {
    work: "kazi/ajira/mfanyakazi/wafanyakazi/mhudumu/wahudumu/yaya/dereva/nafasi za kazi/nafasi ya kazi",
    pay: "mshahara/mishahara/kwa mwezi/kipato",
    travel: "safari/boti/mashua/kuvuka/mpaka/ndege/tiketi/usafiri/kusafiri/nafasi za",
    papers: "viza/visa/pasipoti/karatasi/hati/kibali",
    agents: "wakala/mawakala/dalali/mwajiri/bosi/tajiri/mlanguzi/kiongozi wa safari",
    does: "naweza kukusaidia/nitakusaidia/tunaweza kukusaidia/tunakusaidia/nitakupeleka/tunakupeleka/naweza kukupeleka/tunapanga/ninapanga/namjua mtu/namfahamu mtu/uhakika/bila hatari/bila karatasi/bila viza/bila visa/bila uzoefu/malazi bure/chumba bure/mshahara mzuri/malipo mazuri/pesa nzuri/bei nafuu/bei rahisi/utalipa ukifika/lipa baadaye/kuaminika/anayetaka/mwenye nia/wanaotaka/nafasi chache/tunatafuta/wanahitajika/anahitajika/haraka/tunatoa/natoa",
  },
  ha: {
    work: "aiki/aikin/ma aikaci/ma aikata/mai aiki/yar aiki/direba/guraben aiki",
    pay: "albashi/a wata/kowane wata/kudin shiga",
    travel: "tafiya/jirgi/jirgin/kwale kwale/ketare/iyaka/tikiti/mota/hanya",
    papers: "biza/visa/fasfo/takardu/takarda/izini",
    agents: "dillali/dillalai/wakili/agent/ejan/mai daukar aiki/oga/uban gida/jagora",
    does: "zan iya taimaka/zan taimake/za mu taimaka/zan kai ka/zan kai ku/za mu kai ku/muna shirya/ina shirya/na san wani/tabbas/tabbaci/babu hadari/ba tare da takarda/ba tare da biza/ba tare da visa/gida kyauta/masauki kyauta/albashi mai kyau/kudi mai kyau/mai sauki/sai ka isa/biya daga baya/amintacce/mai sha awa/masu sha awa/wanda yake so/muna neman/ana neman/da gaggawa/muna bayar/ina bayar",
  },
  am: {
    work: "ስራ/ሥራ/ሰራተኛ/ሠራተኛ/አስተናጋጅ/ሞግዚት/ሹፌር/ቅጥር",
    pay: "ደመወዝ/ደሞዝ/በወር/ገቢ",
    travel: "ጉዞ/ጀልባ/መሻገር/ድንበር/በረራ/ትኬት/ቲኬት/መጓጓዣ/መኪና",
    papers: "ቪዛ/ፓስፖርት/ሰነድ/ወረቀት/ፈቃድ",
    agents: "ደላላ/ደላሎች/ኤጀንት/ኤጀንሲ/አሰሪ/አሠሪ/ወኪል/መሪ",
    does: "ልረዳህ እችላለሁ/ልረዳሽ እችላለሁ/እረዳችኋለሁ/እንረዳለን/እወስድሃለሁ/እንወስዳለን/አዘጋጃለሁ/እናዘጋጃለን/ሰው አውቃለሁ/ዋስትና/አስተማማኝ/ያለ ስጋት/ያለ ወረቀት/ያለ ቪዛ/ያለ ልምድ/ነጻ መኖሪያ/ነፃ መኖሪያ/ጥሩ ደመወዝ/ጥሩ ክፍያ/ርካሽ/በቅናሽ/ስትደርስ ትከፍላ/በኋላ ትከፍላ/የምትፈልጉ/የሚፈልግ/ፍላጎት ያላ/እንፈልጋለን/በአስቸኳይ/እናቀርባለን",
  },
  ti: {
    work: "ስራሕ/ሰራሕተኛ/ኣሳሳዪት/ኣሳሲት/መራሒ መኪና",
    pay: "ደሞዝ/ደመወዝ/ወርሓዊ/ኣብ ወርሒ/ኣታዊ",
    travel: "ጉዕዞ/ጃልባ/ምስጋር/ዶብ/በረራ/ትኬት/ቲኬት/መጓዓዝያ",
    papers: "ቪዛ/ፓስፖርት/ሰነድ/ወረቐት/ወረቓቕቲ/ፍቓድ",
    agents: "ደላላ/ደላሎ/ኤጀንት/ኤጀንሲ/ኣስራሒ/ወኪል/መራሒ/ሰምሳሪ",
    does: "ክሕግዘካ እኽእል/ክሕግዘኪ እኽእል/ክሕግዘኩም/ንሕግዝ/ክወስደካ/ክወስደኩም/ንወስደኩም/ከዳልወልካ/ነዳሉ/ሰብ እፈልጥ/ውሕስነት/ውሑስ/ብዘይ ሓደጋ/ብዘይ ወረቐት/ብዘይ ቪዛ/ብዘይ ልምዲ/ነጻ መንበሪ/ጽቡቕ ደሞዝ/ጽቡቕ ክፍሊት/ሕሳር/ርካሽ/ምስ በጻሕካ ትኸፍል/ድሓር ትኸፍል/ዝደሊ/ዝደልዩ/ንደሊ ኣለና/ብቕልጡፍ/ነቕርብ",
  },
  prs: {
    work: "کار/کاریابی/وظیفه/کارگر/خدمتکار/گارسون/رقاص/دریور/استخدام",
    pay: "معاش/ماهانه/در ماه/درآمد/عاید",
    travel: "سفر/قایق/کشتی/عبور/سرحد/مرز/تکت/بلیت/پرواز/حرکت/انتقال/راه بلد/قاچاق",
    papers: "ویزه/ویزا/پاسپورت/اسناد/مدارک/اقامت/جواز/کیس",
    agents: "قاچاقبر/رهبلد/کمیشن کار/کمیشنکار/دلال/نماینده/ایجنت/صاحب کار/کارفرما/شرکت",
    does: "می توانم کمک/میتوانم کمک/کمک می کنم/کمکت می کنم/می برم/میبرم/می بریم/میبریم/ترتیب می کنم/ترتیب میکنیم/یک نفر را می شناسم/کسی را می شناسم/تضمین/تضمینی/ضمانت/بدون خطر/بدون ویزه/بدون ویزا/بدون مدارک/بدون اسناد/بدون تجربه/جای رایگان/خانه رایگان/معاش خوب/پول خوب/ارزان/قیمت مناسب/بعد از رسیدن/پول بعد/اعتماد/مطمئن/علاقمند/علاقه مند/هر کس می خواهد/هر کی میخواهد/کسانی که می خواهند/به دنبال/نیاز داریم/ضرورت داریم/عاجل/ارائه می کنیم",
  },
  ps: {
    work: "کار/دنده/وظیفه/کارګر/خدمتګار/ډریور",
    pay: "معاش/میاشتنی/په میاشت/عاید",
    travel: "سفر/بېړۍ/کښتۍ/پوله/سرحد/ټکټ/ټیکټ/پرواز/تګ/قاچاق",
    papers: "ویزه/ویزا/پاسپورټ/سندونه/اسناد/اقامه",
    agents: "قاچاقبر/دلال/ایجنټ/استازی/کارګمارونکی/شرکت/لارښود",
    does: "مرسته کولی شم/مرسته درسره/درسره مرسته/بیایم/بیایو/درولم/تنظیموم/تنظیموو/یو کس پیژنم/تضمین/ضمانت/بې خطره/بې ویزې/بې سندونو/بې تجربې/وړیا کور/وړیا ځای/ښه معاش/ښې پیسې/ارزانه/ارزان/وروسته پیسې/رسېدو وروسته/باوري/باور وکړ/څوک چې غواړي/لېواله/اړتیا لرو/عاجل/بیړنی/وړاندې کوو",
  },
  bn: {
    work: "কাজ/চাকরি/চাকুরি/শ্রমিক/কর্মী/গৃহকর্মী/ওয়েট্রেস/ড্রাইভার/নিয়োগ",
    pay: "বেতন/মাসিক/প্রতি মাসে/মাসে/আয়",
    travel: "যাত্রা/নৌকা/ট্রলার/সীমান্ত/পারাপার/টিকিট/টিকেট/ফ্লাইট/গেম/বিদেশ",
    papers: "ভিসা/পাসপোর্ট/কাগজ/কাগজপত্র/পারমিট/আকামা",
    agents: "দালাল/এজেন্ট/এজেন্সি/মালিক/নিয়োগকর্তা/গাইড/আদম ব্যাপারী",
    does: "সাহায্য করতে পারি/সাহায্য করব/সাহায্য করি/নিয়ে যাব/নিয়ে যেতে পারি/পাঠাতে পারি/পাঠাই/ব্যবস্থা করি/ব্যবস্থা করে দেব/একজনকে চিনি/লোক চিনি/গ্যারান্টি/নিশ্চিত/ঝুঁকি নেই/ঝুঁকিমুক্ত/কাগজ ছাড়া/ভিসা ছাড়া/অভিজ্ঞতা ছাড়া/থাকা ফ্রি/থাকা খাওয়া ফ্রি/থাকা খাওয়া/ভালো বেতন/ভাল বেতন/কম খরচে/সস্তা/পরে টাকা/পৌঁছে টাকা/বিশ্বস্ত/আগ্রহী/যারা যেতে চান/যেতে চাইলে/সীমিত/লোক লাগবে/লোক নেওয়া/জরুরি/দিচ্ছি",
  },
};
