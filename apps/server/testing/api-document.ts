/**
 * What does a node say of its own API, as a test reads it?
 *
 * @module
 */
import type { TestNode } from "../../../tests/journeys/open-test-node.ts";
import { type Asked, askNode } from "./ask-node.ts";

/** A JSON Schema, as far as the node's document uses it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Operation {
  readonly method: NonNullable<Asked["method"]>;
  /** With braces, as OpenAPI writes it: /api/v1/records/{id}. */
  readonly path: string;
  /** The room that serves it. */
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly body: Schema | null;
  readonly answers: Readonly<Record<string, Schema | null>>;
}

interface Described {
  readonly tags?: readonly string[];
  readonly parameters?: Operation["parameters"];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

export async function apiDocument(node: TestNode): Promise<ApiDocument> {
  return (await askNode(node, { url: "/api/v1/openapi.json" })).json() as ApiDocument;
}

/** Every operation of the document, in its order. */
export function operationsOf({ paths }: ApiDocument): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { tags = [], parameters = [], requestBody, responses }]) => ({
      method: method.toUpperCase() as Operation["method"],
      path,
      tags,
      parameters,
      body: schemaOf(requestBody),
      answers: Object.fromEntries(
        Object.entries(responses).map(([status, said]) => [status, schemaOf(said)]),
      ),
    })),
  );
}

function schemaOf(part: Content | undefined): Schema | null {
  return part?.content?.["application/json"]?.schema ?? null;
}
