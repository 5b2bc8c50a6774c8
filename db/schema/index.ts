export * from "./members";
export * from "./orders";
export * from "./procedures";
export * from "./calendars";
export * from "./cases";
export * from "./notices";
export * from "./search";
export * from "./votes";
