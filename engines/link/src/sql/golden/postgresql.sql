-- 1. a function that the engine lacks
create function "waymark_fingerprint"(value text) returns text
language plpgsql immutable strict parallel safe as $body$
declare
  one bigint := 2166136261;
  two bigint := 2538058380;
  letter text;
  point bigint;
  unit bigint;
begin
  foreach letter in array string_to_array(value, null) loop
    point := ascii(letter);
    foreach unit in array case when point < 65536 then array[point]
      else array[55296 + (point - 65536) / 1024, 56320 + (point - 65536) % 1024] end loop
      one := (one # unit) * 16777619 % 4294967296;
      two := (two # unit # (one >> 15)) * 16777619 % 4294967296;
    end loop;
  end loop;
  return lpad(to_hex(one), 8, '0') || lpad(to_hex(two), 8, '0');
end
$body$;

-- 2. a function that the engine lacks
create function "waymark_read_number"(value text) returns double precision
language plpgsql immutable strict parallel safe as $body$
begin
  if value !~ '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$' then return null; end if;
  return value::double precision;
exception when numeric_value_out_of_range then
  begin
    return case when abs(value::numeric) < 1 then 0 end;
  exception when others then
    return null;
  end;
end
$body$;

-- 3. a function that the engine lacks
create function "waymark_one_error_apart"(a text, b text) returns boolean
language plpgsql immutable strict parallel safe as $body$
declare
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
end
$body$;

-- 4. a function that the engine lacks
create function "waymark_within_edits"(a text, b text, most integer) returns boolean
language plpgsql immutable strict parallel safe as $body$
declare
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
end
$body$;

-- 5. a function that the engine lacks
create function "waymark_jaro_winkler"(a text, b text) returns double precision
language plpgsql immutable strict parallel safe as $body$
declare
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
end
$body$;

-- 6. values held
create table "waymark_held" as
select distinct record_id, field, text
from (
  select cast("record_id" as text) collate "C" as record_id,
    case "field" when 'phone' then 1 when 'born' then 2 when 'country' then 3 when 'height' then 4 when 'seen at' then 5 when 'street' then 6 when 'surname' then 7 when 'full name' then 8 end as field,
    btrim(cast("value" as text) collate "C", E'\u0009\u000a\u000b\u000c\u000d\u0020\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') as text
  from "intake"."people_values"
) as given
where field is not null and text <> '';

-- 7. what the planner has to know
analyze "waymark_held";

-- 8. common values of field 1: phone
create table "waymark_terms_1" as
select listed.fingerprint, listed.term_bits
from (values
  ('d528d945045d87c6', double precision '2.0931094043914813')
) as listed (fingerprint, term_bits);

-- 9. what the planner has to know
analyze "waymark_terms_1";

-- 10. values of field 1: phone
create table "waymark_values_1" as
with held as (
  select record_id, text from "waymark_held" where field = 1
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, text as key,
    case when text ~ '[0-9]{7}$' then substr(text, length(text) - 6) end as ending
  from texts
),
weighed as (
  select read_1.*, holders > 20 as hub, coalesce(listed.term_bits, double precision '6') as term_bits
  from read_1
  left join "waymark_terms_1" as listed on listed.fingerprint = "waymark_fingerprint"(read_1.key)
)
select held.record_id, held.text, value_of.hub, value_of.key, value_of.ending, value_of.term_bits
from held
join weighed as value_of on value_of.text = held.text;

-- 11. what the planner has to know
analyze "waymark_values_1";

-- 12. values of field 2: born
create table "waymark_values_2" as
with held as (
  select record_id, text from "waymark_held" where field = 2
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, substr(text, 1, 10) as written
  from texts
),
read_2 as (
  select read_1.*, written ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' as is_form
  from read_1
),
read_3 as (
  select read_2.*, case when is_form and length(written) >= 4 then cast(substr(written, 1, 4) as integer) end as y,
    case when is_form and length(written) >= 7 then cast(substr(written, 6, 2) as integer) end as m,
    case when is_form and length(written) >= 10 then cast(substr(written, 9, 2) as integer) end as d
  from read_2
),
read_4 as (
  select read_3.*, case when m in (4, 6, 9, 11) then 30 when m <> 2 then 31 when y % 4 = 0 and y % 100 <> 0 or y % 400 = 0 then 29 else 28 end as days_in_month,
    y + 400 - case when m <= 2 then 1 else 0 end as counted_year
  from read_3
),
read_5 as (
  select read_4.*, written as key,
    substr(written, 1, 4) as year_text,
    case when m is not null then substr(written, 1, 7) end as month_text,
    case when d is not null then 365 * counted_year + (counted_year) / 4 - (counted_year) / 100 + (counted_year) / 400 + (153 * ((m + 9) % 12) + 2) / 5 + d - 865566 end as day
  from read_4
  where y is not null and (m is null or m between 1 and 12) and (d is null or d between 1 and days_in_month)
),
weighed as (
  select read_5.*, false as hub
  from read_5
)
select held.record_id, held.text, value_of.hub, value_of.key, value_of.year_text, value_of.month_text, value_of.day
from held
join weighed as value_of on value_of.text = held.text;

-- 13. what the planner has to know
analyze "waymark_values_2";

-- 14. keys that the package gives to values of field 3: country
create table "waymark_read_3" (text text collate "C", key text collate "C");

-- 15. what the planner has to know
analyze "waymark_read_3";

-- 16. Question to the package, about: read values of field 3: country
select distinct held.text from (select record_id, text from "waymark_held" where field = 3) as held
where not (octet_length(held.text) = length(held.text));

-- 17. what the planner has to know
analyze "waymark_read_3";

-- 18. values of field 3: country
create table "waymark_values_3" as
with held as (
  select record_id, text from "waymark_held" where field = 3
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, lower(text) as key
  from texts
),
read_in_part as (
  select own.text, own.holders, case when octet_length(own.text) = length(own.text) then own.key else answer.key end as key
  from read_1 as own
  left join "waymark_read_3" as answer on answer.text = own.text
  where case when octet_length(own.text) = length(own.text) then 1 when answer.text is null then cast('a value was not read: answer the question before this statement' || substr(own.text, 1, 0) as bigint)
    when answer.key is null then 0 else 1 end = 1
),
weighed as (
  select read_in_part.*, false as hub
  from read_in_part
)
select held.record_id, held.text, value_of.hub, value_of.key
from held
join weighed as value_of on value_of.text = held.text;

-- 19. what the planner has to know
analyze "waymark_values_3";

-- 20. values of field 4: height
create table "waymark_values_4" as
with held as (
  select record_id, text from "waymark_held" where field = 4
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, "waymark_read_number"(text) as number
  from texts
),
read_2 as (
  select read_1.*, cast(number + double precision '0' as text) collate "C" as key
  from read_1
  where number is not null
),
weighed as (
  select read_2.*, false as hub
  from read_2
)
select held.record_id, held.text, value_of.hub, value_of.key, value_of.number
from held
join weighed as value_of on value_of.text = held.text;

-- 21. what the planner has to know
analyze "waymark_values_4";

-- 22. values of field 5: seen at
create table "waymark_values_5" as
with held as (
  select record_id, text from "waymark_held" where field = 5
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, text ~ '^[^,]*,[^,]*(,[^,]*)?$' as is_place,
    text ~ ',.*,' as has_reach
  from texts
),
read_2 as (
  select read_1.*, case when is_place then btrim(split_part(text, ',', 1), E'\u0009\u000a\u000b\u000c\u000d\u0020\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') end as first,
    case when is_place then btrim(split_part(text, ',', 2), E'\u0009\u000a\u000b\u000c\u000d\u0020\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') end as second,
    case when has_reach then case when is_place then btrim(split_part(text, ',', 3), E'\u0009\u000a\u000b\u000c\u000d\u0020\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff') end else '0' end as third
  from read_1
),
read_3 as (
  select read_2.*, "waymark_read_number"(first) as latitude,
    "waymark_read_number"(second) as longitude,
    "waymark_read_number"(third) as reach
  from read_2
),
read_4 as (
  select read_3.*, cast(latitude + double precision '0' as text) collate "C" || ',' || cast(longitude + double precision '0' as text) collate "C" || ',' || cast(reach + double precision '0' as text) collate "C" as key
  from read_3
  where latitude between -90 and 90 and longitude between -180 and 180 and reach >= 0
),
weighed as (
  select read_4.*, false as hub
  from read_4
)
select held.record_id, held.text, value_of.hub, value_of.key, value_of.latitude, value_of.longitude, value_of.reach
from held
join weighed as value_of on value_of.text = held.text;

-- 23. what the planner has to know
analyze "waymark_values_5";

-- 24. values of field 6: street
create table "waymark_values_6" as
with held as (
  select record_id, text from "waymark_held" where field = 6
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, substr(text, 1, 256) as key
  from texts
),
weighed as (
  select read_1.*, false as hub
  from read_1
)
select held.record_id, held.text, value_of.hub, value_of.key
from held
join weighed as value_of on value_of.text = held.text;

-- 25. what the planner has to know
analyze "waymark_values_6";

-- 26. keys that the package gives to values of field 7: surname
create table "waymark_read_7" (text text collate "C", key text collate "C");

-- 27. what the planner has to know
analyze "waymark_read_7";

-- 28. pieces of blocking keys that the package takes of values of field 7: surname
create table "waymark_taken_7" (part bigint, text text collate "C", piece text collate "C");

-- 29. what the planner has to know
analyze "waymark_taken_7";

-- 30. Question to the package, about: read values of field 7: surname
select distinct held.text from (select record_id, text from "waymark_held" where field = 7) as held
where not (octet_length(held.text) = length(held.text));

-- 31. what the planner has to know
analyze "waymark_read_7";

-- 32. what the planner has to know
analyze "waymark_taken_7";

-- 33. values of field 7: surname
create table "waymark_values_7" as
with held as (
  select record_id, text from "waymark_held" where field = 7
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, substr(text, 1, 256) as key
  from texts
),
read_in_part as (
  select own.text, own.holders, case when octet_length(own.text) = length(own.text) then own.key else answer.key end as key
  from read_1 as own
  left join "waymark_read_7" as answer on answer.text = own.text
  where case when octet_length(own.text) = length(own.text) then 1 when answer.text is null then cast('a value was not read: answer the question before this statement' || substr(own.text, 1, 0) as bigint)
    when answer.key is null then 0 else 1 end = 1
),
weighed as (
  select read_in_part.*, false as hub
  from read_in_part
)
select held.record_id, held.text, value_of.hub, value_of.key
from held
join weighed as value_of on value_of.text = held.text;

-- 34. what the planner has to know
analyze "waymark_values_7";

-- 35. keys that the package gives to values of field 8: full name
create table "waymark_read_8" (text text collate "C", key text collate "C");

-- 36. what the planner has to know
analyze "waymark_read_8";

-- 37. pieces of blocking keys that the package takes of values of field 8: full name
create table "waymark_taken_8" (part bigint, text text collate "C", piece text collate "C");

-- 38. what the planner has to know
analyze "waymark_taken_8";

-- 39. Question to the package, about: read values of field 8: full name
select distinct held.text from (select record_id, text from "waymark_held" where field = 8) as held;

-- 40. what the planner has to know
analyze "waymark_read_8";

-- 41. what the planner has to know
analyze "waymark_taken_8";

-- 42. values of field 8: full name
create table "waymark_values_8" as
with held as (
  select record_id, text from "waymark_held" where field = 8
),
texts as (
  select text, count(*) as holders from held group by text
),
read_by_package as (
  select texts.text, texts.holders, answer.key
  from texts
  left join "waymark_read_8" as answer on answer.text = texts.text
  where case when answer.text is null then cast('a value was not read: answer the question before this statement' || substr(texts.text, 1, 0) as bigint) when answer.key is null then 0 else 1 end = 1
),
weighed as (
  select read_by_package.*, false as hub
  from read_by_package
)
select held.record_id, held.text, value_of.hub, value_of.key
from held
join weighed as value_of on value_of.text = held.text;

-- 43. what the planner has to know
analyze "waymark_values_8";

-- 44. pieces of keys 1: exact of phone
create table "waymark_pieces_1" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, key as piece from "waymark_values_1" where not hub
) as taken
group by record_id, piece;

-- 45. what the planner has to know
analyze "waymark_pieces_1";

-- 46. pieces of keys 2: first-letters of surname
create table "waymark_pieces_2" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, substr(letters, 1, 3) as piece from (select record_id, regexp_replace(lower(key), '[^a-z0-9]', '', 'g') as letters from "waymark_values_7" where octet_length(text) = length(text)) as folded where length(letters) >= 3
  union
  select held.record_id, taken.piece from "waymark_values_7" as held
  join "waymark_taken_7" as taken on taken.text = held.text and taken.part = 2
) as taken
group by record_id, piece;

