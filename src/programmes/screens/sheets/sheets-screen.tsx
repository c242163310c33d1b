import type { ReactElement } from "react";
import type { SheetsFilter } from "../../sheets/sheets-filter.ts";

interface SheetsScreenProps extends SheetsFilter {
  readonly show: (filter: SheetsFilter) => void;
}

export function SheetsScreen(_props: SheetsScreenProps): ReactElement {
  return <p />;
}
