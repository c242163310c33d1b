-- 1. values held
create table "waymark_held" as
select distinct record_id, field, text
from (
  select cast("record_id" as varchar) as record_id,
    case "field" when 'phone' then 1 when 'born' then 2 when 'country' then 3 when 'height' then 4 when 'seen at' then 5 when 'street' then 6 when 'surname' then 7 when 'full name' then 8 end as field,
    trim(both U&'\0009\000a\000b\000c\000d\0020\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000\feff' from cast("value" as varchar)) as text
  from "intake"."people_values"
) as given
where field is not null and text <> '';

-- 2. common values of field 1: phone
create table "waymark_terms_1" as
select listed.fingerprint, listed.term_bits
from (values
  ('d528d945045d87c6', 2.0931094043914813e0)
) as listed (fingerprint, term_bits);

-- 3. values of field 1: phone
create table "waymark_values_1" as
with held as (
  select record_id, text from "waymark_held" where field = 1
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, text as key,
    case when regexp_like(text, '[0-9]{7}$') then substr(text, length(text) - 6) end as ending
  from texts
),
weighed as (
  select read_1.*, holders > 20 as hub, coalesce(listed.term_bits, 6e0) as term_bits
  from read_1
  left join "waymark_terms_1" as listed on listed.fingerprint = reduce(flatten(transform(transform(regexp_extract_all(read_1.key, '(?s).'), letter -> codepoint(cast(letter as varchar(1)))),
      point -> if(point < 65536, array[point],
        array[55296 + (point - 65536) / 1024, 56320 + (point - 65536) % 1024]))), cast(row(2166136261, 2538058380) as row(one bigint, two bigint)),
      (hash, unit) -> cast(row(bitwise_xor(hash.one, unit) * 16777619 % 4294967296, bitwise_xor(bitwise_xor(hash.two, unit), bitwise_right_shift(bitwise_xor(hash.one, unit) * 16777619 % 4294967296, 15)) * 16777619 % 4294967296) as row(one bigint, two bigint)),
      hash -> lpad(to_base(hash.one, 16), 8, '0') || lpad(to_base(hash.two, 16), 8, '0'))
)
select held.record_id, held.text, value_of.hub, value_of.key, value_of.ending, value_of.term_bits
from held
join weighed as value_of on value_of.text = held.text;

-- 4. values of field 2: born
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
  select read_1.*, regexp_like(written, '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$') as is_form
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

-- 5. keys that the package gives to values of field 3: country
create table "waymark_read_3" (text varchar, key varchar);

-- 6. Question to the package, about: read values of field 3: country
select distinct held.text from (select record_id, text from "waymark_held" where field = 3) as held
where not (length(to_utf8(held.text)) = length(held.text));

-- 7. values of field 3: country
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
  select own.text, own.holders, case when length(to_utf8(own.text)) = length(own.text) then own.key else answer.key end as key
  from read_1 as own
  left join "waymark_read_3" as answer on answer.text = own.text
  where case when length(to_utf8(own.text)) = length(own.text) then 1 when answer.text is null then cast('a value was not read: answer the question before this statement' || substr(own.text, 1, 0) as bigint)
    when answer.key is null then 0 else 1 end = 1
),
weighed as (
  select read_in_part.*, false as hub
  from read_in_part
)
select held.record_id, held.text, value_of.hub, value_of.key
from held
join weighed as value_of on value_of.text = held.text;

