/**
 * The register's filter as it stands in the URL. Days are local dates; `after` and `before` are
 * numbers of rows: the register is read from its newest row on.
 */
export type RegisterFilter = {
  body?: string;
  member?: string;
  from?: string;
  to?: string;
  after?: number;
  before?: number;
};

type Params = Record<string, string | string[] | undefined>;

/** The filter from a URL; what makes no sense is left out. */
export function readRegisterFilter(params: Params): RegisterFilter {
  const textOf = (name: string) => {
    const value = params[name];
    return typeof value === "string" ? value.replaceAll(/[\p{Cc}\s]+/gu, " ").trim() : "";
  };
  const [body, member] = [textOf("body").slice(0, 100), textOf("member").slice(0, 100)];
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(textOf(name)) ? textOf(name) : "");
  const [from, to] = [day("from"), day("to")];
  const place = (name: string) => {
    const number = /^\d{1,9}$/.test(textOf(name)) ? Number(textOf(name)) : 0;
    return number > 0 ? number : undefined;
  };
  const [after, before] = [place("after"), place("before")];
  return {
    ...(body && { body }),
    ...(member && { member }),
    ...(from && { from }),
    ...(to && { to }),
    ...(after && { after }),
    ...(before && { before }),
  };
}

/** The same filter as a query string. */
export function writeRegisterFilter(filter: RegisterFilter): string {
  return new URLSearchParams(
    Object.entries(filter).map(([key, value]) => [key, String(value)]),
  ).toString();
}

/** The filter from the newest row on. */
export function fromNewest({ after: _after, before: _before, ...rest }: RegisterFilter) {
  return rest;
}
