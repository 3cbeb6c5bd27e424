-- All counts of all indicators, for every unit of the province, in one statement.
-- :from the first second of the period, :last the last one that has passed, :as_of the as-of time,
-- :open when to judge what had not ended; :first_day, :last_day, :latest_decision as days.
-- The rows are read once; everything after by_procedure works on a few thousand groups.
WITH looked AS (
  SELECT unit, procedure, accepted >= :from AS r, ended >= :from AS h,
         late_from > CASE WHEN ended <= :as_of THEN :as_of ELSE :open END AS in_time,
         on_time, satisfied, synchronised, online, fee_bearing, paid_online, result_of_document,
         digitised, reused, shared, population_data, fee
  FROM dossier
  WHERE accepted <= :last AND (accepted >= :from OR ended >= :from)
),
by_procedure AS (
  SELECT unit, procedure,
         count(*) FILTER (WHERE r) AS received_r,
         count(*) FILTER (WHERE r AND synchronised) AS synchronised,
         count(*) FILTER (WHERE r AND online) AS online,
         count(*) FILTER (WHERE r AND fee_bearing) AS fee_bearing,
         count(*) FILTER (WHERE r AND paid_online) AS paid_online,
         count(*) FILTER (WHERE r AND fee) AS fee,
         count(*) FILTER (WHERE h) AS received_h,
         count(*) FILTER (WHERE h AND on_time AND in_time) AS on_time,
         count(*) FILTER (WHERE h AND result_of_document) AS result_of_document,
         count(*) FILTER (WHERE h AND digitised) AS digitised,
         count(*) FILTER (WHERE h AND reused) AS reused,
         count(*) FILTER (WHERE h AND shared) AS shared,
         count(*) FILTER (WHERE h AND population_data) AS population_data,
         count(*) FILTER (WHERE h AND satisfied AND in_time) AS satisfied
  FROM looked
  GROUP BY unit, procedure
),
dossiers AS (
  SELECT ancestor AS unit,
         sum(received_r) AS received_r, sum(synchronised) AS synchronised, sum(online) AS online,
         sum(fee_bearing) AS fee_bearing, sum(paid_online) AS paid_online,
         sum(received_h) AS received_h, sum(on_time) AS on_time,
         sum(result_of_document) AS result_of_document, sum(digitised) AS digitised,
         sum(reused) AS reused, sum(shared) AS shared, sum(population_data) AS population_data,
         sum(satisfied) AS satisfied
  FROM by_procedure JOIN above USING (unit)
  GROUP BY ancestor
),
used AS (
  SELECT ancestor AS unit, procedure,
         bool_or(online) AS online, bool_or(paid) AS paid, bool_or(fee) AS fee,
         bool_or(population) AS population
  FROM (
    SELECT unit, procedure, online > 0 AS online, paid_online > 0 AS paid, fee > 0 AS fee,
           population_data > 0 AS population
    FROM by_procedure
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