-- 8. values of field 4: height
create table "waymark_values_4" as
with held as (
  select record_id, text from "waymark_held" where field = 4
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, case when regexp_like(text, '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$') then case when is_finite(cast(text as double)) then cast(text as double) end end as number
  from texts
),
read_2 as (
  select read_1.*, cast(number + 0e0 as varchar) as key
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

-- 9. values of field 5: seen at
create table "waymark_values_5" as
with held as (
  select record_id, text from "waymark_held" where field = 5
),
texts as (
  select text, count(*) as holders from held group by text
),
read_1 as (
  select texts.*, regexp_like(text, '^[^,]*,[^,]*(,[^,]*)?$') as is_place,
    regexp_like(text, ',.*,') as has_reach
  from texts
),
read_2 as (
  select read_1.*, case when is_place then trim(both U&'\0009\000a\000b\000c\000d\0020\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000\feff' from split_part(text, ',', 1)) end as first,
    case when is_place then trim(both U&'\0009\000a\000b\000c\000d\0020\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000\feff' from split_part(text, ',', 2)) end as second,
    case when has_reach then case when is_place then trim(both U&'\0009\000a\000b\000c\000d\0020\00a0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200a\2028\2029\202f\205f\3000\feff' from split_part(text, ',', 3)) end else '0' end as third
  from read_1
),
read_3 as (
  select read_2.*, case when regexp_like(first, '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$') then case when is_finite(cast(first as double)) then cast(first as double) end end as latitude,
    case when regexp_like(second, '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$') then case when is_finite(cast(second as double)) then cast(second as double) end end as longitude,
    case when regexp_like(third, '^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$') then case when is_finite(cast(third as double)) then cast(third as double) end end as reach
  from read_2
),
read_4 as (
  select read_3.*, cast(latitude + 0e0 as varchar) || ',' || cast(longitude + 0e0 as varchar) || ',' || cast(reach + 0e0 as varchar) as key
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

-- 10. values of field 6: street
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

-- 11. keys that the package gives to values of field 7: surname
create table "waymark_read_7" (text varchar, key varchar);

-- 12. pieces of blocking keys that the package takes of values of field 7: surname
create table "waymark_taken_7" (part bigint, text varchar, piece varchar);

-- 13. Question to the package, about: read values of field 7: surname
select distinct held.text from (select record_id, text from "waymark_held" where field = 7) as held
where not (length(to_utf8(held.text)) = length(held.text));

-- 14. values of field 7: surname
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
  select own.text, own.holders, case when length(to_utf8(own.text)) = length(own.text) then own.key else answer.key end as key
  from read_1 as own
  left join "waymark_read_7" as answer on answer.text = own.text
  where case when length(to_utf8(own.text)) = length(own.text) then 1 when answer.text is null then cast('a value was not read: answer the question before this statement' || substr(own.text, 1, 0) as bigint)
    when answer.key is null then 0 else 1 end = 1
),
weighed as (
  select read_in_part.*, false as hub
  from read_in_part
)
select held.record_id, held.text, value_of.hub, value_of.key
from held
join weighed as value_of on value_of.text = held.text;

-- 15. keys that the package gives to values of field 8: full name
create table "waymark_read_8" (text varchar, key varchar);

-- 16. pieces of blocking keys that the package takes of values of field 8: full name
create table "waymark_taken_8" (part bigint, text varchar, piece varchar);

-- 17. Question to the package, about: read values of field 8: full name
select distinct held.text from (select record_id, text from "waymark_held" where field = 8) as held;

-- 18. values of field 8: full name
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

-- 19. pieces of keys 1: exact of phone
create table "waymark_pieces_1" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, key as piece from "waymark_values_1" where not hub
) as taken
group by record_id, piece;

-- 20. pieces of keys 2: first-letters of surname
create table "waymark_pieces_2" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, substr(letters, 1, 3) as piece from (select record_id, regexp_replace(lower(key), '[^a-z0-9]', '') as letters from "waymark_values_7" where length(to_utf8(text)) = length(text)) as folded where length(letters) >= 3
  union
  select held.record_id, taken.piece from "waymark_values_7" as held
  join "waymark_taken_7" as taken on taken.text = held.text and taken.part = 2
) as taken
group by record_id, piece;

-- 21. pieces of keys 3: year of born
create table "waymark_pieces_3" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, year_text as piece from "waymark_values_2"
) as taken
group by record_id, piece;

