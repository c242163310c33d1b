/**
 * Which short, pet and foreign forms do Spanish, Italian, French and Portuguese names have?
 *
 * One name a line, its forms in lower-case ASCII. Our own, from general knowledge; far from complete.
 *
 * @module
 */

export const ROMANCE_FORMS: readonly string[] = [
  "jose pepe giuseppe joseph",
  "francisco paco pancho curro francesco francois francis",
  "ignacio nacho",
  "jesus chucho chuy",
  "manuel manolo emanuel",
  "guillermo memo guillaume guglielmo",
  "alberto beto",
  "roberto beto",
  "eduardo lalo edoardo edouard",
  "enrique quique kike enrico henri henrique",
  "antonio toni tono antoine anthony",
  "alejandro alessandro alexandre sandro",
  "luis luigi louis luiz",
  "juan giovanni jean joao john",
  "pedro pietro pierre peter",
  "pablo paolo paul paulo",
  "carlos carlo charles",
  "jaime jacques giacomo james tiago santiago diego",
  "jorge giorgio georges george",
  "esteban stefano etienne stephane estevao",
  "miguel michele michel michael",
  "vicente vincenzo vincent enzo",
  "lorenzo laurent lourenco",
  "felipe filippo philippe filipe",
  "andres andrea andre",
  "mateo matteo matthieu mateus",
  "dolores lola",
  "concepcion concha conchita",
  "mercedes merche",
  "isabel isabelle isabella elizabeth",
  "catalina caterina catherine catarina",
  "guadalupe lupe lupita",
  "rosario charo",
  "maria marie mary",
  "beatriz beatrice bea",
];
