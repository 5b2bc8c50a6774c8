import type { Locale } from "./locales";
import authEn from "@/messages/parts/auth.en.json";
import authFr from "@/messages/parts/auth.fr.json";
import authRo from "@/messages/parts/auth.ro.json";
import bundleEn from "@/messages/parts/bundle.en.json";
import bundleFr from "@/messages/parts/bundle.fr.json";
import bundleRo from "@/messages/parts/bundle.ro.json";
import authorityEn from "@/messages/parts/authority.en.json";
import authorityFr from "@/messages/parts/authority.fr.json";
import authorityRo from "@/messages/parts/authority.ro.json";
import calendarEn from "@/messages/parts/calendar.en.json";
import calendarFr from "@/messages/parts/calendar.fr.json";
import calendarRo from "@/messages/parts/calendar.ro.json";
import caseEn from "@/messages/parts/case.en.json";
import caseFr from "@/messages/parts/case.fr.json";
import caseRo from "@/messages/parts/case.ro.json";
import commonEn from "@/messages/parts/common.en.json";
import commonFr from "@/messages/parts/common.fr.json";
import commonRo from "@/messages/parts/common.ro.json";
import deskEn from "@/messages/parts/desk.en.json";
import deskFr from "@/messages/parts/desk.fr.json";
import deskRo from "@/messages/parts/desk.ro.json";
import figuresEn from "@/messages/parts/figures.en.json";
import figuresFr from "@/messages/parts/figures.fr.json";
import figuresRo from "@/messages/parts/figures.ro.json";
import helpfulEn from "@/messages/parts/helpful.en.json";
import helpfulFr from "@/messages/parts/helpful.fr.json";
import helpfulRo from "@/messages/parts/helpful.ro.json";
import keysEn from "@/messages/parts/keys.en.json";
import keysFr from "@/messages/parts/keys.fr.json";
import keysRo from "@/messages/parts/keys.ro.json";
import contactEn from "@/messages/parts/contact.en.json";
import contactFr from "@/messages/parts/contact.fr.json";
import contactRo from "@/messages/parts/contact.ro.json";
import restrictionEn from "@/messages/parts/restriction.en.json";
import restrictionFr from "@/messages/parts/restriction.fr.json";
import restrictionRo from "@/messages/parts/restriction.ro.json";
import contentEn from "@/messages/parts/content.en.json";
import contentFr from "@/messages/parts/content.fr.json";
import contentRo from "@/messages/parts/content.ro.json";
import latenessEn from "@/messages/parts/lateness.en.json";
import latenessFr from "@/messages/parts/lateness.fr.json";
import latenessRo from "@/messages/parts/lateness.ro.json";
import logEn from "@/messages/parts/log.en.json";
import logFr from "@/messages/parts/log.fr.json";
import logRo from "@/messages/parts/log.ro.json";
import mailEn from "@/messages/parts/mail.en.json";
import mailFr from "@/messages/parts/mail.fr.json";
import mailRo from "@/messages/parts/mail.ro.json";
import pathEn from "@/messages/parts/path.en.json";
import pathFr from "@/messages/parts/path.fr.json";
import pathRo from "@/messages/parts/path.ro.json";
import peopleEn from "@/messages/parts/people.en.json";
import peopleFr from "@/messages/parts/people.fr.json";
import peopleRo from "@/messages/parts/people.ro.json";
import policyEn from "@/messages/parts/policy.en.json";
import policyFr from "@/messages/parts/policy.fr.json";
import policyRo from "@/messages/parts/policy.ro.json";
import publicEn from "@/messages/parts/public.en.json";
import publicFr from "@/messages/parts/public.fr.json";
import publicRo from "@/messages/parts/public.ro.json";
import readersEn from "@/messages/parts/readers.en.json";
import readersFr from "@/messages/parts/readers.fr.json";
import readersRo from "@/messages/parts/readers.ro.json";
import reportEn from "@/messages/parts/report.en.json";
import reportFr from "@/messages/parts/report.fr.json";
import reportRo from "@/messages/parts/report.ro.json";
import searchEn from "@/messages/parts/search.en.json";
import searchFr from "@/messages/parts/search.fr.json";
import searchRo from "@/messages/parts/search.ro.json";
import scamEn from "@/messages/parts/scam.en.json";
import scamFr from "@/messages/parts/scam.fr.json";
import scamRo from "@/messages/parts/scam.ro.json";
import staffEn from "@/messages/parts/staff.en.json";
import staffFr from "@/messages/parts/staff.fr.json";
import staffRo from "@/messages/parts/staff.ro.json";
import trackEn from "@/messages/parts/track.en.json";
import trackFr from "@/messages/parts/track.fr.json";
import trackRo from "@/messages/parts/track.ro.json";
import triageEn from "@/messages/parts/triage.en.json";
import triageFr from "@/messages/parts/triage.fr.json";
import triageRo from "@/messages/parts/triage.ro.json";

