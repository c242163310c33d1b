/**
 * By which names are messengers and social networks called, and by which words does one ask to be reached?
 *
 * Names that mean nothing else stand apart from names that are also everyday words ("signal", "line"), which count
 * only beside a word of contact.
 *
 * Assumes: as in `digit-words.ts`, smaller languages were written down without a native reader.
 *
 * @module
 */

/** Names that mean nothing else. From seven letters on, one letter may be wrong, missing, or too many. */
export const messengerNames = [
  "whatsapp/what s app/what s up app/watsapp/whatsap/wattsapp/whats app/wats app/watsap/wasap/guasap/zap zap/wapp/whazzap",
  "telegram/telegramm/tele gram/tg/телеграм/телеграмм/телега/телегу/телеге/телегой/тг/тгк",
  "viber/вайбер/вайбере/imo/имо/messenger/мессенджер/facebook/face book/fb/фейсбук/фб/instagram/insta/инстаграм/инста/инсте",
  "tiktok/tik tok/тикток/snapchat/snap chat/wechat/we chat/weixin/wei xin/vkontakte/вконтакте/вк/вкшке/skype/скайп/zalo/botim/discord/дискорд",
  "threema/wickr/kakaotalk/kakao talk/ватсап/вацап/вотсап/ватсапп/вотсапп/вацапп/ватсапе/вотсапе/одноклассники",
  "gmail/hotmail/yahoo/outlook/protonmail/proton mail/yandex/mailru/icloud",
  "واتساب/واتسآب/واتس اب/واتس/وتساب/الواتس/الواتساب/تلغرام/تيليجرام/تلجرام/تليجرام/تيليغرام/فيسبوك/فيس بوك/الفيس/انستغرام/انستا/انستقرام/مسنجر/ماسنجر/ايمو/فايبر/سناب شات/تيك توك/التيك توك",
  "تلگرام/واتساپ/واتس اپ/فیسبوک/انستاگرام/ایمو/وایبر/مسنجر/وټساپ/فېسبوک/ټیلیګرام",
  "微信/薇信/威信/徽信/微 信/加微/加v/加q/加扣扣/扣扣/企鹅号/抖音/电报群/电报号/飞机号/脸书/whats号",
  "হোয়াটসঅ্যাপ/হোয়াটসঅ্যাপ/হোয়াটসএপ/টেলিগ্রাম/ইমো/ইমোতে/ফেসবুক/মেসেঞ্জার/ভাইবার",
  "ዋትሳፕ/ዋትስአፕ/ዋትሳፕ/ዋትስ አፕ/ቴሌግራም/ተለግራም/ፌስቡክ/ፈይስቡክ/ኢሞ/ኢንስታግራም/ቲክቶክ/መሰንጀር/ቫይበር",
];

/** Names that are also everyday words. */
export const doubtfulMessengerNames =
  "signal/сигнал/line/session/messages/snap/signalapp/qq/max/макс/imessage/teams/zoom/v/vx/wx/ig/wa/vk";

/** Words that ask to be reached, or that stand before a number. A star stands for any ending. */
export const contactWords: Readonly<Record<string, string>> = {
  en: "call me/call us/call/ring me/phone/phone me/tel/telephone/mobile/cell/number/my number/contact me/contact us/contact/text me/write me/write to me/message me/dm/dm me/pm me/inbox/inbox me/add me/reach me/hit me up/find me on/private message/write in private/reply to me",
  fr: "appelle*/appelez*/appel/contacte*/contactez*/écris moi/écrivez moi/écrivez nous/ajoute moi/ajoutez moi/joindre/joignez*/numéro/mon numéro/téléphone/téléphonez*/tél/en privé/message privé/inbox/mp/envoie moi/envoyez moi",
  es: "llama/llámame/llamame/llame/llámenos/llamar/contacta/contáctame/contactame/contáctenos/escríbeme/escribeme/escríbanos/escribe al/agrégame/agregame/número/mi número/teléfono/celular/móvil/al privado/por privado/mensaje privado/inbox/mándame",
  pt: "liga/ligue/me liga/liga me/ligue para/chama/me chama/chame/contato/contacto/contacte*/contate/me escreve/escreva/adiciona*/número/meu número/telefone/telemóvel/celular/no privado/pv/inbox/manda mensagem",
  ru: "звони/звоните/позвони/позвоните/набери/пиши/пишите/напиши/напишите/в личку/в лс/лс/личку/личные сообщения/добавь*/свяжись/свяжитесь/связь/номер/мой номер/телефон/тел/контакт/контакты/обращайтесь/скину номер",
  ar: "اتصل/اتصلوا/اتصلي/للتواصل/تواصل/تواصلوا/كلمني/كلموني/راسلني/راسلوني/ابعتلي/ارسل لي/رقمي/رقم/الرقم/هاتف/تلفون/جوال/موبايل/خاص/عالخاص/على الخاص/انبوكس/ضيفني/ضيفوني/اضفني/دق علي",
  zh: "打电话/电话/手机/联系我/联系方式/联系/加我/私信/私聊/私我/找我/号码/来电/致电/扫码/留言给我",
  sw: "nipigie*/piga simu/nipigie simu/simu/namba/namba yangu/nambari/wasiliana/wasiliana nami/niandikie/nitafute/nitumie/nitext/inbox/njoo inbox",
  ha: "kira ni/ku kira/kirani/ka kira/waya/lambata/lamba/tuntube ni/tuntuɓe ni/rubuto min/aiko min/yi min magana/inbox",
  am: "ደውል/ደውሉ/ይደውሉ/ደውልልኝ/ደውሉልኝ/ስልክ/ቁጥሬ/ስልኬ/ቁጥር/አግኙኝ/አናግሩኝ/ጻፉልኝ/ፃፉልኝ/መልእክት ላኩ/በውስጥ መስመር/ኢንቦክስ",
  ti: "ደውል/ደውሉ/ደዉል/ደውለለይ/ደውሉለይ/ስልኪ/ቁጽሪ/ቑጽሪ/ተሌፎን/ርኸቡኒ/ርኸበኒ/ጸሓፉለይ/ጽሓፈለይ/ኣዘራርቡኒ/ኢንቦክስ",
  prs: "زنگ بزن/زنگ بزنید/زنگ/تماس/به تماس/تماس بگیر*/شماره/شماره ام/تیلفون/موبایل/پیام بده/پیام بدهید/پیام/مسیج/مسج/به من بنویس*/اینباکس/خصوصی",
  ps: "زنګ ووه*/زنګ/اړیکه/اړيکه/شمېره/شمیره/نمبر/تلیفون/تليفون/پیغام راکړ*/مسج/راته ولیک*/انباکس",
  bn: "কল কর*/কল দিন/কল দাও/ফোন কর*/ফোন দিন/ফোন/মোবাইল/নাম্বার/নম্বর/যোগাযোগ/ইনবক্স/ইনবক্সে/মেসেজ/মেসেজ দিন/নক দিন/নক কর*/এড কর*",
};