-- 22. pieces of keys 4: cell of seen at
create table "waymark_pieces_4" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, '0 0 ' || cast(cell_row as varchar) || ' ' || cast(cast(floor((longitude + 180) / (360e0 / cells) + 0e0) as bigint) % cells as varchar) as piece
  from (
    select record_id, longitude, cell_row, greatest(1, cast(floor(360 / (0.08992805755395683e0 / greatest(0.01e0, cos((cell_row + 0.5e0) * 0.08992805755395683e0 * 0.017453292519943295e0)))) as bigint)) as cells
    from (
      select record_id, longitude, cast(floor(latitude / 0.08992805755395683e0 + 0e0) as bigint) as cell_row
      from "waymark_values_5"
    ) as row_of
  ) as cell
  union
  select record_id, '0 0.5 ' || cast(cell_row as varchar) || ' ' || cast(cast(floor((longitude + 180) / (360e0 / cells) + 0.5e0) as bigint) % cells as varchar) as piece
  from (
    select record_id, longitude, cell_row, greatest(1, cast(floor(360 / (0.08992805755395683e0 / greatest(0.01e0, cos((cell_row + 0.5e0) * 0.08992805755395683e0 * 0.017453292519943295e0)))) as bigint)) as cells
    from (
      select record_id, longitude, cast(floor(latitude / 0.08992805755395683e0 + 0e0) as bigint) as cell_row
      from "waymark_values_5"
    ) as row_of
  ) as cell
  union
  select record_id, '0.5 0 ' || cast(cell_row as varchar) || ' ' || cast(cast(floor((longitude + 180) / (360e0 / cells) + 0e0) as bigint) % cells as varchar) as piece
  from (
    select record_id, longitude, cell_row, greatest(1, cast(floor(360 / (0.08992805755395683e0 / greatest(0.01e0, cos((cell_row + 0e0) * 0.08992805755395683e0 * 0.017453292519943295e0)))) as bigint)) as cells
    from (
      select record_id, longitude, cast(floor(latitude / 0.08992805755395683e0 + 0.5e0) as bigint) as cell_row
      from "waymark_values_5"
    ) as row_of
  ) as cell
  union
  select record_id, '0.5 0.5 ' || cast(cell_row as varchar) || ' ' || cast(cast(floor((longitude + 180) / (360e0 / cells) + 0.5e0) as bigint) % cells as varchar) as piece
  from (
    select record_id, longitude, cell_row, greatest(1, cast(floor(360 / (0.08992805755395683e0 / greatest(0.01e0, cos((cell_row + 0e0) * 0.08992805755395683e0 * 0.017453292519943295e0)))) as bigint)) as cells
    from (
      select record_id, longitude, cast(floor(latitude / 0.08992805755395683e0 + 0.5e0) as bigint) as cell_row
      from "waymark_values_5"
    ) as row_of
  ) as cell
) as taken
group by record_id, piece;

-- 23. pieces of keys 5: nearby-day of born
create table "waymark_pieces_5" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select record_id, 'even ' || cast((day + 800000) / 2 - 400000 as varchar) as piece from "waymark_values_2" where day is not null
  union
  select record_id, 'odd ' || cast((day + 800000 + 1) / 2 - 400000 as varchar) as piece from "waymark_values_2" where day is not null
) as taken
group by record_id, piece;

-- 24. pieces of keys 6: name-skeleton of full name
create table "waymark_pieces_6" as
select record_id, piece, count(*) over (partition by record_id) as pieces
from (
  select held.record_id, taken.piece from "waymark_values_8" as held
  join "waymark_taken_8" as taken on taken.text = held.text and taken.part = 6
) as taken
group by record_id, piece;

-- 25. keys of rule 0: same phone
create table "waymark_keys_0" as
select p1.record_id, p1.piece as part_1
from "waymark_pieces_1" as p1
where p1.pieces <= 1000;

-- 26. blocks of rule 0: same phone
create table "waymark_blocks_0" as
select part_1, count(*) as records
from "waymark_keys_0"
group by part_1
having count(*) > 1;

-- 27. keys of rule 1: surname?s beginning, year
create table "waymark_keys_1" as
select p1.record_id, p1.piece as part_1, p2.piece as part_2
from "waymark_pieces_2" as p1
join "waymark_pieces_3" as p2 on p2.record_id = p1.record_id
where p1.pieces * p2.pieces <= 1000;

-- 28. blocks of rule 1: surname?s beginning, year
create table "waymark_blocks_1" as
select part_1, part_2, count(*) as records
from "waymark_keys_1"
group by part_1, part_2
having count(*) > 1;

-- 29. keys of rule 2: nearby, about the same day
create table "waymark_keys_2" as
select p1.record_id, p1.piece as part_1, p2.piece as part_2
from "waymark_pieces_4" as p1
join "waymark_pieces_5" as p2 on p2.record_id = p1.record_id
where p1.pieces * p2.pieces <= 1000;

