/**
 * How is a source shown?
 *
 * @module
 */
import type { z } from "zod";
import type { sourceSchema } from "../../api.ts";
import type { Partners } from "../detailed-record.ts";
import type { Source } from "../sources.ts";
import { namedPartner } from "./named-partner.ts";

export function sourceView(source: Source, partners: Partners): z.infer<typeof sourceSchema> {
  const { audience, purposes, label, until } = source.handling;
  return {
    id: source.id,
    name: source.name,
    partner: namedPartner(source.partner, partners),
    grading: { ...source.grading },
    handling: {
      label,
      until,
      purposes: [...purposes],
      audience: typeof audience === "string" ? audience : [...audience],
    },
    records: source.records,
    createdAt: source.createdAt.toISOString(),
  };
}