export const namespaces = [
  "common",
  "public",
  "readers",
  "auth",
  "mail",
  "policy",
  "report",
  "calendar",
  "scam",
  "case",
  "search",
  "staff",
  "desk",
  "lateness",
  "content",
  "track",
  "triage",
  "keys",
  "figures",
  "path",
  "bundle",
  "helpful",
  "contact",
  "restriction",
  "authority",
  "log",
  "people",
] as const;
export type Namespace = (typeof namespaces)[number];

/** A message, or messages under it. */
export type Messages = { [key: string]: string | Messages };

/** Every word of the screens, by language and namespace. */
export const messages: Record<Locale, Record<Namespace, Messages>> = {
  en: {
    auth: authEn,
    bundle: bundleEn,
    authority: authorityEn,
    log: logEn,
    calendar: calendarEn,
    case: caseEn,
    common: commonEn,
    contact: contactEn,
    desk: deskEn,
    lateness: latenessEn,
    figures: figuresEn,
    helpful: helpfulEn,
    keys: keysEn,
    content: contentEn,
    mail: mailEn,
    path: pathEn,
    people: peopleEn,
    policy: policyEn,
    public: publicEn,
    readers: readersEn,
    report: reportEn,
    restriction: restrictionEn,
    search: searchEn,
    scam: scamEn,
    staff: staffEn,
    track: trackEn,
    triage: triageEn,
  },
  fr: {
    auth: authFr,
    bundle: bundleFr,
    authority: authorityFr,
    log: logFr,
    calendar: calendarFr,
    case: caseFr,
    common: commonFr,
    contact: contactFr,
    desk: deskFr,
    lateness: latenessFr,
    figures: figuresFr,
    helpful: helpfulFr,
    keys: keysFr,
    content: contentFr,
    mail: mailFr,
    path: pathFr,
    people: peopleFr,
    policy: policyFr,
    public: publicFr,
    readers: readersFr,
    report: reportFr,
    restriction: restrictionFr,
    search: searchFr,
    scam: scamFr,
    staff: staffFr,
    track: trackFr,
    triage: triageFr,
  },
  ro: {
    auth: authRo,
    bundle: bundleRo,
    authority: authorityRo,
    log: logRo,
    calendar: calendarRo,
    case: caseRo,
    common: commonRo,
    contact: contactRo,
    desk: deskRo,
    lateness: latenessRo,
    figures: figuresRo,
    helpful: helpfulRo,
    keys: keysRo,
    content: contentRo,
    mail: mailRo,
    path: pathRo,
    people: peopleRo,
    policy: policyRo,
    public: publicRo,
    readers: readersRo,
    report: reportRo,
    restriction: restrictionRo,
    search: searchRo,
    scam: scamRo,
    staff: staffRo,
    track: trackRo,
    triage: triageRo,
  },
};
