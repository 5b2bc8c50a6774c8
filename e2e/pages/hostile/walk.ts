import type { APIResponse } from "@playwright/test";
import type { FormOnPage, PageDrawn } from "./form-on-page";
import { letter, picture } from "./sending";
import type { Place, Trials } from "./trials";

/** Pages of one kind look alike, whatever they are about: an example of each will do. */
const telling = ["do", "kind", "state", "filter", "preview"];

/** What a path is an example of. */
function kindOfPath(path: string): string {
  const to = new URL(path, "http://localhost");
  const asked = [...to.searchParams].map(([name, value]) =>
    telling.includes(name) ? `${name}=${value}` : name,
  );
  const bare = to.pathname.replaceAll(/RC-[A-Z0-9-]{9}|[0-9a-f-]{36}/g, "*");
  return `${bare}?${[...new Set(asked)].sort().join("&")}`;
}

/** Goes by links and forms, as far as somebody comes, and tries each form on the way. */
export class Walk {
  private readonly seen = new Set<string>();

  constructor(
    private readonly trials: Trials,
    /** What belongs to this walk: other links are left alone. */
    private readonly within: RegExp,
    /** Where a text was just submitted: whoever publishes finds other forms there, for now. */
    private readonly onSubmitted: (path: string) => Promise<unknown>,
  ) {}

  /** A page and, by its links and forms, those behind it. */
  async from(start: Place): Promise<void> {
    const waiting = [start.path];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const kind = `${start.who} ${kindOfPath(path)}`;
      if (this.seen.has(kind)) continue;
      this.seen.add(kind);
      const place = { ...start, path };
      const { fresh, drawn } = await this.trials.tryPage(place);
      waiting.push(...drawn.links.filter((it) => this.within.test(it)));
      for (const form of fresh) waiting.push(...(await this.fillIn(place, form)));
    }
  }

  /** Sends a form as it should be, so that what comes after it is met; where that leads. */
  private async fillIn(place: Place, tried: FormOnPage): Promise<string[]> {
    if (this.trials.isOfStory(tried)) return [];
    const signature = this.trials.signature(tried);
    const { forms } = await this.trials.read(place);
    const form = forms.find((it) => this.trials.signature(it) === signature);
    if (!form) return [];
    const takesFile = form.controls.some(({ kind }) => kind === "file");
    const file = signature.startsWith("addContentImage") ? picture : letter;
    const answer = await this.trials.sendWell(place, form, takesFile ? { files: file } : {});
    const next = leadsTo(answer);
    if (next?.endsWith("?done=submit")) await this.onSubmitted(next);
    if (next !== undefined) return [next];
    const shown = answer.url().replace(/^https?:\/\/[^/]+/, "");
    if (form.method === "get") return [shown];
    const drawn = await this.trials.readAnswer(answer);
    this.mustBeTaken(place, signature, drawn);
    for (const it of drawn.forms) await this.trials.tryOnce(place, it);
    return [];
  }

  /** Else what was wrong in it besides was never looked at. */
  private mustBeTaken({ who, path }: Place, signature: string, { alert }: PageDrawn): void {
    if (alert === "" || signature.startsWith("trackCase")) return;
    this.trials.failures.push(`${who} ${path}: ${signature}, filled in well, is refused: ${alert}`);
  }
}

function leadsTo(answer: APIResponse): string | undefined {
  const { location } = answer.headers();
  if (answer.status() < 300 || answer.status() >= 400 || !location) return undefined;
  const to = new URL(location, "http://localhost");
  return `${to.pathname}${to.search}`;
}
