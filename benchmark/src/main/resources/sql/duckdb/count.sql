-- All counts of all indicators, for every unit of the province, in one statement.
-- :from the first second of the period, :last the last one that has passed, :as_of the as-of time,
-- :open when to judge what had not ended; :first_day, :last_day, :latest_decision as days.
-- Rows are read twice, each time for a grouping by two small keys, which beats reading them once for
-- fourteen conditional counts. 4096 marks a row received in the period, 8192 one in hand.
WITH patterns AS (
  SELECT unit,
         (CASE WHEN late_from > CASE WHEN ended <= :as_of THEN :as_of ELSE :open END
               THEN answers ELSE answers & ~3 END
          | CASE WHEN accepted >= :from THEN 4096 ELSE 0 END
          | CASE WHEN ended >= :from THEN 8192 ELSE 0 END)::SMALLINT AS answers,
         count(*) AS n
  FROM dossier
  WHERE accepted <= :last AND (accepted >= :from OR ended >= :from)
  GROUP BY ALL
),
by_unit AS (
  SELECT unit,
         sum(n) FILTER (WHERE (answers & 4096) <> 0) AS received_r,
         sum(n) FILTER (WHERE (answers & 4100) = 4100) AS synchronised,
         sum(n) FILTER (WHERE (answers & 4104) = 4104) AS online,
         sum(n) FILTER (WHERE (answers & 4112) = 4112) AS fee_bearing,
         sum(n) FILTER (WHERE (answers & 4128) = 4128) AS paid_online,
         sum(n) FILTER (WHERE (answers & 8192) <> 0) AS received_h,
         sum(n) FILTER (WHERE (answers & 8193) = 8193) AS on_time,
         sum(n) FILTER (WHERE (answers & 8256) = 8256) AS result_of_document,
         sum(n) FILTER (WHERE (answers & 8320) = 8320) AS digitised,
         sum(n) FILTER (WHERE (answers & 8448) = 8448) AS reused,
         sum(n) FILTER (WHERE (answers & 8704) = 8704) AS shared,
         sum(n) FILTER (WHERE (answers & 9216) = 9216) AS population_data,
         sum(n) FILTER (WHERE (answers & 8194) = 8194) AS satisfied
  FROM patterns
  GROUP BY unit
),
dossiers AS (
  SELECT ancestor AS unit,
         sum(received_r) AS received_r, sum(synchronised) AS synchronised, sum(online) AS online,
         sum(fee_bearing) AS fee_bearing, sum(paid_online) AS paid_online,
         sum(received_h) AS received_h, sum(on_time) AS on_time,
         sum(result_of_document) AS result_of_document, sum(digitised) AS digitised,
         sum(reused) AS reused, sum(shared) AS shared, sum(population_data) AS population_data,
         sum(satisfied) AS satisfied
  FROM by_unit JOIN above USING (unit)
  GROUP BY ancestor
),
marks AS (
  SELECT unit, procedure,
         bit_or((CASE WHEN accepted >= :from THEN answers & 2088 ELSE 0 END
                 | CASE WHEN ended >= :from THEN answers & 1024 ELSE 0 END)::SMALLINT) AS mark
  FROM dossier
  WHERE accepted <= :last AND (accepted >= :from OR ended >= :from)
  GROUP BY unit, procedure
),
used AS (
  SELECT ancestor AS unit, procedure,
         bool_or(online) AS online, bool_or(paid) AS paid, bool_or(fee) AS fee,
         bool_or(population) AS population
  FROM (
    SELECT unit, procedure, (mark & 8) <> 0 AS online, (mark & 32) <> 0 AS paid,
           (mark & 2048) <> 0 AS fee, (mark & 1024) <> 0 AS population
    FROM marks
    UNION ALL
    SELECT unit, procedure, false, false, true, false
    FROM application
    WHERE submitted BETWEEN :from AND :last) AS seen
  JOIN above USING (unit)
  GROUP BY ancestor, procedure
),
distinct_procedures AS (
  SELECT u.unit,
         count(*) FILTER (WHERE u.online AND b.service) AS used_online,
         count(*) FILTER (WHERE u.paid) AS procedures_paid_online,
         count(*) FILTER (WHERE u.fee) AS procedures_with_fee_dossier,
         count(*) FILTER (WHERE u.population) AS procedures_using_population_data
  FROM used u LEFT JOIN branch_procedure b ON b.unit = u.unit AND b.procedure = u.procedure
  GROUP BY u.unit
),
announcements AS (
  SELECT procedure,
         bool_or(decided) AS announced,
         bool_or(decided) AND bool_and(announced_on_time OR NOT decided) AS announced_on_time,
         bool_or(shown) AS publicised,
         bool_or(shown)
           AND bool_and(NOT shown OR coalesce(publicised_on <= publicise_by, false))
           AS publicised_on_time
  FROM (
    SELECT procedure, decided_on BETWEEN :first_day AND :last_day AS decided, announced_on_time,
           CASE WHEN publicised_on IS NOT NULL THEN publicised_on BETWEEN :first_day AND :last_day
                ELSE pending AND decided_on <= :latest_decision END AS shown,
           publicised_on, publicise_by
    FROM publication) AS judged
  GROUP BY procedure
),
catalogue AS (
  SELECT b.unit,
         count(*) FILTER (WHERE b.under_authority) AS under_authority,
         count(*) FILTER (WHERE b.online) AS procedures_online,
         count(*) FILTER (WHERE b.service) AS services,
         count(*) FILTER (WHERE b.with_fee) AS with_fee,
         count(*) FILTER (WHERE b.for_citizens) AS for_citizens,
         count(*) FILTER (WHERE b.in_public_state) AS in_public_state,
         count(*) FILTER (WHERE b.all_parts) AS all_parts,
         count(*) FILTER (WHERE a.announced) AS announced,
         count(*) FILTER (WHERE a.announced_on_time) AS announced_on_time,
         count(*) FILTER (WHERE a.publicised) AS publicised,
         count(*) FILTER (WHERE a.publicised_on_time) AS publicised_on_time
  FROM branch_procedure b LEFT JOIN announcements a ON a.procedure = b.procedure
  GROUP BY b.unit
),
petitions AS (
  SELECT ancestor AS unit, count(*) AS petitions,
         count(*) FILTER (WHERE on_time AND in_time) AS petitions_on_time,
         count(*) FILTER (WHERE satisfied AND in_time) AS petitions_satisfied
  FROM (
    SELECT unit, on_time, satisfied,
           late_from > CASE WHEN finished <= :as_of THEN :as_of ELSE :open END AS in_time
    FROM petition
    WHERE arrived <= :last AND finished >= :from) AS looked_at
  JOIN above USING (unit)
  GROUP BY ancestor
)
SELECT units.unit,
       received_r, synchronised, d.online, fee_bearing, paid_online,
       received_h, on_time, result_of_document, digitised, reused, shared, population_data,
       satisfied,
       used_online, procedures_paid_online, procedures_with_fee_dossier,
       procedures_using_population_data,
       under_authority, procedures_online, services, with_fee, for_citizens, in_public_state,
       all_parts, announced, announced_on_time, publicised, publicised_on_time,
       petitions, petitions_on_time, petitions_satisfied
FROM (SELECT DISTINCT ancestor AS unit FROM above) AS units
LEFT JOIN dossiers d ON d.unit = units.unit
LEFT JOIN distinct_procedures s ON s.unit = units.unit
LEFT JOIN catalogue c ON c.unit = units.unit
LEFT JOIN petitions p ON p.unit = units.unit