-- 47. what the planner has to know
analyze "waymark_pieces_2";

-- 48. pieces of keys 3: year of born
create table "waymark_pieces_3" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, year_text as piece from "waymark_values_2"
) as taken
group by record_id, piece;

-- 49. what the planner has to know
analyze "waymark_pieces_3";

-- 50. pieces of keys 4: cell of seen at
create table "waymark_pieces_4" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, '0 0 ' || cast(cell_row as text) collate "C" || ' ' || cast(cast(floor((longitude + 180) / (double precision '360' / cells) + double precision '0') as bigint) % cells as text) collate "C" as piece
  from (
    select record_id, longitude, cell_row, greatest(1, cast(floor(360 / (double precision '0.08992805755395683' / greatest(double precision '0.01', cos((cell_row + double precision '0.5') * double precision '0.08992805755395683' * double precision '0.017453292519943295')))) as bigint)) as cells
    from (
      select record_id, longitude, cast(floor(latitude / double precision '0.08992805755395683' + double precision '0') as bigint) as cell_row
      from "waymark_values_5"
    ) as row_of
  ) as cell
  union
  select record_id, '0 0.5 ' || cast(cell_row as text) collate "C" || ' ' || cast(cast(floor((longitude + 180) / (double precision '360' / cells) + double precision '0.5') as bigint) % cells as text) collate "C" as piece
  from (
    select record_id, longitude, cell_row, greatest(1, cast(floor(360 / (double precision '0.08992805755395683' / greatest(double precision '0.01', cos((cell_row + double precision '0.5') * double precision '0.08992805755395683' * double precision '0.017453292519943295')))) as bigint)) as cells
    from (
      select record_id, longitude, cast(floor(latitude / double precision '0.08992805755395683' + double precision '0') as bigint) as cell_row
      from "waymark_values_5"
    ) as row_of
  ) as cell
  union
  select record_id, '0.5 0 ' || cast(cell_row as text) collate "C" || ' ' || cast(cast(floor((longitude + 180) / (double precision '360' / cells) + double precision '0') as bigint) % cells as text) collate "C" as piece
  from (
    select record_id, longitude, cell_row, greatest(1, cast(floor(360 / (double precision '0.08992805755395683' / greatest(double precision '0.01', cos((cell_row + double precision '0') * double precision '0.08992805755395683' * double precision '0.017453292519943295')))) as bigint)) as cells
    from (
      select record_id, longitude, cast(floor(latitude / double precision '0.08992805755395683' + double precision '0.5') as bigint) as cell_row
      from "waymark_values_5"
    ) as row_of
  ) as cell
  union
  select record_id, '0.5 0.5 ' || cast(cell_row as text) collate "C" || ' ' || cast(cast(floor((longitude + 180) / (double precision '360' / cells) + double precision '0.5') as bigint) % cells as text) collate "C" as piece
  from (
    select record_id, longitude, cell_row, greatest(1, cast(floor(360 / (double precision '0.08992805755395683' / greatest(double precision '0.01', cos((cell_row + double precision '0') * double precision '0.08992805755395683' * double precision '0.017453292519943295')))) as bigint)) as cells
    from (
      select record_id, longitude, cast(floor(latitude / double precision '0.08992805755395683' + double precision '0.5') as bigint) as cell_row
      from "waymark_values_5"
    ) as row_of
  ) as cell
) as taken
group by record_id, piece;

