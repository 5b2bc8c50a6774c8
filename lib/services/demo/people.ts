import people from "@/db/seed/demo-people.json";

/** The demo's fictional people, as its sign-in page lists them. */
export const demoPeople = people;
