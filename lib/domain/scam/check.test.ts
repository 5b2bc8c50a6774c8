import { describe, expect, it } from "vitest";
import fc from "fast-check";
import names from "@/db/seed/demo-names.json";
import { messages } from "@/lib/i18n/messages";
import { locales } from "../case/vocabulary";
import { checkMessage, isEmpty, longestMessage, type Surroundings } from "./check";
import type { KnownDomain } from "./hosts";
import { levels, signWeights, type Sign } from "./signs";

const around: Surroundings = { known: names as readonly KnownDomain[], sellerCountry: "RO" };
const signsOf = (text: string) => checkMessage(text, around).findings.map(({ sign }) => sign);
const quotesOf = (text: string, sign: Sign) =>
  checkMessage(text, around).findings.find((it) => it.sign === sign)?.quotes;

const examples: [Sign, string, string][] = [
  [
    "address_before_at",
    "see https://agora.example@pay-desk.example/x now",
    "https://agora.example",
  ],
  ["address_subdomain", "go to agora.example.pay-now.example/in", "agora.example.pay-now.example"],
  ["address_borrowed", "https://agora-pay.example/8812", "agora-pay"],
  ["address_letters", "https://аgora.example/login", "аgora.example"],
  ["address_letters", "https://xn--gora-4na.example/login", "xn--gora-4na.example"],
  ["address_similar", "https://ag0ra.example", "ag0ra"],
  ["address_similar", "https://agorra.example", "agorra"],
  ["address_similar", "https://swiftparcei.example", "swiftparcei"],
  ["address_number", "http://192.0.2.44/refund", "192.0.2.44"],
  ["address_short", "https://bit.ly/3xyz", "bit.ly/3xyz"],
  ["link_asks", "Confirm your account at https://unheard-of.example", "Confirm your account"],
  ["asks_code", "Please send me the six-digit code.", "send me the six-digit code"],
  ["asks_code", "p l e a s e  send me the c0de", "send me the c0de"],
  ["asks_card", "I need your card number", "card number"],
  ["pays_fee", "There is a verification fee of 30", "verification fee"],
  ["fake_courier", "I will send a courier to collect it", "send a courier to collect"],
  ["overpaid", "I sent 600 instead of 400", "sent 600 instead of"],
  ["untraceable", "Pay with gift cards", "Pay with gift cards"],
  ["remote_control", "Install AnyDesk", "AnyDesk"],
  ["safe_account", "Move your money to a safe account", "safe account"],
  ["pay_elsewhere", "Let us not use Agora payment", "not use Agora"],
  ["escrow", "We use an escrow service", "escrow"],
  ["advance", "Transfer a deposit to me", "Transfer a deposit"],
  ["prize", "You won a phone", "won a phone"],
  ["iban_foreign", "My account: LT12 1000 0111 0100 1000", "LT12 1000 0111 0100 1000"],
  ["iban_given", "RO49AAAA1B31007593840000", "RO49AAAA1B31007593840000"],
  ["iban_wrong", "RO50AAAA1B31007593840000", "RO50AAAA1B31007593840000"],
  ["talk_elsewhere", "Write me on WhatsApp", "WhatsApp"],
  ["poses_as_staff", "I am from Agora support", "am from Agora"],
  ["account_threat", "Your account will be blocked", "account will be blocked"],
  ["urgency", "Pay within 2 hours", "Pay within 2 hours"],
  ["hidden_letters", "se\u200bnd it", "se▯nd"],
  ["hidden_letters", "invoice\u202efdp.exe", "invoice▯fdp.exe"],
];