-- 51. what the planner has to know
analyze "waymark_pieces_4";

-- 52. pieces of keys 5: nearby-day of born
create table "waymark_pieces_5" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, 'even ' || cast((day + 800000) / 2 - 400000 as text) collate "C" as piece from "waymark_values_2" where day is not null
  union
  select record_id, 'odd ' || cast((day + 800000 + 1) / 2 - 400000 as text) collate "C" as piece from "waymark_values_2" where day is not null
) as taken
group by record_id, piece;

-- 53. what the planner has to know
analyze "waymark_pieces_5";

-- 54. pieces of keys 6: name-skeleton of full name
create table "waymark_pieces_6" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select held.record_id, taken.piece from "waymark_values_8" as held
  join "waymark_taken_8" as taken on taken.text = held.text and taken.part = 6
) as taken
group by record_id, piece;

-- 55. what the planner has to know
analyze "waymark_pieces_6";

-- 56. keys of rule 0: same phone
create table "waymark_keys_0" as
select p1.record_id, p1.piece as part_1
from "waymark_pieces_1" as p1
where p1.pieces <= 1000;

-- 57. what the planner has to know
analyze "waymark_keys_0";

-- 58. blocks of rule 0: same phone
create table "waymark_blocks_0" as
select part_1, count(*) as records
from "waymark_keys_0"
group by part_1
having count(*) > 1;

