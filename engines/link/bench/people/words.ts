/**
 * What are made people, towns and streets called?
 *
 * Common first names come with the short forms that forms get filled in with. Surnames and towns are put together
 * from a beginning and an ending, so that there are thousands of them, many alike, as in life.
 *
 * @module
 */

/** From the most to the least common; after the colon, what the same person may also write. */
const WOMEN =
  "mary:maria,molly elizabeth:liz,beth,eliza patricia:pat,trish jennifer:jen,jenny linda:lin barbara:barb susan:sue,suzy " +
  "margaret:maggie,peg sarah:sally jessica:jess karen: nancy:nan dorothy:dot,dolly catherine:kate,cathy lisa: anna:annie,ann " +
  "helen:nell sandra:sandy donna: carol:caroline ruth: sharon: michelle:shelly laura:lora emily:em,emma kimberly:kim " +
  "deborah:debbie,deb amanda:mandy stephanie:steph rebecca:becky,becca christina:tina,chris victoria:vicky,tori joan:joanie " +
  "alice:ally judith:judy martha:marty cheryl: megan:meg andrea: olivia:liv ann:annie jean: jacqueline:jackie frances:fran " +
  "gloria: theresa:terry,tess rose:rosie grace: denise: amber: marilyn: danielle:dani beverly:bev charlotte:lottie " +
  "natalie:nat diana:di brittany:brit isabella:bella alexandra:alex,sasha lucy: fatima: aisha: yasmin: leila: ingrid: " +
  "astrid: priya: mei: sofia:sophie elena:lena irina:ira zofia: amina: mariam: nadia: rosa: carmen: lucia: ines: chiara:";

const MEN =
  "james:jim,jimmy john:johnny,jack robert:bob,rob michael:mike,mick william:bill,will david:dave richard:rick,dick " +
  "thomas:tom,tommy charles:charlie,chuck christopher:chris daniel:dan,danny matthew:matt anthony:tony mark: donald:don " +
  "steven:steve paul: andrew:andy,drew joshua:josh kenneth:ken kevin:kev brian: george:georgie edward:ed,ted ronald:ron " +
  "timothy:tim jason: jeffrey:jeff ryan: jacob:jake gary: nicholas:nick eric: jonathan:jon stephen:steve larry: " +
  "justin: scott: brandon: benjamin:ben samuel:sam gregory:greg frank:frankie alexander:alex,sandy raymond:ray patrick:pat " +
  "jack: dennis:den jerry: tyler: aaron: joseph:joe,joey henry:harry peter:pete adam: douglas:doug nathan:nate zachary:zach " +
  "arthur:art walter:walt albert:al,bert philip:phil ahmed: mohammed:mo,mohamed yusuf:joseph omar: ibrahim:abe ali: hassan: " +
  "lars: bjorn: wei: arjun: ivan:vanya dmitri:dima pavel: piotr: janos: luca: marco: pablo: diego: miguel: joao: kwame: tadesse:";

/** A first name with what the same person may also write. */
export interface FirstName {
  readonly name: string;
  readonly short: readonly string[];
}

const SYLLABLES = "da la mi ro ke sha ne ta jo va li ra no be zi sa ma ka de lo ri na el an is or".split(" ");

/** Common names, then several hundred rare ones that nobody shortens. */
export const FIRST_NAMES: { readonly women: readonly FirstName[]; readonly men: readonly FirstName[] } = {
  women: [...readNames(WOMEN), ...rareNames("a")],
  men: [...readNames(MEN), ...rareNames("n")],
};

function readNames(list: string): FirstName[] {
  return list.split(" ").map((entry) => {
    const [name = "", short = ""] = entry.split(":");
    return { name, short: short === "" ? [] : short.split(",") };
  });
}

function rareNames(ending: string): FirstName[] {
  return SYLLABLES.flatMap((first, i) =>
    SYLLABLES.map((second, j) => ({
      name: first + second + (SYLLABLES[(i * 7 + j) % 26] ?? "") + ending,
      short: [],
    })),
  );
}

const SURNAME_STARTS =
  "ander ash bald bar beck ben black brad bran brown carl chap clif col cran dal daw den dun ed elling emer fair far field " +
  "flet for gar gil good grant green had hal har hart hather hen hol hum jack jen john kel kem ken king lang law lin lock " +
  "lom mal mar mat mer mid mil mor nel new nor oak olm os par pat pem pen per pick rad ram ray red rich ridd rob roth row " +
  "rush sand sel shel shep sim smith som stan stein sten stock strat sum sut tan tay thack thorn til tom tur wal ward wat " +
  "web wes whit wil win wood wor yar";

const SURNAME_ENDINGS =
  "son s sen ton er ley ford man well field wood worth ham ing ins land by den dale more ridge ster brook bury combe kin low " +
  "mann berg ov ova ski ez ado elli ian idis escu akis";

const SURNAME_FRONTS = ["", "", "", "mc", "o'", "van ", "al-", "de "];

/** Some seventeen thousand, in no order that means anything. */
export const SURNAMES: readonly string[] = scattered(
  [...new Set(SURNAME_FRONTS)].flatMap((front) =>
    combined(SURNAME_STARTS, SURNAME_ENDINGS).map((name) => front + name),
  ),
);

const TOWN_STARTS =
  "ald amber ash bex black bourne bram bright brook burn cam carl chester cliff cold crow dar deer dover east elm fair fal " +
  "fen flint glen gold grim hare hartle haven hazel hex high hol ilk kes king lake lan leigh lime long lud mar mel mill moss " +
  "new north oak otter over pen pick pol port quen red rip rock rye salt sel shel sil south stam stan stoke sun swan thorn " +
  "tide up wake wal war water west whit wick win wood yar";

const TOWN_ENDINGS =
  "ton ham ford by ley bury field mouth port wick stead worth combe dale haven bridge minster den thorpe well";

/** Some two thousand, in no order that means anything. */
export const TOWNS: readonly string[] = scattered(combined(TOWN_STARTS, TOWN_ENDINGS));

export const STREETS: readonly string[] = combined(
  "acacia albert apple bank beech bell bridge canal castle cedar chapel church cross dock east elm farm garden grove hill " +
    "king lake lime main manor market meadow mill north oak orchard park pine queen river rose school short south spring " +
    "station temple tower union valley victoria water well west wharf willow",
  " street| road| lane| avenue| close| court| square| way",
  "|",
);

export const MAIL_HOSTS = [
  "mail.example",
  "post.example",
  "inbox.example",
  "letters.example",
  "work.example",
];

function combined(starts: string, endings: string, between = " "): string[] {
  return starts.split(" ").flatMap((start) => endings.split(between).map((ending) => start + ending));
}

/** Every name once, neighbours far apart: steps round the list by a stride that shares no factor with its length. */
function scattered(names: readonly string[]): string[] {
  let stride = Math.floor(names.length * 0.618);
  while (commonFactor(stride, names.length) > 1) stride++;
  return names.map((_, i) => names[(i * stride) % names.length] ?? "");
}

function commonFactor(a: number, b: number): number {
  return b === 0 ? a : commonFactor(b, a % b);
}
