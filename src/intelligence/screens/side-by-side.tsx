/**
 * What do two records say, value beside value?
 *
 * How each line compares stands in a word and a sign, not in a colour alone.
 *
 * @module
 */
import { Table, VisuallyHidden } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { HandlingWords } from "../../safeguards/screens/index.ts";
import { type Agreement, alignValues } from "../align-values.ts";
import type { reasonSchema, recordDetail } from "../api.ts";
import { foundAlike } from "../found-alike.ts";
import { GradingWords } from "./grading-words.tsx";
import { RecordLink } from "./record-link.tsx";
import { SaidValue } from "./said-value.tsx";
import { ChildTag, TypeTag } from "./type-tag.tsx";
import { useWording } from "./wording.ts";

type Detail = z.infer<typeof recordDetail>;

const signs: Readonly<Record<Agreement, string>> = {
  same: "=",
  alike: "≈",
  differs: "≠",
  "left-only": "–",
  "right-only": "–",
};

interface SideBySideProps {
  readonly a: Detail;
  readonly b: Detail;
  /** What speaks for and against their being one; null when nothing was weighed. */
  readonly because: readonly z.infer<typeof reasonSchema>[] | null;
}

export function SideBySide({ a, b, because }: SideBySideProps): ReactElement {
  const { t } = useTranslation();
  const wording = useWording();
  const properties = alignValues(a.properties, b.properties, foundAlike(a.entityType, because ?? []));
  return (
    <Table className="waymark-sides" verticalSpacing={6}>
      <caption>
        <VisuallyHidden>{t("sides.caption", { a: a.caption, b: b.caption })}</VisuallyHidden>
      </caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("sides.property")}</Table.Th>
          <Head record={a} />
          <Table.Th scope="col" className="waymark-sides-sign">
            <VisuallyHidden>{t("sides.compared")}</VisuallyHidden>
          </Table.Th>
          <Head record={b} />
        </Table.Tr>
      </Table.Thead>
      {properties.map((property) => (
        <Table.Tbody key={property.name}>
          {property.lines.map((line, index) => (
            <Table.Tr key={`${line.left?.given} ${line.right?.given}`} data-agreement={line.agreement}>
              {index === 0 ? (
                <Table.Th scope="rowgroup" rowSpan={property.lines.length}>
                  {wording.property(a.entityType, property.name)}
                </Table.Th>
              ) : null}
              <Table.Td data-side="a">
                {line.left ? <SaidValue value={line.left} /> : <Silent more={index > 0} />}
              </Table.Td>
              <Table.Td className="waymark-sides-sign">
                <span aria-hidden="true">{signs[line.agreement]}</span>
                <span className="waymark-sides-word">{t(`sides.${line.agreement}`)}</span>
              </Table.Td>
              <Table.Td data-side="b">
                {line.right ? <SaidValue value={line.right} /> : <Silent more={index > 0} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      ))}
    </Table>
  );
}

function Head({ record }: { readonly record: Detail }): ReactElement {
  return (
    <Table.Th scope="col">
      <div className="waymark-sides-head">
        <RecordLink id={record.id} caption={record.caption} />
        <span className="waymark-sides-tags">
          <TypeTag type={record.entityType} />
          {record.isChild ? <ChildTag /> : null}
        </span>
        <span className="waymark-quiet">
          <bdi>{record.owner.name}</bdi> · <bdi>{record.source.name}</bdi>
        </span>
        <span className="waymark-quiet">
          <GradingWords grading={record.grading} />
        </span>
        <HandlingWords
          handling={record.handling}
          mine={record.mine}
          names={record.seenBy.map(({ name }) => name)}
          withoutEnforcement={record.notSeenByEnforcement}
        />
      </div>
    </Table.Th>
  );
}

/** Says nothing at all, or nothing more than what stands above. */
function Silent({ more }: { readonly more: boolean }): ReactElement {
  const { t } = useTranslation();
  return <span className="waymark-quiet">{t(more ? "sides.noMore" : "sides.silent")}</span>;
}
