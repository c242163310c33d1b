/**
 * Which values do many unrelated records share, so that they must join nothing?
 *
 * A helpline's number stands under adverts and in the phone field of people who called it; a shelter's desk
 * and a reception centre stand in for the contact of those who have no other.
 *
 * Source: Ofcom, Telephone numbers for drama use (freephone 0808 157 0000 to 0999).
 *
 * @module
 */
import type { HubValue } from "./world.ts";

export const helplineNumber = "+448081570123";
export const shelterEmail = "desk@lantern-house.example";
export const receptionCentre = "1 Long Market, Loumeth";

export const hubValues: readonly HubValue[] = [
  { kind: "phone", value: helplineNumber },
  { kind: "email", value: shelterEmail },
  { kind: "address", value: receptionCentre },
];
