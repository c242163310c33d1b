/**
 * By which signs and words is an amount of money known?
 *
 * @module
 */

/** Signs and codes that stand beside a figure, folded. */
export const currencySigns =
  "$ € £ ¥ ₽ ₹ ₦ ৳ ₺ ₴ ₩ ₫ ₱ ₲ ₵ ﷼ ؋ usd eur gbp cfa fcfa xof xaf ngn etb ern sdg lyd egp mad dzd tnd inr bdt pkr afn irr try rub cny rmb brl mxn cop kes tzs ugx";

/** Words for currencies and for sums. A star stands for any ending. */
export const currencyWords =
  "dollar*/bucks/euro*/pound*/franc*/dinar*/dirham*/birr/nakfa/naira/shilling*/shilingi/rouble*/ruble*/taka/rupee*/afghani*/rial*/riyal*/toman*/yuan/lira*/peso*/quetzal*/lempira*/cedi*/" +
  "dólar*/reais/real/libra*/доллар*/бакс*/евро/рубл*/сум/тенге/гривен/гривн*/сомони/دولار/يورو/دينار/جنيه/ريال/درهم/ليرة/ليرات/ورقة/دفتر/دالر/یورو/افغانی/تومان/کلدار/ډالر/روپۍ/美元/美金/欧元/人民币/块钱/万块/元/টাকা/ডলার/ইউরো/রুপি/ብር/ናቕፋ/ናቅፋ/ዶላር/ዩሮ/pesa/dola/yuro/dala/nera";

/** Words that make a figure larger, or are a figure. */
export const sumWords =
  "hundred/thousand/million/k/mil/mille/cent/cents/cien/cientos/mils/millón/milhão/тысяч*/тыс/сто/миллион*/الف/آلاف/مية/مئة/مليون/ميه/هزار/صد/زر/سل/千/万/百/হাজার/লাখ/শত/ሺህ/ሺሕ/ሽሕ/መቶ/ሚእቲ/ሚሊዮን/elfu/mia/milioni/laki/dubu/dari/miliyan";