-- 59. what the planner has to know
analyze "waymark_blocks_0";

-- 60. keys of rule 1: surname?s beginning, year
create table "waymark_keys_1" as
select p1.record_id, p1.piece as part_1, p2.piece as part_2
from "waymark_pieces_2" as p1
join "waymark_pieces_3" as p2 on p2.record_id = p1.record_id
where p1.pieces * p2.pieces <= 1000;

-- 61. what the planner has to know
analyze "waymark_keys_1";

-- 62. blocks of rule 1: surname?s beginning, year
create table "waymark_blocks_1" as
select part_1, part_2, count(*) as records
from "waymark_keys_1"
group by part_1, part_2
having count(*) > 1;

-- 63. what the planner has to know
analyze "waymark_blocks_1";

-- 64. keys of rule 2: nearby, about the same day
create table "waymark_keys_2" as
select p1.record_id, p1.piece as part_1, p2.piece as part_2
from "waymark_pieces_4" as p1
join "waymark_pieces_5" as p2 on p2.record_id = p1.record_id
where p1.pieces * p2.pieces <= 1000;

-- 65. what the planner has to know
analyze "waymark_keys_2";

-- 66. blocks of rule 2: nearby, about the same day
create table "waymark_blocks_2" as
select part_1, part_2, count(*) as records
from "waymark_keys_2"
group by part_1, part_2
having count(*) > 1;

