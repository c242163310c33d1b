/**
 * What may other rooms use of the exchange, in a browser too?
 *
 * @module
 */
export { ExchangeError } from "./exchange-error.ts";
export type { Finding } from "./iati/finding.ts";
export { type NettedMoney, netTransactions } from "./iati/net-transactions.ts";
export { type TracedTransfers, type TransferLink, traceTransfers } from "./iati/trace-transfers.ts";
export type { Transaction } from "./iati/transaction.ts";
