/**
 * On what are the rules about people on the move tried out?
 *
 * On the stage's node: a desk with keys, a map, a publication of its own, and a public server on a port that nobody else
 * knows. Everything sent carries a marker, so that it can be looked for afterwards. Opened once a run, when first asked for.
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { type RecipientList, startingMap } from "../../../src/community/index.ts";
import { publicFolder, publish, saveRouteMap } from "../../../src/community/server/index.ts";
import type { MemberActor } from "../../../src/safeguards/index.ts";
import { buildPublicHttp } from "../../server/public-http.ts";
import { publicIntake } from "../../server/public-intake.ts";
import { makeDesks } from "../demonstration-desks.ts";
import { sendReports, type Told } from "../demonstration-reports.ts";
import { ensurePublicApp, siteOf } from "../public-site.ts";
import type { Stage } from "./stage.ts";

/** The one leg of the stage's map. */
export const stageLeg = "agadez--dirkou";

export interface PublicStage {
  /** Signed, of the one desk. */
  readonly list: RecipientList;
  /** Folder of the publications. */
  readonly folder: string;
  readonly url: string;
  readonly today: string;
  /** Opens reports at the desk, and moderates. */
  readonly officer: MemberActor;
  readonly custodian: MemberActor;
  readonly moderator: MemberActor;
  /** Words that were sent sealed and must be nowhere in clear. */
  readonly markers: readonly string[];
  /** The number that its reporter would have noted. */
  readonly returnCode: string;
}

const opened = new WeakMap<Stage, Promise<PublicStage>>();

/** The stage's public part. */
export function publicStage(stage: Stage): Promise<PublicStage> {
  const there = opened.get(stage) ?? open(stage);
  opened.set(stage, there);
  return there;
}

async function open(stage: Stage): Promise<PublicStage> {
  const { node, shelter } = stage;
  const { dataFolder, doors } = node;
  const today = new Date().toISOString().slice(0, 10);
  const officer = stage.as(shelter, ["case-worker"], true);
  const custodian = stage.as(shelter, ["case-worker"], true);
  const moderator = stage.as(shelter, ["moderator"]);
  const plan = {
    profile: { label: "Invented shelter", languages: ["en"], firewall: true, receivesByDefault: true },
    desk: { actor: officer, name: "Invented officer" },
    custodian: { actor: custodian, name: "Invented custodian" },
  };
  const { list } = await makeDesks(doors, [plan], today);
  await doors.perform(moderator, "prevention", saveRouteMap(smallMap()));
  const render = siteOf(await ensurePublicApp());
  await publish({ doors, dataFolder, today, render, risk: true, member: null });
  const folder = publicFolder(dataFolder);
  const { http } = await buildPublicHttp({ folder, intake: publicIntake(node) });
  const url = await http.listen({ host: "127.0.0.1", port: 0 });
  stage.onClose(() => http.close());
  const markers = [0, 1].map(() => `marker${randomBytes(12).toString("hex")}`);
  const sending = { doors, list, actor: officer, url, today };
  const [returnCode = ""] = await sendReports(sending, markers.map(marked));
  return { list, folder, url, today, officer, custodian, moderator, markers, returnCode };
}

/** The first leg that rules speak of, and its corridor: whole maps take long to publish. */
function smallMap() {
  const legs = startingMap.legs.filter(({ id }) => id === stageLeg);
  const ends = legs.flatMap(({ from, to }) => [from, to]);
  const places = startingMap.places.filter(({ id }) => ends.includes(id));
  const corridors = [{ id: "stage", name: "Stage", names: {}, route: "", legs: [stageLeg] }];
  return { basedOn: startingMap.version, words: "A small map for rules.", map: { places, legs, corridors } };
}

/** An ordinary report, and one about a child. */
function marked(marker: string, at: number): Told {
  return {
    language: "en",
    leg: null,
    place: null,
    what: "extortion",
    text: `An invented report with the ${marker}.`,
    when: "this-week",
    atRiskNow: "unknown",
    child: at === 1 ? "yes" : "no",
    officialsInvolved: false,
    namedPersonInDanger: false,
    contactWish: null,
  };
}
