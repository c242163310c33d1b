/**
 * With which endings does a web address end?
 *
 * @module
 */

/** Endings that are hardly ever the beginning of a sentence: also taken with spaces or a word for the dot. */
export const plainEndings =
  "com net org edu gov mil biz xyz online website site store shop app dev io ai co tk ru su ua by kz uz kg tj tm az am ge ir iq sy lb sa ae qa kw ye ly tn dz ma eg sd er et dj ng gh ci sn ml ne bf tz ke ug cn hk tw jp kr vn ph pk bd lk np af mm th la kh mx gt hn ni cr pa pe ec bo py uy cl br ar ve cu ht de fr pl ro bg gr tr cz hu uk eu ch nl рф рус ком орг укр онлайн сайт كوم نت موقع شبكة 中国 公司 网络 онион onion ком нет ру уз кз";

/** Endings that are also everyday words or names: taken only where nothing but the dot stands between. */
export const doubtfulEndings =
  "in it is me so to at be do no us my la as id hr ie il li lu lt lv md mn mk ms mt mu mv mw mz nu pm ps pt pw re rs rw sb sc se sg sh si sk sl sm sn sr st sv sx sz tc td tf tg tl tv tw ug uz va vc vg vi vu ws yt za zm zw info top live link club vip life world news blog email chat click work works jobs travel agency money pro fun win bid loan cash one bio page pub red social support team tel today tips tours vin wiki zone mobi name page gl ly";

/** Services that shorten addresses or hold contacts, whose short path is the contact. */
export const shortServices =
  "wa me/t me/bit ly/tinyurl/goo gl/fb me/m me/vk me/vk com/linktr ee/cutt ly/is gd/t co/line me/viber click/snapchat com/ig me";

/** Words for the dot of an address, for the sign of a mailbox, and for the stroke of a path. */
export const dotWords =
  "dot/d0t/point/punto/ponto/pto/точка/тчк/نقطة/نقطه/دوت/دات/点/點/nukta/nuktah/digo/ዶት/ነጥብ/ডট/ټکی";
export const atWords = "at/arroba/arobase/arobas/chez/собака/собачка/آت/ات/ايت/艾特/圈a/katika/አት/এট";
