import { z } from "zod";
import { memberInput, orderInput } from "@/lib/domain/marketplace/inputs";
import type { Context } from "@/lib/services/context";
import { pushMember } from "@/lib/services/marketplace/push-member";
import { pushOrder } from "@/lib/services/marketplace/push-order";
import { bodySchema, type BodySchema } from "./body-schema";
import type { Answer, Call } from "./endpoint";
import { onceOnly } from "./idempotency";
import { readBody } from "./read-body";

export const pushedAnswer = z.object({ id: z.uuid() });

export const memberBody = bodySchema(memberInput, [], {});
export const orderBody = bodySchema(orderInput, [], {});

/** POST of what the marketplace knows: adds it, or replaces what was known, by its own id. */
function pushing<Value>(
  schema: BodySchema<Value>,
  push: (context: Context, input: Value) => Promise<{ id: string }>,
) {
  return async (call: Call): Promise<Answer> => {
    const body = await readBody(call.request);
    const only = onceOnly(call, body);
    const input = schema.read(body.values, {});
    return only.answer(async () => ({ status: 200, body: await push(call.context, input) }));
  };
}

/** POST /members: a member as the marketplace knows one. */
export const postMember = pushing(memberBody, pushMember);

/** POST /orders: an order between two members. */
export const postOrder = pushing(orderBody, pushOrder);
