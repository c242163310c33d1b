/**
 * Which short, pet and foreign forms do German, Dutch and Scandinavian names have?
 *
 * One name a line, its forms in lower-case ASCII. Our own, from general knowledge; far from complete.
 *
 * @module
 */

export const GERMANIC_FORMS: readonly string[] = [
  "johannes johann johan hans jan hannes",
  "friedrich fritz fred",
  "heinrich heinz hendrik henrik",
  "wilhelm willi willy willem wim",
  "josef joseph sepp",
  "georg george jorg jurgen joris",
  "karl carl charles",
  "ludwig lutz louis lodewijk",
  "maximilian max",
  "sebastian basti",
  "katharina kathe katja",
  "margarete margarethe grete gretel",
  "elisabeth lisbeth elsbeth ilse liesl",
  "antonius anton antoon toon",
  "matthias matthaus mathijs thijs",
  "cornelis kees cor",
  "pieter piet peter",
  "lars laurentius laurits",
  "nikolaus klaus niklas nils niels",
  "andreas anders",
  "ulrich uli",
  "dietrich dirk dieter",
];
