/**
 * What may other rooms use of the exchange, on the server?
 *
 * @module
 */
export { checkIati, type IatiCheck } from "./iati/check-iati.ts";
export { readIatiTransactions } from "./iati/read-transactions.ts";
