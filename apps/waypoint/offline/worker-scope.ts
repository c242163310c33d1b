/**
 * What does a service worker's world offer?
 *
 * The parts that are used, by name: the project's types are those of pages.
 *
 * Source: W3C Service Workers.
 *
 * @module
 */

interface ExtendableEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface MessageToWorker extends ExtendableEvent {
  readonly data: unknown;
  /** Where an answer is waited for. */
  readonly ports: readonly MessagePort[];
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: "install" | "activate", then: (event: ExtendableEvent) => void): void;
  addEventListener(kind: "fetch", then: (event: FetchEvent) => void): void;
  addEventListener(kind: "message", then: (event: MessageToWorker) => void): void;
}
