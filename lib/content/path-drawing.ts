import type { Element, ElementContent } from "hast";
import type { Duration } from "@/lib/domain/clock/clock";
import type { PathLimit, PathStation, ProcedurePath } from "@/lib/domain/procedure/path";
import { formatDuration } from "@/lib/i18n/duration";
import type { Locale } from "@/lib/i18n/locales";
import { translator, type Translate } from "@/lib/i18n/translator";
import { marker, pathIcon, type Actor } from "./path-marks";

type Child = Element | string | false | null | undefined;

/** Everything that the parts of one drawing need. */
type Pen = {
  kind: ProcedurePath["kind"];
  t: Translate;
  cases: Translate;
  span: (it: Duration) => string;
};

/**
 * A procedure drawn as a path: a list from the opening to the end, each station with who acts, what
 * happens and by when, so that it reads the same to the eye, by ear and on paper. app/styles/path.css
 * draws its line.
 */
export function pathDrawing(path: ProcedurePath, locale: Locale): Element {
  const t = translator(locale, "path");
  const span = (it: Duration) => formatDuration(it, locale);
  const pen: Pen = { kind: path.kind, t, cases: translator(locale, "case"), span };
  return element("figure", "path", [
    element("figcaption", "path-caption", [t(`caption.${path.kind}`)]),
    element("ol", "path-way", [
      opening(path, pen),
      ...path.way.map((it) =>
        "choices" in it ? fork(it.choices, pen) : stop(it, "path-stop", pen),
      ),
      path.end && ending(path.end, pen),
      ...path.contested.map((it) => stop(it, "path-stop path-aside", pen)),
    ]),
    path.asked &&
      element("p", "path-news", [
        pathIcon("mail"),
        t("asked", { span: span(path.asked.answer) }),
        path.asked.reminder && ` ${t("asked_reminder", { span: span(path.asked.reminder) })}`,
      ]),
    path.updates &&
      element("p", "path-news", [pathIcon("mail"), t("updates", { span: span(path.updates) })]),
  ]);
}

function opening({ kind, window }: ProcedurePath, { t, span }: Pen): Element {
  return element("li", "path-stop", [
    marker("claimant"),
    ...head(t(`open.${kind}`), t.has(`opener.${kind}`) ? t(`opener.${kind}`) : undefined),
    element("p", "path-text", [t(`opening.${kind}`)]),
    window && limits([pill(t("limit.window", { span: span(window) }))]),
  ]);
}

function ending(end: PathStation, pen: Pen): Element {
  const { kind, t } = pen;
  return element("li", "path-stop path-end", [
    marker("end"),
    ...head(t(`end.${kind}`)),
    element("p", "path-text", [t(`ending.${kind}`)]),
    limits(end.limits.map((it) => limitOf(it, pen))),
  ]);
}

function stop(station: PathStation, look: string, pen: Pen): Element {
  const { t, kind } = pen;
  const aside = look.includes("aside");
  const key = `text.${kind}.${station.stage}`;
  return element("li", look, [
    marker(actorOf(station)),
    aside && element("p", "path-if", [t("if_contested")]),
    ...head(titleOf(station.stage, pen), whoOf(station, pen)),
    t.has(key) && element("p", "path-text", [t(key)]),
    limits(station.limits.flatMap((it) => [limitOf(it, pen), ...notesOf(it, pen)])),
  ]);
}

/** Stations of which a case takes one, side by side. */
function fork(choices: readonly PathStation[], pen: Pen): Element {
  return element("li", "path-stop path-fork", [
    marker("fork"),
    element("p", "path-title", [pen.t("one_of")]),
    element("ul", "path-choices", [
      ...choices.map((it) =>
        element("li", "", [
          element("p", "path-title", [titleOf(it.stage, pen)]),
          limits(it.limits.map((limit) => limitOf(limit, pen))),
        ]),
      ),
    ]),
  ]);
}

function head(title: string, who?: string): Element[] {
  const words = element("p", "path-title", [title]);
  return who ? [element("p", "path-who", [who]), words] : [words];
}

/** The name that this page gives a station, else the one it has in a case, else its key. */
function titleOf(stage: string, { t, cases, kind }: Pen): string {
  if (t.has(`title.${kind}.${stage}`)) return t(`title.${kind}.${stage}`);
  const name = `stages.${kind}.${stage}`;
  return cases.has(name) ? cases(name) : stage.replaceAll("_", " ");
}

function whoOf({ actor, team }: PathStation, { t, cases }: Pen): string | undefined {
  if (actor === "staff") return cases(`teams.${team}`);
  return actor === null ? undefined : t(actor === "claimant" ? "you" : "other");
}

function actorOf({ actor }: PathStation): Actor {
  return actor ?? "end";
}

function limits(children: Child[]): Element | null {
  const shown = children.filter(Boolean);
  return shown.length > 0 ? element("p", "path-limits", shown) : null;
}

/** A deadline as a pill; a reminder is a note, and no deadline. */
function limitOf(limit: PathLimit, pen: Pen): Child {
  const { t, span } = pen;
  const { from, ends, to } = limit;
  if (ends === "remind" || ends === "update") return null;
  const contact = from === "first_contact" ? "_contact" : "";
  const values = { span: span(limit.duration) };
  if (ends === "lapse") {
    return pill(t(from === "decision" ? "limit.lapse_decision" : "limit.lapse", values));
  }
  if (ends === "mark_overdue" || to === undefined || limit.ownDate) {
    return pill(t(`limit.within${contact}`, values));
  }
  return pill(t(`limit.move${contact}`, { ...values, stage: titleOf(to, pen) }));
}

function notesOf(limit: PathLimit, { t, span }: Pen): Child[] {
  return [
    limit.ownDate && t("note.own_date"),
    limit.paused && t("note.paused"),
    limit.extension && t("note.extension", { span: span(limit.extension) }),
    limit.ends === "remind" && t("note.remind", { span: span(limit.duration) }),
  ].map((words) => words && element("span", "path-note", [words]));
}

function pill(words: string): Element {
  return element("strong", "path-limit", [pathIcon("clock"), words]);
}

function element(tagName: string, className: string, children: readonly Child[]): Element {
  return {
    type: "element",
    tagName,
    properties: className === "" ? {} : { className: className.split(" ") },
    children: children.flatMap((child): ElementContent[] => {
      if (!child) return [];
      return [typeof child === "string" ? { type: "text", value: child } : child];
    }),
  };
}
