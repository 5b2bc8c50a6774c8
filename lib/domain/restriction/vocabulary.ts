/** What a member may no longer do. Tables, screens, mails and the API use these words alone. */
export const restrictionKinds = ["limited_selling", "suspended", "terminated"] as const;
export type RestrictionKind = (typeof restrictionKinds)[number];

/** Where one stands at a moment; `upcoming`: told, and not in force yet. */
export const restrictionStates = ["upcoming", "in_force", "ended", "lifted"] as const;
export type RestrictionState = (typeof restrictionStates)[number];

/** How lists of them can be narrowed: by state, or to appeals that wait for a decision. */
export const restrictionFilters = [...restrictionStates, "appealed"] as const;
export type RestrictionFilter = (typeof restrictionFilters)[number];

/** Whether somebody told us or we saw it ourselves (DSA Art. 17(3)(b)). */
export const restrictionSources = ["notice", "own_initiative"] as const;
export type RestrictionSource = (typeof restrictionSources)[number];

/** What it rests on: the law, or a clause of the terms (DSA Art. 17(3)(d) and (e)). */
export const groundKinds = ["terms", "law"] as const;
export type GroundKind = (typeof groundKinds)[number];

/**
 * What machines had to do with it (DSA Art. 17(3)(c)). A person imposes every restriction here, so
 * none is decided by machines alone.
 */
export const automationKinds = ["none", "detection", "partial"] as const;
export type AutomationKind = (typeof automationKinds)[number];

/** Why a termination need not wait for its notice (P2B, Regulation (EU) 2019/1150, Art. 4(4)). */
export const noticeExceptions = ["legal_duty", "imperative_reason", "repeated_breach"] as const;
export type NoticeException = (typeof noticeExceptions)[number];

/** Where a restricted member can turn (DSA Art. 17(3)(f)). */
export const redressWays = ["internal_appeal", "out_of_court", "court"] as const;
export type RedressWay = (typeof redressWays)[number];

export const appealOutcomes = ["upheld", "reversed"] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];
