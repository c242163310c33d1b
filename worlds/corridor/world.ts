/**
 * What does a world consist of?
 *
 * What partners hold, as a node would take it in, and beside it the truth: which records are about one
 * subject, and which values are hubs that must join nothing. Everything in it is invented.
 *
 * @module
 */
import type { RecordDraft } from "../../src/model/index.ts";

export type PartnerKind =
  | "state-police"
  | "state-prosecution"
  | "un-entity"
  | "ngo"
  | "helpline"
  | "platform";

export type Purpose = "protection" | "analysis" | "investigation" | "prosecution" | "prevention";

/** Who may see what a source holds, beside its owner. */
export interface WorldHandling {
  readonly label: "TLP:RED" | "TLP:AMBER+STRICT" | "TLP:AMBER" | "TLP:GREEN" | "TLP:CLEAR";
  /** Nobody, every partner of the node, or the partners with these names. */
  readonly partners: "owner" | "node" | readonly string[];
  readonly purposes: readonly Purpose[];
}

export interface WorldSource {
  /** Unique within its partner. */
  readonly name: string;
  readonly reliability: "A" | "B" | "C" | "D" | "E" | "F";
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6;
  readonly handling: WorldHandling;
  readonly records: readonly RecordDraft[];
}

export interface WorldPartner {
  readonly name: string;
  readonly kind: PartnerKind;
  /** A user-assigned ISO 3166-1 code, so that no real State is meant: XV Velmora, XT Tarsenia; null for none. */
  readonly country: "XV" | "XT" | null;
  readonly sources: readonly WorldSource[];
}

/** Where a record is: the partner's index in `partners`, its source's name, the record's key. */
export interface RecordPlace {
  readonly partner: number;
  readonly source: string;
  readonly key: string;
}

/** Records that speak of one thing; every record is in exactly one. */
export interface TrueSubject {
  readonly id: string;
  readonly entityType: string;
  readonly records: readonly RecordPlace[];
}

/** A value that many unrelated records share. */
export interface HubValue {
  readonly kind: "phone" | "email" | "address";
  readonly value: string;
}

/** A value planted to be refused: it cleans to nothing under its property's kind. */
export interface PlantedFault extends RecordPlace {
  readonly property: string;
  readonly value: string;
}

export interface WorldTruth {
  readonly subjects: readonly TrueSubject[];
  readonly hubs: readonly HubValue[];
  readonly faults: readonly PlantedFault[];
}

/** A person who shows the node to a newcomer. */
export interface DemonstrationMember {
  readonly name: string;
  readonly email: string;
  readonly partner: string;
  readonly roles: readonly string[];
  /** Trained for working with children. */
  readonly childTrained: boolean;
}

export interface World {
  readonly partners: readonly WorldPartner[];
  readonly truth: WorldTruth;
  readonly members: readonly DemonstrationMember[];
}

/** The size is a number of records, range 500 to 150,000. */
export interface WorldOptions {
  readonly seed: number;
  readonly size?: number;
}
