import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Author } from "./author.ts";

/** A column that holds how these people appear, in this order; asking it costs no further query. */
export function authorsJson(ids: SQLWrapper): SQL<Author[]> {
  return sql`(SELECT json_group_array(json_object('id', a.user_id, 'handle', a.handle, 'name', a.name,
      'avatarUrl', a.avatar_url) ORDER BY j.key)
    FROM json_each(${ids}) j JOIN authors a ON a.user_id = j.value)`.mapWith(JSON.parse);
}
