/**
 * How does a screen ask the node for something?
 *
 * Through what the console hands down: a screen names the path and the shape of the answer, and never sees the
 * network, the cookie or the header that carries the purpose.
 *
 * @module
 */
import { createContext, useContext } from "react";
import type { z } from "zod";
import type { Purpose } from "../purpose.ts";

export interface Question<Answer> {
  /** Below `/api/v1`, with its leading slash. */
  readonly path: string;
  /** Default: GET. */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  /** The contract's schema; `z.null()` for an answer without content. */
  readonly answer: z.ZodType<Answer>;
  readonly signal?: AbortSignal;
}

export interface Upload<Answer> {
  readonly path: string;
  readonly file: File;
  readonly answer: z.ZodType<Answer>;
  /** Share of the bytes that have left. Range 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal?: AbortSignal;
}

export interface Asking {
  /** The purpose of everything that is asked; null before the member chose one. */
  readonly purpose: Purpose | null;
  /** @throws AskRefused when the node refuses or cannot be reached. */
  ask<Answer>(question: Question<Answer>): Promise<Answer>;
  /** @throws AskRefused; code "cancelled" when the signal ended it. */
  upload<Answer>(upload: Upload<Answer>): Promise<Answer>;
  /** A file, with the purpose that a plain link could not carry; `body`: what it is made of, posted. @throws AskRefused. */
  download(path: string, body?: unknown): Promise<Blob>;
}

interface Refusal {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
}

/** The node said no, or nothing. The code is stable; `refusals.<code>` in languages/ says it in words. */
export class AskRefused extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;

  constructor(refusal: Refusal) {
    super(refusal.title ?? refusal.code);
    this.name = "AskRefused";
    this.status = refusal.status;
    this.code = refusal.code;
    this.detail = refusal.detail ?? null;
  }
}

const Handed = createContext<Asking | null>(null);

export const AskingProvider = Handed.Provider;

/** @throws Error when no provider stands above: a mistake of the programmer. */
export function useAsking(): Asking {
  const asking = useContext(Handed);
  if (asking === null) throw new Error("Put an AskingProvider above this screen.");
  return asking;
}
