/**
 * Which pairs of the names in two scripts are of two names?
 *
 * Wikidata's pairs set a given name against a surname now and then, or a name against an alias or its translation. These are
 * the rows, among those that were looked for and not found, of which whoever read them can tell; rows that were found were
 * not read. Japanese and Korean names in Han characters are one name and are not listed.
 *
 * Source: rows of Merhav and Ash, COLING 2018 (CC0).
 *
 * @module
 */

const ROWS: Readonly<Record<string, string>> = {
  Han: `
narsha 朴孝珍
rd 拉登
xander 韓德爾
jeunet 桑里
boogeyman 懷特
ayano 山根
lautaro 莱夫扎茹
wawa 金智娟
mikszáth 卡尔曼
miyamoto 百合子
mutsuo 高橋
baked 蒂姆
carolyu 于盈
hrubý 戈拉伯卡
shamin 穆罕默德
baehr 巴漢弗
tani 昌樹
ryōhei 中尾
mitsuru 柳井
kangta 安七炫
dharmakirti 法称
yangpa 洋蔥
dharmarakshita 金洲法稱
hajime 中村
sushio 石崎壽夫
`,
  Hangul: `
hironori 나가미네
bunmei 이부키
plungon 하오쟈오샹치
kanae 오키
aramaki 아쓰시
kubozuka 요스케
norifusa 미타
masukawa 다카히로
myodo 가즈야
igari 유키
yukina 야스다
kizawa 마사노리
toshiki 코이케
korekawa 긴조
nagaya 왕
ando 슌야
itoi 시게사토
chūkyō 천황
hiroshige 야나기모토
ibuka 마사루
genzo 구리타
oku 마나미
fuwa 세이
tetsuro 후쿠야마
hayata 이토
hirooka 유리코
fujisaki 카오리
amberley 자작
hyodo 신고
ōtaka 아키라
midorikawa 유키
izzi 이기
imanaga 쇼타
amamiya 소라
torikai 유야
iseya 유스케
shinjiro 히야마
tomu 하타나카
naka 유지
fumika 시미즈
mizumoto 히로키
teiji 다카기
mioko 후지와라
tanii 아스카
urabe 타로
mitsuzuka 히로시
haku 신쿤
mei 구로카와
kawachi 카쓰유키
urushibara 유키
hanazawa 카나
sweden 루이세
ezoe 겐지로
mochinaga 모치하루
iesada 기노시타
maruyama 마사오
aitsuki 아키코
hommachi 나오키
motoo 하야시
tachi 스스무
kashima 노보루
yuiri 무라야마
ura 사에코
tomitarō 마키노
shigekata 이타쿠라
ushidaki 센카
kinuo 야마다
kawase 나쓰나
atsuo 오오우치
furui 히로히토
yōhei 고노
junna 천황
ibaragi 류타
kengo 고타니
kosuge 마미
higashikokubaru 히데오
kaai 가몬
egami 나미오
budai 라슬로
sato 요시노리
ririka 스토
joichi 도모나가
sunobe 료조
terasawa 다이스케
yumeko 아이조메
apphus 마카베오
rinoie 마사후미
bunta 스가와라
kiyoyuki 야나다
washio 레이나
ryuto 오타케
tamada 게이지
fallou 디아네
ukai 료타
shibaki 다케루
gushiken 티나
teppei 아리타
ichimori 쥰
hirona 무라타
misa 에토
mitsuyuki 요시히로
yagara 켄이치
nishiuchi 마리야
shin'ichi 나카자와
nando 가브리엘
keitaro 고가
chūsuke 기즈카
kaneshiro 가즈키
tsuyuki 가즈토
funahashi 도시미쓰
yasumoto 히로키
mano 에리나
ōmori 유코
hashiba 히데카쓰
takana 도모히로
gilliard 주니어
masakazu 이시구로
ichimichi 마오
yokomichi 다카히로
okai 지사토
maeyamada 겐이치
`,
};

/** @returns Whether a row was read and pairs two names. @param script - As `scriptOf` has it. */
export function pairsTwoNames(script: string, from: string, to: string): boolean {
  return known[script]?.has(`${from} ${to}`) === true;
}

const known: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(ROWS).map(([script, rows]) => [script, new Set(rows.trim().split("\n"))]),
);
