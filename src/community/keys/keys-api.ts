/**
 * What does the part of the API look like that keeps wrapped keys and the list of recipients?
 *
 * Every call carries the header `waymark-purpose`. No schema has a word for a private key: what is wrapped or locked
 * comes as base64 of an age file.
 *
 * @module
 */
import { z } from "zod";
import { keyStates } from "./key-calendar.ts";

const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
const sealed = z.string().regex(/^[A-Za-z0-9+/]{100,5464}={0,2}$/);
const day = z.iso.date();

export const keyUses = ["desk", "custodian"] as const;
export const lockWays = ["passphrase", "passkey"] as const;

export const lockSchema = z.strictObject({
  way: z.enum(lockWays),
  locked: sealed,
  /** What the browser needs to ask for the passkey; null for a passphrase. */
  passkey: z.string().max(1000).nullable(),
});

/** PUT /api/v1/keys/mine */
export const newOfficerKey = z.strictObject({ recipient, lock: lockSchema, lost: z.boolean() });

export const officerSchema = z.object({
  member: z.uuid(),
  name: z.string(),
  recipient,
  madeOn: day,
  mine: z.boolean(),
});

export const heldKeySchema = z.object({
  id: z.uuid(),
  use: z.enum(keyUses),
  recipient,
  validFrom: day,
  rotateBy: day,
  validTo: day,
  state: z.enum(keyStates),
  /** From when it may be destroyed. */
  destroyableFrom: day,
  /** Members who hold it. */
  holders: z.array(z.uuid()),
  /** Whether the recovery key of today opens it. */
  recoverable: z.boolean(),
  /** The private key wrapped for the officer who asks; null when it is not theirs. */
  wrapped: sealed.nullable(),
});

/** GET /api/v1/keys */
export const keysView = z.object({
  today: day,
  mine: z
    .object({
      recipient,
      locks: z.array(lockSchema.extend({ id: z.uuid() })),
    })
    .nullable(),
  officers: z.array(officerSchema),
  keys: z.array(heldKeySchema),
  recovery: z.object({ id: z.uuid(), recipient, madeOn: day }).nullable(),
  profile: z
    .object({
      label: z.string(),
      languages: z.array(z.string()),
      firewall: z.boolean(),
      receivesByDefault: z.boolean(),
    })
    .nullable(),
});

/** POST /api/v1/keys: a first key or the next one. */
export const newDeskKey = z.strictObject({
  use: z.enum(keyUses),
  recipient,
  wrapped: z
    .array(z.strictObject({ holder: z.uuid(), wrapped: sealed }))
    .min(1)
    .max(50),
  recovery: z.strictObject({ key: z.uuid(), wrapped: sealed }).nullable(),
});

/** POST /api/v1/keys/:id/holders */
export const keyGiven = z.strictObject({ holder: z.uuid(), wrapped: sealed });
/** POST /api/v1/keys/recovery */
export const newRecovery = z.strictObject({ recipient });
/** PUT /api/v1/keys/:id/recovery */
export const keptForRecovery = z.strictObject({ recovery: z.uuid(), wrapped: sealed });
/** GET /api/v1/keys/recovery: what two shares open. */
export const recoveryView = z.object({
  recovery: z.object({ id: z.uuid(), recipient }).nullable(),
  kept: z.array(z.object({ key: z.uuid(), use: z.enum(keyUses), recipient, wrapped: sealed })),
});
/** PUT /api/v1/keys/profile */
export const profileChange = z.strictObject({
  label: z.string().trim().min(1).max(200),
  languages: z
    .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
    .min(1)
    .max(30),
  firewall: z.boolean(),
  receivesByDefault: z.boolean(),
});

/** GET /api/v1/recipients */
export const recipientsView = z.object({
  today: day,
  /** What may be taken offline and signed; null while no organisation has all that it takes. */
  draft: z.object({ file: z.string(), organisations: z.number().int(), changed: z.boolean() }).nullable(),
  /** The list in force, as published; null when none was ever taken in. */
  signed: z
    .object({
      version: z.number().int(),
      day,
      organisations: z.array(
        z.object({ label: z.string(), authority: z.boolean(), receivesByDefault: z.boolean(), validTo: day }),
      ),
      /** Days until phones refuse it; negative when they do already. */
      daysLeft: z.number().int(),
    })
    .nullable(),
  /** Codes of what somebody should look to. */
  warnings: z.array(z.string()),
  root: z.object({ keys: z.array(z.string()), threshold: z.number().int() }).nullable(),
});
/** POST /api/v1/recipients */
export const signedListTaken = z.strictObject({ file: z.string().max(1_048_576) });