-- 67. what the planner has to know
analyze "waymark_blocks_2";

-- 68. keys of rule 3: name sounds alike
create table "waymark_keys_3" as
select p1.record_id, p1.piece as part_1
from "waymark_pieces_6" as p1
where p1.pieces <= 1000;

-- 69. what the planner has to know
analyze "waymark_keys_3";

-- 70. blocks of rule 3: name sounds alike
create table "waymark_blocks_3" as
select part_1, count(*) as records
from "waymark_keys_3"
group by part_1
having count(*) > 1;

-- 71. what the planner has to know
analyze "waymark_blocks_3";

-- 72. pairs, each with the first rule that finds it
create table "waymark_pairs" as
select a, b, min(rule) as rule
from (
  select l.record_id as a, r.record_id as b, 0 as rule
  from "waymark_blocks_0" as block
  join "waymark_keys_0" as l on l.part_1 = block.part_1
  join "waymark_keys_0" as r on r.part_1 = block.part_1 and l.record_id < r.record_id
  where block.records <= 500
  union all
  select l.record_id as a, r.record_id as b, 1 as rule
  from "waymark_blocks_1" as block
  join "waymark_keys_1" as l on l.part_1 = block.part_1 and l.part_2 = block.part_2
  join "waymark_keys_1" as r on r.part_1 = block.part_1 and r.part_2 = block.part_2 and l.record_id < r.record_id
  where block.records <= 500
  union all
  select l.record_id as a, r.record_id as b, 2 as rule
  from "waymark_blocks_2" as block
  join "waymark_keys_2" as l on l.part_1 = block.part_1 and l.part_2 = block.part_2
  join "waymark_keys_2" as r on r.part_1 = block.part_1 and r.part_2 = block.part_2 and l.record_id < r.record_id
  where block.records <= 500
  union all
  select l.record_id as a, r.record_id as b, 3 as rule
  from "waymark_blocks_3" as block
  join "waymark_keys_3" as l on l.part_1 = block.part_1
  join "waymark_keys_3" as r on r.part_1 = block.part_1 and l.record_id < r.record_id
  where block.records <= 500
) as found
group by a, b;

-- 73. what the planner has to know
analyze "waymark_pairs";

