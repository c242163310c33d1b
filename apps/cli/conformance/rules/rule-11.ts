import { randomUUID } from "node:crypto";
import { readQueue } from "../../../../src/intelligence/server/index.ts";
import { noneOf, type Rule } from "../rule.ts";

const queue = { entityType: "Person", cursor: null, limit: 100 } as const;

export const rule: Rule = {
  number: 11,
  says: "What is derived inherits the strictest handling of its inputs.",
  async check(_node, stage) {
    const said = {
      name: [`Strictest ${randomUUID().slice(0, 6)}`],
      email: [`${randomUUID()}@example.org`],
      birthDate: ["1980-02-03"],
    };
    const open = await stage.plant(stage.police, {
      properties: said,
      handling: { label: "TLP:GREEN", audience: "node" },
    });
    const closed = await stage.plant(stage.police, { properties: said });
    await stage.node.linker.linkAll();
    const pairsOf = async (reader: typeof stage.police) => {
      const pages = await Promise.all(
        (["open", "counted"] as const).map((state) =>
          stage.node.doors.ask(reader, "analysis", readQueue({ ...queue, state })),
        ),
      );
      return pages
        .flatMap((page) => page.proposals)
        .filter((one) => [open, closed].every((id) => JSON.stringify(one).includes(id)));
    };
    const owner = (await pairsOf(stage.police)).length;
    const other = (await pairsOf(stage.shelter)).length;
    const wrong = [
      ...(owner === 1 ? [] : [`the owner of both sees ${owner} proposals`]),
      ...(other === 0 ? [] : ["who sees one of the two sees the link"]),
    ];
    return noneOf(
      wrong,
      "A link of an open and a closed record: seen by the owner of both, not by who sees one.",
    );
  },
};
