/**
 * Which words do people write over a column, in five languages, and what do they mean by them?
 *
 * Words are compared without case, accents, blanks and punctuation. A concept is what a column says of a thing;
 * a role says of which of the row's things.
 *
 * @module
 */

export const CONCEPTS = {
  id: "id|identifier|reference|ref|caseid|recordid|number no|uid|identifiant|référence|identificador|referencia|معرف|الرقم المرجعي|идентификатор|номер записи",
  name: "name|full name|fullname|nom complet|nom et prénom|nombre completo|nombre y apellidos|الاسم|الاسم الكامل|имя|фио|полное имя|suspect|suspect name|contact name",
  firstName:
    "first name|firstname|given name|given names|forename|prénom|prenom|nombre|nombres|الاسم الأول|имя собственное",
  lastName:
    "last name|lastname|surname|family name|nom|nom de famille|apellido|apellidos|اسم العائلة|اللقب|фамилия",
  fatherName: "father name|fathers name|patronymic|nom du père|nombre del padre|اسم الأب|отчество",
  alias: "alias|aka|nickname|also known as|surnom|alias connu|apodo|الكنية|прозвище|псевдоним",
  birthDate:
    "birth date|birthdate|date of birth|dob|born|date de naissance|né le|née le|fecha de nacimiento|تاريخ الميلاد|تاريخ الولادة|дата рождения",
  gender: "gender|sex|sexe|genre|sexo|género|الجنس|пол",
  nationality:
    "nationality|nationalité|nacionalidad|الجنسية|гражданство|национальность|citizenship|citoyenneté|ciudadanía",
  passportNumber:
    "passport|passport number|passport no|numéro de passeport|passeport|pasaporte|número de pasaporte|جواز السفر|رقم جواز السفر|паспорт|номер паспорта",
  identityNumber:
    "identity number|national id|id card|id number|numéro d'identité|carte d'identité|dni|cédula|documento de identidad|رقم الهوية|номер удостоверения",
  phone:
    "phone|phone number|telephone|tel|mobile|mobile phone|cell|cellphone|whatsapp|msisdn|contact number|téléphone|numéro de téléphone|portable|teléfono|móvil|celular|هاتف|رقم الهاتف|الهاتف|جوال|телефон|номер телефона|мобильный",
  email:
    "email|e-mail|mail|email address|courriel|adresse e-mail|correo|correo electrónico|البريد الإلكتروني|بريد إلكتروني|электронная почта|почта|эл почта",
  address:
    "address|full address|street|adresse|rue|dirección|direccion|domicilio|calle|عنوان|العنوان|адрес|улица",
  city: "city|town|ville|ciudad|مدينة|المدينة|город",
  postalCode:
    "postal code|postcode|zip|zip code|code postal|código postal|الرمز البريدي|почтовый индекс|индекс",
  country: "country|pays|país|pais|بلد|البلد|الدولة|страна",
  coordinates: "coordinates|coordonnées|coordenadas|gps|lat lon|latlon|إحداثيات|координаты",
  iban: "iban|account iban|رقم الآيبان",
  accountNumber:
    "account|account number|bank account|compte|numéro de compte|cuenta|número de cuenta|رقم الحساب|حساب|номер счета|счет",
  bankName: "bank|bank name|banque|banco|البنك|المصرف|банк",
  amount: "amount|sum|value|montant|somme|importe|monto|cantidad|المبلغ|مبلغ|сумма",
  currency: "currency|devise|monnaie|moneda|divisa|العملة|валюта",
  date: "date|day|transaction date|payment date|posted|date posted|post date|jour|fecha|تاريخ|التاريخ|дата",
  purpose:
    "purpose|description of payment|payment purpose|memo|motif|libellé|concepto|motivo|الغرض|назначение платежа|назначение",
  wallet:
    "wallet|wallet address|crypto|bitcoin|btc|bitcoin address|portefeuille|billetera|محفظة|кошелек|кошелёк",
  title: "title|ad title|headline|titre|título|titulo|عنوان الإعلان|заголовок",
  body: "text|body|ad text|content|advert|ad|texte|annonce|contenu|texto|anuncio|نص|نص الإعلان|الإعلان|текст|объявление",
  price: "price|rate|rates|prix|tarif|precio|tarifa|السعر|سعر|цена",
  url: "url|link|web|website|lien|site|enlace|sitio web|رابط|الرابط|ссылка|сайт",
  handle:
    "username|user name|handle|account name|screen name|telegram|instagram|facebook|tiktok|nom d'utilisateur|pseudo|usuario|nombre de usuario|اسم المستخدم|имя пользователя|ник|логин",
  platform: "platform|service|site name|network|plateforme|réseau|plataforma|المنصة|платформа",
  plate:
    "plate|licence plate|license plate|number plate|registration|immatriculation|plaque|matrícula|placa|رقم اللوحة|لوحة|госномер|номерной знак|номер машины",
  vin: "vin|chassis|chassis number|numéro de châssis|número de chasis|رقم الهيكل|вин",
  make: "make|brand|vehicle make|marque|marca|الماركة|марка",
  model: "model|vehicle model|modèle|modelo|الطراز|модель",
  colour: "colour|color|couleur|لون|цвет",
  organization:
    "organization|organisation|company|company name|employer|business|agency|société|entreprise|organisation name|organización|empresa|agencia|الشركة|المنظمة|الجهة|организация|компания|фирма",
  registrationNumber:
    "registration number|company number|tax number|numéro d'enregistrement|siren|siret|número de registro|nif|رقم التسجيل|регистрационный номер|инн|огрн",
  notes:
    "notes|note|remarks|comments|comment|description|details|remarques|commentaires|observaciones|notas|comentarios|descripción|ملاحظات|تفاصيل|примечания|комментарий|описание",
} as const;

