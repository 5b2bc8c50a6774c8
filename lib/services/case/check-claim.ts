import type { ClaimInput } from "@/lib/domain/case/inputs";
import { fail, Failure } from "../failure";
import type { Context } from "../context";
import { submitClaim } from "./submit-claim";

const checked = new Failure("refused", []);

/** Everything that sending would check, changing nothing: the claim is opened and undone. */
export async function checkClaim(context: Context, input: ClaimInput): Promise<void> {
  try {
    await context.db.transaction(async (tx) => {
      await submitClaim({ ...context, db: tx as unknown as Context["db"] }, input);
      throw checked;
    });
  } catch (error) {
    if (error === checked) return;
    throw error instanceof Failure ? error : fail("refused", "unexpected");
  }
}