describe("the signs of a scam", () => {
  it.each(examples)("%s in: %s", (sign, text, quote) => {
    expect(quotesOf(text, sign)?.join(" ")).toContain(quote);
  });

  it("has an example of every sign", () => {
    expect(new Set(examples.map(([sign]) => sign))).toEqual(new Set(Object.keys(signWeights)));
  });

  it.each(locales)("have words in %s, and no word too many", (locale) => {
    const { signs, levels: said } = messages[locale].scam;
    expect(Object.keys(signs ?? {}).sort()).toEqual(Object.keys(signWeights).sort());
    expect(Object.keys(said ?? {}).sort()).toEqual([...levels].sort());
  });

  it.each([
    "https://agora.example/orders/1",
    "https://www.swiftparcel.example/track?x=1",
    "help@agora.example",
    "Never send anyone the code, and never pay with gift cards.",
    "If someone asks you to send me the code, stop.",
    "Do not send me your card number!",
    "Could you send me the tracking code?",
    "Pourriez-vous m’envoyer le code de suivi ?",
    "Care este codul poștal?",
    "Mâine.Vă aștept.",
    "👨‍👩‍👧 la revedere",
    "Țesătură, șervețele și ață",
  ])("nothing in: %s", (text) => {
    expect(checkMessage(text, around)).toEqual({ level: "none", findings: [] });
  });

  it("knows no foreign account without the seller's country", () => {
    const { findings } = checkMessage("LT12 1000 0111 0100 1000", { known: [] });
    expect(findings.map(({ sign }) => sign)).toEqual(["iban_given"]);
  });

  it("names what is imitated, and how the address is really written", () => {
    const [finding] = checkMessage("https://аgora.example/login", around).findings;
    expect(finding?.known?.brand).toBe("Agora");
    expect(finding?.written).toBe("xn--gora-43d.example");
  });

  it("puts the gravest first, and quotes a sign three times at most", () => {
    const text = "Write on WhatsApp. Use WhatsApp. Or Viber. Or Telegram. Send me the code!";
    const { findings, level } = checkMessage(text, around);
    expect(level).toBe("strong");
    expect(findings.map(({ sign }) => sign)).toEqual(["asks_code", "talk_elsewhere"]);
    expect(findings[1]?.quotes).toEqual(["WhatsApp", "Viber", "Telegram"]);
  });

  it("reads all three languages in one message", () => {
    const found = signsOf("Trimite-mi codul. Payez 20 € immédiatement. Pay with gift cards.");
    expect(found).toEqual(expect.arrayContaining(["asks_code", "urgency", "untraceable"]));
  });
});

describe("hostile texts", () => {
  const long = (unit: string) => unit.repeat(Math.ceil(longestMessage / unit.length));
  const hostile = [
    "a",
    " ",
    "\u0000",
    "\u202e",
    "a.",
    ".",
    "://",
    "http://",
    "a.ro ",
    "https://agora-agora-agora.example/x ",
    "xn--",
    "https://xn--99999999999.example ",
    "RO49 ",
    "ro12a",
    "send ",
    "send me your the ",
    "send send me me code ",
    "nu ne n pas t ",
    "https://" + "paypays".repeat(8) + "agora.example ",
    "@",
    "a@a@a",
    "а́́́",
    "\ud800",
    "<script>",
    "((((((((",
  ];

  it.each(hostile)("works in proportion to the length: %j", (unit) => {
    const text = long(unit).slice(0, longestMessage);
    const work = { steps: 0 };
    const { findings } = checkMessage(text, around, work);
    expect(work.steps).toBeLessThan(longestMessage * 150);
    for (const { quotes } of findings) {
      expect(quotes.length).toBeLessThanOrEqual(3);
      for (const quote of quotes) expect([...quote].length).toBeLessThanOrEqual(120);
    }
  });

  it("works twice as much for twice the text, and not more", () => {
    const cost = (times: number) => {
      const work = { steps: 0 };
      checkMessage("send me me your your pay pay bank code ".repeat(times), around, work);
      return work.steps;
    };
    expect(cost(200)).toBeLessThan(cost(100) * 2.1);
  });

  it("answers any text, the same each time, with nothing in a quote that cannot be seen", () => {
    const pieces = fc.oneof(
      // Any code unit, halves of characters among them.
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(...hostile, "send me the code", "https://аgora.example", "\u200b"),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join(" ");
        const answer = checkMessage(text, around);
        expect(checkMessage(text, around)).toEqual(answer);
        for (const quote of answer.findings.flatMap(({ quotes }) => quotes)) {
          expect(quote).not.toMatch(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
        }
      }),
    );
  });

  it("knows an empty text, invisible signs included", () => {
    expect([" \n", "\u200b\u0000", ""].map(isEmpty)).toEqual([true, true, true]);
    expect(isEmpty(" x")).toBe(false);
  });
});