-- 30. blocks of rule 2: nearby, about the same day
create table "waymark_blocks_2" as
select part_1, part_2, count(*) as records
from "waymark_keys_2"
group by part_1, part_2
having count(*) > 1;

-- 31. keys of rule 3: name sounds alike
create table "waymark_keys_3" as
select p1.record_id, p1.piece as part_1
from "waymark_pieces_6" as p1
where p1.pieces <= 1000;

-- 32. blocks of rule 3: name sounds alike
create table "waymark_blocks_3" as
select part_1, count(*) as records
from "waymark_keys_3"
group by part_1
having count(*) > 1;

-- 33. pairs, each with the first rule that finds it
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

-- 34. levels of field 1: phone
create table "waymark_levels_1" as
select a, b, min(level) as level, max(case when level = 0 then agreed_bits end) as term_bits, max(hub) as hub
from (
  select pair.a, pair.b, case when l.hub or r.hub then null else case when l.key = r.key then 0 when l.ending = r.ending then 1
    when length(l.key) >= 6 and length(r.key) >= 6 then case when case when abs(length(l.key) - length(r.key)) > 1 then false when levenshtein_distance(l.key, r.key) = 1 then true
      when length(l.key) = length(r.key) and levenshtein_distance(l.key, r.key) = 2 then any_match(sequence(1, length(l.key) - 1), place -> substr(l.key, 1, place - 1) = substr(r.key, 1, place - 1) and substr(l.key, place, 1) = substr(r.key, place + 1, 1) and substr(l.key, place + 1, 1) = substr(r.key, place, 1) and substr(l.key, place + 2) = substr(r.key, place + 2)) else false end then 2 else 3 end
    else 3 end end as level,
    case when l.key = r.key then l.term_bits end as agreed_bits,
    case when l.hub and l.text = r.text then 1 else 0 end as hub
  from "waymark_pairs" as pair
  join "waymark_values_1" as l on l.record_id = pair.a
  join "waymark_values_1" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 35. levels of field 2: born
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

-- 36. levels of field 3: country
create table "waymark_levels_3" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.key = r.key then 0 else 1 end as level
  from "waymark_pairs" as pair
  join "waymark_values_3" as l on l.record_id = pair.a
  join "waymark_values_3" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 37. levels of field 4: height
create table "waymark_levels_4" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.number = r.number then 0 when abs(l.number / 2 - r.number / 2) <= 0.05e0 * greatest(abs(l.number / 2), abs(r.number / 2)) then 1 when abs(l.number / 2 - r.number / 2) <= 0.2e0 * greatest(abs(l.number / 2), abs(r.number / 2)) then 2 else 3 end as level
  from "waymark_pairs" as pair
  join "waymark_values_4" as l on l.record_id = pair.a
  join "waymark_values_4" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 38. levels of field 5: seen at
create table "waymark_levels_5" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when greatest(12742018e0 * asin(least(1e0, sqrt(power(sin((r.latitude - l.latitude) * 0.017453292519943295e0 / 2), 2) + cos(l.latitude * 0.017453292519943295e0) * cos(r.latitude * 0.017453292519943295e0) * power(sin((r.longitude - l.longitude) * 0.017453292519943295e0 / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 100 then 0
    when greatest(12742018e0 * asin(least(1e0, sqrt(power(sin((r.latitude - l.latitude) * 0.017453292519943295e0 / 2), 2) + cos(l.latitude * 0.017453292519943295e0) * cos(r.latitude * 0.017453292519943295e0) * power(sin((r.longitude - l.longitude) * 0.017453292519943295e0 / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 1000 then 1
    when greatest(12742018e0 * asin(least(1e0, sqrt(power(sin((r.latitude - l.latitude) * 0.017453292519943295e0 / 2), 2) + cos(l.latitude * 0.017453292519943295e0) * cos(r.latitude * 0.017453292519943295e0) * power(sin((r.longitude - l.longitude) * 0.017453292519943295e0 / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 5000 then 2
    when greatest(12742018e0 * asin(least(1e0, sqrt(power(sin((r.latitude - l.latitude) * 0.017453292519943295e0 / 2), 2) + cos(l.latitude * 0.017453292519943295e0) * cos(r.latitude * 0.017453292519943295e0) * power(sin((r.longitude - l.longitude) * 0.017453292519943295e0 / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 25000 then 3
    when greatest(12742018e0 * asin(least(1e0, sqrt(power(sin((r.latitude - l.latitude) * 0.017453292519943295e0 / 2), 2) + cos(l.latitude * 0.017453292519943295e0) * cos(r.latitude * 0.017453292519943295e0) * power(sin((r.longitude - l.longitude) * 0.017453292519943295e0 / 2), 2)))) - l.reach - r.reach, l.reach, r.reach) <= 100000 then 4 else 5 end as level
  from "waymark_pairs" as pair
  join "waymark_values_5" as l on l.record_id = pair.a
  join "waymark_values_5" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 39. levels of field 6: street
create table "waymark_levels_6" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.key = r.key then 0
    when (abs(length(l.key) - length(r.key)) <= 1 and levenshtein_distance(l.key, r.key) <= 1) then 1
    when (abs(length(l.key) - length(r.key)) <= 3 and levenshtein_distance(l.key, r.key) <= 3) then 2
    else 3 end as level
  from "waymark_pairs" as pair
  join "waymark_values_6" as l on l.record_id = pair.a
  join "waymark_values_6" as r on r.record_id = pair.b
) as compared
group by a, b;

-- 40. levels that the package gives to pairs of values of field 7: surname
create table "waymark_compared_7" (text_a varchar, text_b varchar, level bigint);

-- 41. Question to the package, about: compare values of field 7: surname
select distinct least(l.text, r.text) as text_a, greatest(l.text, r.text) as text_b
  from "waymark_pairs" as pair
  join "waymark_values_7" as l on l.record_id = pair.a
  join "waymark_values_7" as r on r.record_id = pair.b
  where l.text <> r.text;

-- 42. levels of field 7: surname
create table "waymark_levels_7" as
select a, b, min(level) as level
from (
  select pair.a, pair.b, case when l.text = r.text then 0 else case when compared.text_a is null then cast('two values were not compared: answer the question before this statement' || substr(l.text, 1, 0) as bigint) else compared.level end end as level
  from "waymark_pairs" as pair
  join "waymark_values_7" as l on l.record_id = pair.a
  join "waymark_values_7" as r on r.record_id = pair.b
  left join "waymark_compared_7" as compared
    on compared.text_a = least(l.text, r.text) and compared.text_b = greatest(l.text, r.text)
) as compared
group by a, b;

-- 43. levels that the package gives to pairs of values of field 8: full name
create table "waymark_compared_8" (text_a varchar, text_b varchar, level bigint);

-- 44. Question to the package, about: compare values of field 8: full name
select distinct least(l.text, r.text) as text_a, greatest(l.text, r.text) as text_b
  from "waymark_pairs" as pair
  join "waymark_values_8" as l on l.record_id = pair.a
  join "waymark_values_8" as r on r.record_id = pair.b
  where l.text <> r.text;

-- 45. levels of field 8: full name
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

-- 46. scored pairs
create table "waymark_scored" as
with compared as (
  select pair.a, pair.b, case pair.rule when 0 then 'same phone' when 1 then 'surname''s beginning, year' when 2 then 'nearby, about the same day' when 3 then 'name sounds alike' end as rule,
    f1.level as level_1,
    case f1.level when 0 then 4e0 when 1 then 2e0 when 2 then 0e0 when 3 then -2e0 end + coalesce(f1.term_bits, 0e0) as bits_1,
    coalesce(f1.term_bits, 0e0) as term_bits_1,
    coalesce(f1.hub, 0) as hub_1,
    f2.level as level_2,
    case f2.level when 0 then 7e0 when 1 then 5e0 when 2 then 3e0 when 3 then 1e0 when 4 then -1e0 when 5 then -3e0 when 6 then -5e0 end as bits_2,
    f3.level as level_3,
    case f3.level when 0 then 2e0 when 1 then 0e0 end as bits_3,
    f4.level as level_4,
    case f4.level when 0 then 4e0 when 1 then 2e0 when 2 then 0e0 when 3 then -2e0 end as bits_4,
    f5.level as level_5,
    case f5.level when 0 then 6e0 when 1 then 4e0 when 2 then 2e0 when 3 then 0e0 when 4 then -2e0 when 5 then -4e0 end as bits_5,
    f6.level as level_6,
    case f6.level when 0 then 4e0 when 1 then 2e0 when 2 then 0e0 when 3 then -2e0 end as bits_6,
    f7.level as level_7,
    case f7.level when 0 then 4e0 when 1 then 2e0 when 2 then 0e0 when 3 then -2e0 end as bits_7,
    f8.level as level_8,
    case f8.level when 0 then 3e0 when 1 then 1e0 when 2 then -1e0 end as bits_8
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
  select compared.*, -9.964340867792417e0 + coalesce(bits_1, 0e0) + coalesce(bits_2, 0e0) + coalesce(bits_3, 0e0) + coalesce(bits_4, 0e0) + coalesce(bits_5, 0e0) + coalesce(bits_6, 0e0) + coalesce(bits_7, 0e0) + coalesce(bits_8, 0e0) as bits
  from compared
)
select a, b, rule, bits, case when bits < -1000e0 then 0e0 else 1 / (1 + power(2e0, greatest(-bits, -1000e0))) end as probability,
  level_1, bits_1, term_bits_1, hub_1,
  level_2, bits_2,
  level_3, bits_3,
  level_4, bits_4,
  level_5, bits_5,
  level_6, bits_6,
  level_7, bits_7,
  level_8, bits_8
from weighed
where bits >= -4e0;

-- 47. reasons, in words
create view "waymark_reasons" as
select a, b, 'phone' as field, 'hub value in common, not counted' as level, 0e0 as bits, 0e0 as term_bits
from "waymark_scored" where hub_1 = 1
union all
select a, b, 'phone' as field, case level_1 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' end as level, bits_1 as bits, term_bits_1 as term_bits
from "waymark_scored" where level_1 is not null
union all
select a, b, 'born' as field, case level_2 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' when 4 then 'level 4' when 5 then 'level 5' when 6 then 'level 6' end as level, bits_2 as bits, 0e0 as term_bits
from "waymark_scored" where level_2 is not null
union all
select a, b, 'country' as field, case level_3 when 0 then 'level 0' when 1 then 'level 1' end as level, bits_3 as bits, 0e0 as term_bits
from "waymark_scored" where level_3 is not null
union all
select a, b, 'height' as field, case level_4 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' end as level, bits_4 as bits, 0e0 as term_bits
from "waymark_scored" where level_4 is not null
union all
select a, b, 'seen at' as field, case level_5 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' when 4 then 'level 4' when 5 then 'level 5' end as level, bits_5 as bits, 0e0 as term_bits
from "waymark_scored" where level_5 is not null
union all
select a, b, 'street' as field, case level_6 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' end as level, bits_6 as bits, 0e0 as term_bits
from "waymark_scored" where level_6 is not null
union all
select a, b, 'surname' as field, case level_7 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' when 3 then 'level 3' end as level, bits_7 as bits, 0e0 as term_bits
from "waymark_scored" where level_7 is not null
union all
select a, b, 'full name' as field, case level_8 when 0 then 'level 0' when 1 then 'level 1' when 2 then 'level 2' end as level, bits_8 as bits, 0e0 as term_bits
from "waymark_scored" where level_8 is not null;

-- 48. hub values
create view "waymark_hubs" as
select 'phone' as field, text as value, count(*) as records
from "waymark_values_1" where hub group by text;

-- 49. blocks passed over, with the pairs they hide
create view "waymark_capped_blocks" as
select 'same phone' as rule, part_1, cast(null as varchar) as part_2, records, (records * (records - 1)) / 2 as pairs_hidden
from "waymark_blocks_0" where records > 500
union all
select 'surname''s beginning, year' as rule, part_1, part_2, records, (records * (records - 1)) / 2 as pairs_hidden
from "waymark_blocks_1" where records > 500
union all
select 'nearby, about the same day' as rule, part_1, part_2, records, (records * (records - 1)) / 2 as pairs_hidden
from "waymark_blocks_2" where records > 500
union all
select 'name sounds alike' as rule, part_1, cast(null as varchar) as part_2, records, (records * (records - 1)) / 2 as pairs_hidden
from "waymark_blocks_3" where records > 500;

-- 50. records left out of a rule for their many keys
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