export type Concept = keyof typeof CONCEPTS;

export const ROLES = {
  payer:
    "payer|sender|from|originator|debtor|buyer|donneur d'ordre|expéditeur|émetteur|payeur|ordenante|remitente|pagador|المرسل|الدافع|отправитель|плательщик",
  beneficiary:
    "beneficiary|recipient|receiver|to|payee|creditor|seller|bénéficiaire|destinataire|beneficiario|destinatario|receptor|المستفيد|المستلم|получатель|бенефициар",
} as const;

export type Role = keyof typeof ROLES;

/** Header words as they are compared: lower case, without accents, blanks and punctuation. */
export function plainHeader(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function wordMap<Key extends string>(table: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  const entries = Object.entries(table) as [Key, string][];
  return new Map(
    entries.flatMap(([key, words]) => words.split("|").map((word) => [plainHeader(word), key] as const)),
  );
}

const CONCEPT_OF = wordMap(CONCEPTS);
const ROLE_OF = wordMap(ROLES);

export interface HeaderMeaning {
  readonly concept: Concept | null;
  readonly role: Role | null;
  /** True when the whole header is known, false when only a part of it is. */
  readonly whole: boolean;
}

/** Parts of a header: at blanks, punctuation, and where a small letter meets a capital. */
function partsOf(header: string): string[] {
  return header
    .replace(/ \(\d+\)$/, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}\p{M}']+/u)
    .filter((part) => part !== "");
}

/** The longest run of parts that the map knows, and what is left without it. */
function take<Key>(
  parts: readonly string[],
  map: ReadonlyMap<string, Key>,
): { key: Key; rest: string[] } | null {
  for (let length = parts.length; length > 0; length--) {
    for (let from = 0; from + length <= parts.length; from++) {
      const key = map.get(plainHeader(parts.slice(from, from + length).join("")));
      if (key !== undefined) return { key, rest: [...parts.slice(0, from), ...parts.slice(from + length)] };
    }
  }
  return null;
}

/** What a header says. Never throws. */
export function meaningOf(header: string): HeaderMeaning {
  const parts = partsOf(header).slice(0, 12);
  const whole = CONCEPT_OF.get(plainHeader(parts.join("")));
  if (whole !== undefined) return { concept: whole, role: null, whole: true };
  const role = take(parts, ROLE_OF);
  const concept = take(role?.rest ?? parts, CONCEPT_OF);
  return {
    concept: concept?.key ?? null,
    role: role?.key ?? null,
    whole: (concept?.rest ?? role?.rest ?? parts).length === 0,
  };
}
