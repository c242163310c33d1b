import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identityMigrations } from "../../../identity/server/index.ts";
import type { MemberActor } from "../../../safeguards/index.ts";
import { someMember, type TestDoors, testDoors } from "../../../safeguards/testing/test-doors.ts";
import { sql } from "../../../store/index.ts";
import { addCorridor, addPlace, changePlace, stateMovements } from "../../routes/edit-map.ts";
import { startingMap } from "../../routes/starting-map.ts";
import { communityMigrations } from "../migrations.ts";
import { listMapVersions, readRouteMap } from "./read-map.ts";
import { restoreRouteMap, saveRouteMap } from "./save-map.ts";

let node: TestDoors;
const moderator = someMember({ partnerKind: "ngo", roles: ["moderator"] });
const analyst = someMember();

beforeAll(async () => {
  node = await testDoors([await identityMigrations(), await communityMigrations()]);
});
afterAll(() => node.store.close());

const read = (version: number | null = null, actor: MemberActor = analyst) =>
  node.doors.ask(actor, actor === analyst ? "analysis" : "prevention", readRouteMap(version));
const versions = () => node.doors.ask(analyst, "analysis", listMapVersions());

describe("the map of routes", () => {
  it("is the one that came with the program, until somebody changes it", async () => {
    expect(await read()).toEqual(startingMap);
    expect((await versions()).map(({ version, partner }) => [version, partner])).toEqual([[1, null]]);
    await expect(read(7)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is changed over the version that was looked at, and every version is kept", async () => {
    const map = stateMovements(startingMap, "sebha--tripoli", 40);
    const saving = saveRouteMap({ basedOn: 1, words: "Movements by DTM", map });
    const saved = await node.doors.perform(moderator, "prevention", saving);
    expect([saved.version, saved.credit]).toEqual([2, startingMap.credit]);
    await expect(node.doors.perform(moderator, "prevention", saving)).rejects.toMatchObject({
      code: "version-changed",
    });
    expect((await read()).legs.find(({ id }) => id === "sebha--tripoli")?.movements).toBe(40);
    expect(await read(1)).toEqual(startingMap);
    expect((await versions()).map(({ version, words }) => [version, words])).toEqual([
      [2, "Movements by DTM"],
      [1, "The map that came with the program."],
    ]);
  });

  it("is given to one of two who save at the same moment", async () => {
    const standing = await read();
    const both = ["Kano", "Kaduna"].map((name) => {
      const map = addPlace(standing, {
        name,
        names: { ar: "كانو" },
        latitude: 11,
        longitude: 8,
        country: "NG",
      });
      const saving = saveRouteMap({ basedOn: standing.version, words: name, map });
      return node.doors.perform(moderator, "prevention", saving);
    });
    const settled = await Promise.allSettled(both);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = settled.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "version-changed" });
    expect((await read()).version).toBe(standing.version + 1);
  });

  it("can become an older one again, as a new version", async () => {
    const standing = await read();
    const restoring = restoreRouteMap({ basedOn: standing.version, version: 1, words: "Back to the start" });
    const restored = await node.doors.perform(moderator, "prevention", restoring);
    expect(restored).toEqual({ ...startingMap, version: standing.version + 1 });
    expect((await versions()).length).toBe(restored.version);
    const again = restoreRouteMap({ basedOn: restored.version, version: 1, words: "Once more" });
    await expect(node.doors.perform(moderator, "prevention", again)).rejects.toMatchObject({
      code: "nothing-changed",
    });
  });

  it("refuses what is no map, what calls a way safe (rule 39), and whoever may not edit", async () => {
    const { version, ...standing } = await read();
    const save = (map: typeof standing, actor: MemberActor = moderator, purpose = "prevention") =>
      node.doors.perform(actor, purpose, saveRouteMap({ basedOn: version, words: "Try", map }));
    const safe = addCorridor(standing, {
      name: "A safe way",
      names: {},
      route: "",
      places: ["dakar", "banjul"],
    });
    await expect(save(safe)).rejects.toMatchObject({
      code: "map-refused",
      details: { fault: "says-safe", at: "a-safe-way" },
    });
    const away = changePlace(standing, "dakar", {
      name: "Dakar",
      names: {},
      latitude: 99,
      longitude: 0,
      country: "SN",
    });
    await expect(save(away)).rejects.toMatchObject({ code: "map-refused" });
    const sound = stateMovements(standing, "sebha--tripoli", 1);
    await expect(save(sound, analyst, "analysis")).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("takes no version from whoever enforces immigration law (rule 14), and none is ever altered", async () => {
    const { version, ...standing } = await read();
    const enforcing = someMember({ partnerKind: "state-border", roles: ["moderator"] });
    const map = stateMovements(standing, "sebha--tripoli", 3);
    const saving = saveRouteMap({ basedOn: version, words: "Border force", map });
    await expect(node.doors.perform(enforcing, "prevention", saving)).rejects.toThrow();
    expect((await read()).version).toBe(version);
    for (const statement of [
      sql`update community.route_map set words = 'x'`,
      sql`delete from community.route_map where version = 1`,
    ])
      await expect(
        node.doors.perform(moderator, "prevention", {
          name: "test.raw",
          needs: "community:edit",
          touched: () => [],
          run: (desk) => desk.rows(statement),
        }),
      ).rejects.toThrow();
  });
});