-- 74. levels of field 1: phone
create table "waymark_levels_1" as
select a, b, min(level) as level, max(case when level = 0 then agreed_bits end) as term_bits, max(hub) as hub
from (
  select pair.a, pair.b, case when l.hub or r.hub then null else case when l.key = r.key then 0 when l.ending = r.ending then 1
    when length(l.key) >= 6 and length(r.key) >= 6 then case when "waymark_one_error_apart"(l.key, r.key) then 2 else 3 end
    else 3 end end as level,
    case when l.key = r.key then l.term_bits end as agreed_bits,
    case when l.hub and l.text = r.text then 1 else 0 end as hub
  from "waymark_pairs" as pair
  join "waymark_values_1" as l on l.record_id = pair.a
  join "waymark_values_1" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 75. what the planner has to know
analyze "waymark_levels_1";

-- 76. levels of field 2: born
create table "waymark_levels_2" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.day is not null and r.day is not null then
      case when l.day = r.day then 0
      when l.year_text = r.year_text and substr(l.key, 6, 2) = substr(r.key, 9, 2) and substr(l.key, 9, 2) = substr(r.key, 6, 2) then 1
      when abs(l.day - r.day) <= 3 then 2
      when case case when substr(l.key, 1, 1) = substr(r.key, 1, 1) then 0 else 1 end
        + case when substr(l.key, 2, 1) = substr(r.key, 2, 1) then 0 else 1 end
        + case when substr(l.key, 3, 1) = substr(r.key, 3, 1) then 0 else 1 end
        + case when substr(l.key, 4, 1) = substr(r.key, 4, 1) then 0 else 1 end
        + case when substr(l.key, 6, 1) = substr(r.key, 6, 1) then 0 else 1 end
        + case when substr(l.key, 7, 1) = substr(r.key, 7, 1) then 0 else 1 end
        + case when substr(l.key, 9, 1) = substr(r.key, 9, 1) then 0 else 1 end
        + case when substr(l.key, 10, 1) = substr(r.key, 10, 1) then 0 else 1 end when 1 then true
        when 2 then (substr(l.key, 1, 1) <> substr(r.key, 1, 1) and substr(l.key, 1, 1) = substr(r.key, 2, 1) and substr(l.key, 2, 1) = substr(r.key, 1, 1))
          or (substr(l.key, 2, 1) <> substr(r.key, 2, 1) and substr(l.key, 2, 1) = substr(r.key, 3, 1) and substr(l.key, 3, 1) = substr(r.key, 2, 1))
          or (substr(l.key, 3, 1) <> substr(r.key, 3, 1) and substr(l.key, 3, 1) = substr(r.key, 4, 1) and substr(l.key, 4, 1) = substr(r.key, 3, 1))
          or (substr(l.key, 6, 1) <> substr(r.key, 6, 1) and substr(l.key, 6, 1) = substr(r.key, 7, 1) and substr(l.key, 7, 1) = substr(r.key, 6, 1))
          or (substr(l.key, 9, 1) <> substr(r.key, 9, 1) and substr(l.key, 9, 1) = substr(r.key, 10, 1) and substr(l.key, 10, 1) = substr(r.key, 9, 1))
        else false end then 3
      when l.month_text = r.month_text then 4
      when l.year_text = r.year_text then 5 else 6 end
    when l.month_text = r.month_text then 4
    when l.year_text = r.year_text then 5 else 6 end as level
  from "waymark_pairs" as pair
  join "waymark_values_2" as l on l.record_id = pair.a
  join "waymark_values_2" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 77. what the planner has to know
analyze "waymark_levels_2";

-- 78. levels of field 3: country
create table "waymark_levels_3" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.key = r.key then 0 else 1 end as level
  from "waymark_pairs" as pair
  join "waymark_values_3" as l on l.record_id = pair.a
  join "waymark_values_3" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 79. what the planner has to know
analyze "waymark_levels_3";

-- 80. levels of field 4: height
create table "waymark_levels_4" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.number = r.number then 0 when abs(l.number / 2 - r.number / 2) <= double precision '0.05' * greatest(abs(l.number / 2), abs(r.number / 2)) then 1 when abs(l.number / 2 - r.number / 2) <= double precision '0.2' * greatest(abs(l.number / 2), abs(r.number / 2)) then 2 else 3 end as level
  from "waymark_pairs" as pair
  join "waymark_values_4" as l on l.record_id = pair.a
  join "waymark_values_4" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 81. what the planner has to know
analyze "waymark_levels_4";

-- 82. levels of field 5: seen at
create table "waymark_levels_5" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when greatest(double precision '12742018' * asin(least(double precision '1', sqrt(power(sin((r.latitude - l.latitude) * double precision '0.017453292519943295' / 2), 2) + cos(l.latitude * double precision '0.017453292519943295') * cos(r.latitude * double precision '0.017453292519943295') * power(sin((r.longitude - l.longitude) * double precision '0.017453292519943295' / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 100 then 0
    when greatest(double precision '12742018' * asin(least(double precision '1', sqrt(power(sin((r.latitude - l.latitude) * double precision '0.017453292519943295' / 2), 2) + cos(l.latitude * double precision '0.017453292519943295') * cos(r.latitude * double precision '0.017453292519943295') * power(sin((r.longitude - l.longitude) * double precision '0.017453292519943295' / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 1000 then 1
    when greatest(double precision '12742018' * asin(least(double precision '1', sqrt(power(sin((r.latitude - l.latitude) * double precision '0.017453292519943295' / 2), 2) + cos(l.latitude * double precision '0.017453292519943295') * cos(r.latitude * double precision '0.017453292519943295') * power(sin((r.longitude - l.longitude) * double precision '0.017453292519943295' / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 5000 then 2
    when greatest(double precision '12742018' * asin(least(double precision '1', sqrt(power(sin((r.latitude - l.latitude) * double precision '0.017453292519943295' / 2), 2) + cos(l.latitude * double precision '0.017453292519943295') * cos(r.latitude * double precision '0.017453292519943295') * power(sin((r.longitude - l.longitude) * double precision '0.017453292519943295' / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 25000 then 3
    when greatest(double precision '12742018' * asin(least(double precision '1', sqrt(power(sin((r.latitude - l.latitude) * double precision '0.017453292519943295' / 2), 2) + cos(l.latitude * double precision '0.017453292519943295') * cos(r.latitude * double precision '0.017453292519943295') * power(sin((r.longitude - l.longitude) * double precision '0.017453292519943295' / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 100000 then 4 else 5 end as level
  from "waymark_pairs" as pair
  join "waymark_values_5" as l on l.record_id = pair.a
  join "waymark_values_5" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 83. what the planner has to know
analyze "waymark_levels_5";

-- 84. levels of field 6: street
create table "waymark_levels_6" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.key = r.key then 0
    when "waymark_within_edits"(l.key, r.key, 1) then 1
    when "waymark_within_edits"(l.key, r.key, 3) then 2
    else 3 end as level
  from "waymark_pairs" as pair
  join "waymark_values_6" as l on l.record_id = pair.a
  join "waymark_values_6" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 85. what the planner has to know
analyze "waymark_levels_6";

-- 86. levels of field 7: surname
create table "waymark_levels_7" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.key = r.key then 0
    when "waymark_jaro_winkler"(case when length(l.key) < length(r.key) or length(l.key) = length(r.key) and l.key < r.key then l.key else r.key end, case when length(l.key) < length(r.key) or length(l.key) = length(r.key) and l.key < r.key then r.key else l.key end) >= double precision '0.92' then 1
    when "waymark_jaro_winkler"(case when length(l.key) < length(r.key) or length(l.key) = length(r.key) and l.key < r.key then l.key else r.key end, case when length(l.key) < length(r.key) or length(l.key) = length(r.key) and l.key < r.key then r.key else l.key end) >= double precision '0.8' then 2
    else 3 end as level
  from "waymark_pairs" as pair
  join "waymark_values_7" as l on l.record_id = pair.a
  join "waymark_values_7" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 87. what the planner has to know
analyze "waymark_levels_7";

-- 88. levels that the package gives to pairs of values of field 8: full name
create table "waymark_compared_8" (text_a text collate "C", text_b text collate "C", level bigint);

-- 89. what the planner has to know
analyze "waymark_compared_8";

-- 90. Question to the package, about: compare values of field 8: full name
select distinct least(l.text, r.text) as text_a, greatest(l.text, r.text) as text_b
  from "waymark_pairs" as pair
  join "waymark_values_8" as l on l.record_id = pair.a
  join "waymark_values_8" as r on r.record_id = pair.b
  where l.text <> r.text;

-- 91. what the planner has to know
analyze "waymark_compared_8";

-- 92. levels of field 8: full name
create table "waymark_levels_8" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.text = r.text then 0 else case when compared.text_a is null then cast('two values were not compared: answer the question before this statement' || substr(l.text, 1, 0) as bigint) else compared.level end end as level
  from "waymark_pairs" as pair
  join "waymark_values_8" as l on l.record_id = pair.a
  join "waymark_values_8" as r on r.record_id = pair.b
  left join "waymark_compared_8" as compared
    on compared.text_a = least(l.text, r.text) and compared.text_b = greatest(l.text, r.text)
) as compared
group by a, b;

-- 93. what the planner has to know
analyze "waymark_levels_8";

-- 94. scored pairs
create table "waymark_scored" as
with compared as (
  select pair.a, pair.b, case pair.rule when 0 then 'same phone' when 1 then 'surname''s beginning, year' when 2 then 'nearby, about the same day' when 3 then 'name sounds alike' end as rule,
    f1.level as level_1,
    case f1.level when 0 then double precision '4' when 1 then double precision '2' when 2 then double precision '0' when 3 then double precision '-2' end + coalesce(f1.term_bits, double precision '0') as bits_1,
    coalesce(f1.term_bits, double precision '0') as term_bits_1,
    coalesce(f1.hub, 0) as hub_1,
    f2.level as level_2,
    case f2.level when 0 then double precision '7' when 1 then double precision '5' when 2 then double precision '3' when 3 then double precision '1' when 4 then double precision '-1' when 5 then double precision '-3' when 6 then double precision '-5' end as bits_2,
    f3.level as level_3,
    case f3.level when 0 then double precision '2' when 1 then double precision '0' end as bits_3,
    f4.level as level_4,
    case f4.level when 0 then double precision '4' when 1 then double precision '2' when 2 then double precision '0' when 3 then double precision '-2' end as bits_4,
    f5.level as level_5,
    case f5.level when 0 then double precision '6' when 1 then double precision '4' when 2 then double precision '2' when 3 then double precision '0' when 4 then double precision '-2' when 5 then double precision '-4' end as bits_5,
    f6.level as level_6,
    case f6.level when 0 then double precision '4' when 1 then double precision '2' when 2 then double precision '0' when 3 then double precision '-2' end as bits_6,
    f7.level as level_7,
    case f7.level when 0 then double precision '4' when 1 then double precision '2' when 2 then double precision '0' when 3 then double precision '-2' end as bits_7,
    f8.level as level_8,
    case f8.level when 0 then double precision '3' when 1 then double precision '1' when 2 then double precision '-1' end as bits_8
  from "waymark_pairs" as pair
  left join "waymark_levels_1" as f1 on f1.a = pair.a and f1.b = pair.b
  left join "waymark_levels_2" as f2 on f2.a = pair.a and f2.b = pair.b
  left join "waymark_levels_3" as f3 on f3.a = pair.a and f3.b = pair.b
  left join "waymark_levels_4" as f4 on f4.a = pair.a and f4.b = pair.b
  left join "waymark_levels_5" as f5 on f5.a = pair.a and f5.b = pair.b
  left join "waymark_levels_6" as f6 on f6.a = pair.a and f6.b = pair.b
  left join "waymark_levels_7" as f7 on f7.a = pair.a and f7.b = pair.b
  left join "waymark_levels_8" as f8 on f8.a = pair.a and f8.b = pair.b
),
weighed as (
  select compared.*, double precision '-9.964340867792417' + coalesce(bits_1, double precision '0') + coalesce(bits_2, double precision '0') + coalesce(bits_3, double precision '0') + coalesce(bits_4, double precision '0') + coalesce(bits_5, double precision '0') + coalesce(bits_6, double precision '0') + coalesce(bits_7, double precision '0') + coalesce(bits_8, double precision '0') as bits
  from compared
)
select a, b, rule, bits, case when bits < double precision '-1000' then double precision '0' else 1 / (1 + power(double precision '2', greatest(-bits, double precision '-1000'))) end as probability,
  level_1, bits_1, term_bits_1, hub_1,
  level_2, bits_2,
  level_3, bits_3,
  level_4, bits_4,
  level_5, bits_5,
  level_6, bits_6,
  level_7, bits_7,
  level_8, bits_8
from weighed
where bits >= double precision '-4';

-- 95. what the planner has to know
analyze "waymark_scored";

-- 96. reasons, in words
create view "waymark_reasons" as
select a, b, 'phone' as field, 'hub value in common, not counted' as level, double precision '0' as bits, double precision '0' as term_bits
from "waymark_scored" where hub_1 = 1
union all
select a, b, 'phone' as field, case level_1 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' end as level, bits_1 as bits, term_bits_1 as term_bits
from "waymark_scored" where level_1 is not null
union all
select a, b, 'born' as field, case level_2 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' when 4 then 'level 4' when 5 then 'level 5' when 6 then 'level 6' end as level, bits_2 as bits, double precision '0' as term_bits
from "waymark_scored" where level_2 is not null
union all
select a, b, 'country' as field, case level_3 when 0 then 'level 0' when 1 then 'level 1' end as level, bits_3 as bits, double precision '0' as term_bits
from "waymark_scored" where level_3 is not null
union all
select a, b, 'height' as field, case level_4 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' end as level, bits_4 as bits, double precision '0' as term_bits
from "waymark_scored" where level_4 is not null
union all
select a, b, 'seen at' as field, case level_5 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' when 4 then 'level 4' when 5 then 'level 5' end as level, bits_5 as bits, double precision '0' as term_bits
from "waymark_scored" where level_5 is not null
union all
select a, b, 'street' as field, case level_6 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' end as level, bits_6 as bits, double precision '0' as term_bits
from "waymark_scored" where level_6 is not null
union all
select a, b, 'surname' as field, case level_7 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' end as level, bits_7 as bits, double precision '0' as term_bits
from "waymark_scored" where level_7 is not null
union all
select a, b, 'full name' as field, case level_8 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' end as level, bits_8 as bits, double precision '0' as term_bits
from "waymark_scored" where level_8 is not null;

-- 97. hub values
create view "waymark_hubs" as
select 'phone' as field, text as value, count(*) as records
from "waymark_values_1" where hub group by text;

-- 98. blocks passed over, with the pairs they hide
create view "waymark_capped_blocks" as
select 'same phone' as rule, part_1, cast(null as text) collate "C" as part_2, records, (records * (records - 1)) / 2 as pairs_hidden
from "waymark_blocks_0" where records > 500
union all
select 'surname''s beginning, year' as rule, part_1, part_2, records, (records * (records - 1)) / 2 as pairs_hidden
from "waymark_blocks_1" where records > 500
union all
select 'nearby, about the same day' as rule, part_1, part_2, records, (records * (records - 1)) / 2 as pairs_hidden
from "waymark_blocks_2" where records > 500
union all
select 'name sounds alike' as rule, part_1, cast(null as text) collate "C" as part_2, records, (records * (records - 1)) / 2 as pairs_hidden
from "waymark_blocks_3" where records > 500;

-- 99. records left out of a rule for their many keys
create view "waymark_crowded_records" as
select distinct p1.record_id, 'same phone' as rule
from "waymark_pieces_1" as p1
where p1.pieces > 1000
union all
select distinct p1.record_id, 'surname''s beginning, year' as rule
from "waymark_pieces_2" as p1
join "waymark_pieces_3" as p2 on p2.record_id = p1.record_id
where p1.pieces * p2.pieces > 1000
union all
select distinct p1.record_id, 'nearby, about the same day' as rule
from "waymark_pieces_4" as p1
join "waymark_pieces_5" as p2 on p2.record_id = p1.record_id
where p1.pieces * p2.pieces > 1000
union all
select distinct p1.record_id, 'name sounds alike' as rule
from "waymark_pieces_6" as p1
where p1.pieces > 1000;
