import { sql, type SQL } from "drizzle-orm";
import { cases, members, nameWords, orders } from "@/db/schema";
import { parseReference } from "@/lib/domain/reference/reference";

/**
 * The ids of the cases that a search means, as a subquery: by reference, by order number, by a
 * party's public name (the beginnings of its words, in any order) or by a whole e-mail address.
 * Each way has an index of its own, so it costs what it finds.
 */
export function casesFound(q: string): SQL {
  const reference = parseReference(q);
  const number = q.toLowerCase();
  const words = q.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
  const email = q.includes("@") ? q.toLowerCase() : null;
  const named = words.map((word) => `${word}:*`).join(" & ");
  const people = email
    ? sql`select id from ${members} where ${members.email} = ${email}`
    : sql`select id from ${members} where ${nameWords(members.publicName)} @@ to_tsquery('simple'::regconfig, ${named})`;
  const ways = [
    reference && sql`select id from ${cases} where ${cases.reference} = ${reference}`,
    sql`select ${cases.id} from ${orders} join ${cases} on ${cases.orderId} = ${orders.id} where lower(${orders.number}) = ${number}`,
    sql`select id from ${cases} where lower(${cases.details} ->> 'orderNumber') = ${number}`,
    email && sql`select id from ${cases} where ${cases.claimantEmail} = ${email}`,
    words.length > 0 && sql`select id from ${cases} where ${cases.claimantId} in (${people})`,
    words.length > 0 && sql`select id from ${cases} where ${cases.respondentId} in (${people})`,
    !email &&
      words.length > 0 &&
      sql`select id from ${cases} where ${cases.claimantId} is null and ${nameWords(cases.claimantName)} @@ to_tsquery('simple'::regconfig, ${named})`,
  ];
  return sql`(${sql.join(
    ways.filter((way) => way !== null && way !== false),
    sql` union `,
  )})`;
}
