import { readRecord } from "../../../../src/intelligence/server/index.ts";
import { readingsReport } from "../../../../src/safeguards/server/index.ts";
import { noneOf, type Rule } from "../rule.ts";

export const rule: Rule = {
  number: 5,
  says: "A person can be given the list of who read their record, for which purpose, on which day.",
  async check(_node, stage) {
    const { doors } = stage.node;
    const id = await stage.plant(stage.police, {
      properties: { name: ["Asks Whoread"] },
      handling: { label: "TLP:GREEN", audience: "node" },
    });
    const readings = [stage.police, stage.shelter, stage.shelter];
    for (const reader of readings) await doors.ask(reader, "analysis", readRecord(id));
    const report = await doors.ask(
      stage.police,
      "analysis",
      readingsReport(id, async () => new Map()),
    );
    const times = report.reduce((sum, day) => sum + day.times, 0);
    const refused = await doors
      .ask(
        stage.shelter,
        "analysis",
        readingsReport(id, async () => new Map()),
      )
      .then(
        (list) => list.length === 0,
        () => true,
      );
    const wrong = [
      ...(times >= readings.length ? [] : [`the report counts ${times} of ${readings.length} readings`]),
      ...(refused ? [] : ["another partner gets the report"]),
    ];
    return noneOf(
      wrong,
      `${readings.length} readings by two partners, all in the report that its owner can give; nobody else can ask for it. There are no exceptions.`,
    );
  },
};
