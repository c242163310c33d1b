/**
 * What has PostgreSQL to be taught before it can compare?
 *
 * Functions in its own procedural language, which every server has; the extension `fuzzystrmatch` is not asked for.
 * No text of a plan or a record stands in them.
 *
 * Source: as `fingerprint.ts`, `compare/exact.ts`, `compare/edit-distance.ts` and `compare/jaro-winkler-bits.ts`.
 *
 * @module
 */
import { DECIMAL } from "./dialect.ts";
import { FIRST_OFFSET, FNV_PRIME, SECOND_OFFSET, TWO_TO_32 } from "./fingerprint-constants.ts";

/** A function's parameters, what it returns, and its body. */
export interface FunctionText {
  readonly parameters: string;
  readonly returns: string;
  readonly body: string;
}

/** By the name that {@link postgresql} calls them. */
export const postgresqlFunctions: Readonly<Record<string, FunctionText>> = {
  fingerprint: {
    parameters: "value text",
    returns: "text",
    body: `declare
  one bigint := ${FIRST_OFFSET};
  two bigint := ${SECOND_OFFSET};
  letter text;
  point bigint;
  unit bigint;
begin
  foreach letter in array string_to_array(value, null) loop
    point := ascii(letter);
    foreach unit in array case when point < 65536 then array[point]
      else array[55296 + (point - 65536) / 1024, 56320 + (point - 65536) % 1024] end loop
      one := (one # unit) * ${FNV_PRIME} % ${TWO_TO_32};
      two := (two # unit # (one >> 15)) * ${FNV_PRIME} % ${TWO_TO_32};
    end loop;
  end loop;
  return lpad(to_hex(one), 8, '0') || lpad(to_hex(two), 8, '0');
end`,
  },
  read_number: {
    parameters: "value text",
    returns: "double precision",
    body: `begin
  if value !~ '${DECIMAL}' then return null; end if;
  return value::double precision;
exception when numeric_value_out_of_range then
  begin
    return case when abs(value::numeric) < 1 then 0 end;
  exception when others then
    return null;
  end;
end`,
  },
  one_error_apart: {
    parameters: "a text, b text",
    returns: "boolean",
    body: `declare
  same integer := 0;
  rest_a text;
  rest_b text;
begin
  if a = b or abs(length(a) - length(b)) > 1 then return false; end if;
  while same < least(length(a), length(b)) and substr(a, same + 1, 1) = substr(b, same + 1, 1) loop
    same := same + 1;
  end loop;
  rest_a := substr(a, same + 1);
  rest_b := substr(b, same + 1);
  if length(a) > length(b) then return substr(rest_a, 2) = rest_b; end if;
  if length(a) < length(b) then return substr(rest_b, 2) = rest_a; end if;
  if substr(rest_a, 2) = substr(rest_b, 2) then return true; end if;
  return substr(rest_a, 3) = substr(rest_b, 3)
    and substr(rest_a, 1, 1) = substr(rest_b, 2, 1) and substr(rest_a, 2, 1) = substr(rest_b, 1, 1);
end`,
  },
  within_edits: {
    parameters: "a text, b text, most integer",
    returns: "boolean",
    body: `declare
  letters_a text[] := string_to_array(a, null);
  letters_b text[] := string_to_array(b, null);
  above integer[];
  line integer[];
  best integer;
begin
  if abs(length(a) - length(b)) > most then return false; end if;
  if a = '' or b = '' then return true; end if;
  for j in 0..length(b) loop above[j] := j; end loop;
  for i in 1..length(a) loop
    line[0] := i;
    best := i;
    for j in 1..length(b) loop
      line[j] := least(above[j] + 1, line[j - 1] + 1,
        above[j - 1] + case when letters_a[i] = letters_b[j] then 0 else 1 end);
      best := least(best, line[j]);
    end loop;
    if best > most then return false; end if;
    above := line;
  end loop;
  return above[length(b)] <= most;
end`,
  },
  jaro_winkler: {
    parameters: "a text, b text",
    returns: "double precision",
    body: `declare
  letters_a text[] := string_to_array(a, null);
  letters_b text[] := string_to_array(b, null);
  length_a integer := length(a);
  length_b integer := length(b);
  reach integer := greatest(0, length_b / 2 - 1);
  taken boolean[] := array_fill(false, array[length_a]);
  shared_b text[] := '{}';
  shared integer := 0;
  out_of_order integer := 0;
  at integer := 0;
  prefix integer := 0;
  jaro double precision;
begin
  for j in 1..length_b loop
    for i in greatest(1, j - reach)..least(length_a, j + reach) loop
      if not taken[i] and letters_a[i] = letters_b[j] then
        taken[i] := true;
        shared := shared + 1;
        shared_b[shared] := letters_b[j];
        exit;
      end if;
    end loop;
  end loop;
  if shared = 0 then return 0; end if;
  for i in 1..length_a loop
    if taken[i] then
      at := at + 1;
      if letters_a[i] <> shared_b[at] then out_of_order := out_of_order + 1; end if;
    end if;
  end loop;
  jaro := (shared::double precision / length_a + shared::double precision / length_b
    + (shared - out_of_order / 2)::double precision / shared) / 3;
  if jaro <= 0.7::double precision then return jaro; end if;
  while prefix < least(4, length_a) and letters_a[prefix + 1] = letters_b[prefix + 1] loop
    prefix := prefix + 1;
  end loop;
  return jaro + prefix * 0.1::double precision * (1 - jaro);
end`,
  },
};
