/**
 * What do links for guests look like, to those who make them and to those who hold one?
 *
 * @module
 */
import { z } from "zod";
import { pageOf } from "../../safeguards/api.ts";
import { audienceObligations, paritySide } from "../visibility/visibility-api.ts";

export const guestAudiences = ["donor", "resident-coordinator"] as const;
/** Unit: days. */
export const longestGuestDays = 366;

export const guestLink = z.object({
  id: z.uuid(),
  audience: z.enum(guestAudiences),
  name: z.string(),
  /** Name of the donor that it is for. */
  organisation: z.string().nullable(),
  programmes: z.array(z.string()),
  madeOn: z.iso.date(),
  expiresAt: z.iso.datetime(),
  revokedOn: z.iso.date().nullable(),
  state: z.enum(["open", "expired", "revoked"]),
});
export type GuestLink = z.infer<typeof guestLink>;

/** GET /api/v1/guest-links?cursor=&limit= */
export const guestLinksPage = pageOf(guestLink);

/** POST /api/v1/guest-links */
export const newGuestLink = z.strictObject({
  audience: z.enum(guestAudiences),
  name: z.string().trim().min(1).max(120),
  organisation: z.uuid().nullable(),
  programmes: z.array(z.uuid()).min(1).max(20),
  days: z.number().int().min(1).max(longestGuestDays),
});
export type NewGuestLink = z.infer<typeof newGuestLink>;

/** Shown once: only its hash is kept. */
export const guestLinkMade = z.object({ link: guestLink, token: z.string() });

/** POST /api/v1/guest-links/{id}/revoke */
export const guestLinkRevoked = z.object({ link: guestLink });

/** GET /api/v1/guest: what a link opens. The token travels in the header `waymark-guest`. */
export const guestView = z.object({
  audience: z.enum(guestAudiences),
  organisation: z.string().nullable(),
  expiresAt: z.iso.datetime(),
  programmes: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
});

/** GET /api/v1/guest/visibility?programme= */
export const guestVisibility = z.object({
  donors: paritySide,
  agencies: paritySide,
  /** What is owed to the guest's side. */
  obligations: audienceObligations,
});
