/**
 * What do tests of the safeguards guard, without any of the domains above?
 *
 * One table of notes: who has a ticket as a person and for a purpose sees the notes of the own partner.
 *
 * @module
 */
import { type DomainMigrations, type SqlFragment, sql } from "../../store/index.ts";
import type { Desk, Query } from "../server/doors.ts";

export const guardedTable: DomainMigrations = {
  domain: "guarded",
  migrations: [
    {
      id: "0001-note",
      sql: `
        create table guarded.note (id uuid primary key, owner uuid not null, words text not null);
        alter table guarded.note enable row level security;
        alter table guarded.note force row level security;
        create policy own on guarded.note for select to waymark_node using (
          (select safeguards.ticket_scope()) in ('person', 'own') and owner = (select safeguards.ticket_partner()));
        create policy as_engine on guarded.note for select to waymark_node
          using ((select safeguards.ticket_scope()) = 'engine');
        grant select on guarded.note to waymark_node;`,
    },
  ],
};

export interface Note {
  readonly id: string;
  readonly owner: string;
  readonly words: string;
}

/** Statement for the owner: puts a note there. */
export function putNote({ id, owner, words }: Note): SqlFragment {
  return sql`insert into guarded.note (id, owner, words) values (${id}, ${owner}, ${words})`;
}

/** Reads every note that may be seen; what a real query does, without a check in code. */
export function readNotes(more: Partial<Query<Note[]>> = {}): Query<Note[]> {
  return {
    name: "note.read",
    needs: "record:read",
    touched: (notes) => notes.map(({ id, owner }) => ({ record: id, owner })),
    run: (desk: Desk) => desk.rows<Note>(sql`select * from guarded.note order by id`),
    ...more,
  };
}
