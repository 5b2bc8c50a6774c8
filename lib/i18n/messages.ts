import type { Locale } from "./locales";
import authEn from "@/messages/parts/auth.en.json";
import authFr from "@/messages/parts/auth.fr.json";
import authRo from "@/messages/parts/auth.ro.json";
import caseEn from "@/messages/parts/case.en.json";
import caseFr from "@/messages/parts/case.fr.json";
import caseRo from "@/messages/parts/case.ro.json";
import commonEn from "@/messages/parts/common.en.json";
import commonFr from "@/messages/parts/common.fr.json";
import commonRo from "@/messages/parts/common.ro.json";
import figuresEn from "@/messages/parts/figures.en.json";
import figuresFr from "@/messages/parts/figures.fr.json";
import figuresRo from "@/messages/parts/figures.ro.json";
import keysEn from "@/messages/parts/keys.en.json";
import keysFr from "@/messages/parts/keys.fr.json";
import keysRo from "@/messages/parts/keys.ro.json";
import mailEn from "@/messages/parts/mail.en.json";
import mailFr from "@/messages/parts/mail.fr.json";
import mailRo from "@/messages/parts/mail.ro.json";
import publicEn from "@/messages/parts/public.en.json";
import publicFr from "@/messages/parts/public.fr.json";
import publicRo from "@/messages/parts/public.ro.json";
import reportEn from "@/messages/parts/report.en.json";
import reportFr from "@/messages/parts/report.fr.json";
import reportRo from "@/messages/parts/report.ro.json";
import staffEn from "@/messages/parts/staff.en.json";
import staffFr from "@/messages/parts/staff.fr.json";
import staffRo from "@/messages/parts/staff.ro.json";
import triageEn from "@/messages/parts/triage.en.json";
import triageFr from "@/messages/parts/triage.fr.json";
import triageRo from "@/messages/parts/triage.ro.json";

export const namespaces = [
  "common",
  "public",
  "auth",
  "mail",
  "report",
  "case",
  "staff",
  "triage",
  "keys",
  "figures",
] as const;
export type Namespace = (typeof namespaces)[number];

/** A message, or messages under it. */
export type Messages = { [key: string]: string | Messages };

/** Every word of the screens, by language and namespace. */
export const messages: Record<Locale, Record<Namespace, Messages>> = {
  en: {
    auth: authEn,
    case: caseEn,
    common: commonEn,
    figures: figuresEn,
    keys: keysEn,
    mail: mailEn,
    public: publicEn,
    report: reportEn,
    staff: staffEn,
    triage: triageEn,
  },
  fr: {
    auth: authFr,
    case: caseFr,
    common: commonFr,
    figures: figuresFr,
    keys: keysFr,
    mail: mailFr,
    public: publicFr,
    report: reportFr,
    staff: staffFr,
    triage: triageFr,
  },
  ro: {
    auth: authRo,
    case: caseRo,
    common: commonRo,
    figures: figuresRo,
    keys: keysRo,
    mail: mailRo,
    public: publicRo,
    report: reportRo,
    staff: staffRo,
    triage: triageRo,
  },
};
