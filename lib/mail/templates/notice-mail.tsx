import { Fragment } from "react";
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";

type Props = {
  locale: string;
  marketplace: string;
  subject: string;
  greeting: string;
  what: string;
  /** What can or will happen; empty where there is nothing to say of it. */
  next: string;
  facts: { label: string; value: string }[];
  list: string[];
  /** What somebody wrote, in their own lines; empty where nobody did. */
  quote: string;
  /** Texts under headings of their own: reasons, findings, what can be done. */
  sections: { title: string; text: string }[];
  /** Asked in a mail that tells of an outcome; each answer leads to a page that asks once more. */
  question: { text: string; answers: { text: string; href: string }[] } | null;
  button: { text: string; href: string };
  /** What to know of the button; empty where it leads to something that asks who comes. */
  note: string;
  footer: string;
};

const font = { fontFamily: "Verdana, 'Segoe UI', sans-serif", color: "#17302f" };
const text = { ...font, fontSize: "16px", lineHeight: "26px" };
const quiet = { ...font, fontSize: "13px", lineHeight: "20px", color: "#4c605d" };

/** The one layout of every mail: what happened, the facts, their words, what can be done next. */
export function NoticeMail(props: Props) {
  return (
    <Html lang={props.locale}>
      <Head />
      <Preview>{props.what}</Preview>
      <Body style={{ backgroundColor: "#f6f3ec", margin: 0, padding: "24px 12px" }}>
        <Container
          style={{ backgroundColor: "#ffffff", borderRadius: "12px", padding: "28px 24px" }}
        >
          <Text style={{ ...quiet, margin: 0 }}>{props.marketplace}</Text>
          <Heading as="h1" style={{ ...font, fontSize: "22px", lineHeight: "30px" }}>
            {props.subject}
          </Heading>
          <Text style={text}>{props.greeting}</Text>
          <Text style={text}>{props.what}</Text>
          {props.list.length > 0 && (
            <ul style={{ ...text, paddingLeft: "20px" }}>
              {props.list.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {props.quote && (
            <Section style={{ borderLeft: "4px solid #0f5a53", paddingLeft: "16px" }}>
              <Text style={text}>
                <Lines of={props.quote} />
              </Text>
            </Section>
          )}
          {props.next && <Text style={text}>{props.next}</Text>}
          {props.sections.map((section) => (
            <Section key={section.title}>
              <Text style={{ ...text, fontWeight: 700 }}>{section.title}</Text>
              <Text style={text}>
                <Lines of={section.text} />
              </Text>
            </Section>
          ))}
          {props.facts.map((fact) => (
            <Text key={fact.label} style={{ ...text, margin: "4px 0" }}>
              <strong>{fact.label}</strong> {fact.value}
            </Text>
          ))}
          <Button
            href={props.button.href}
            style={{
              ...font,
              backgroundColor: "#0f5a53",
              borderRadius: "8px",
              color: "#ffffff",
              fontSize: "16px",
              fontWeight: 700,
              marginTop: "20px",
              padding: "14px 22px",
            }}
          >
            {props.button.text}
          </Button>
          {props.note && <Text style={quiet}>{props.note}</Text>}
          {props.question && (
            <Section style={{ marginTop: "20px" }}>
              <Text style={{ ...text, fontWeight: 700, margin: "0 0 8px" }}>
                {props.question.text}
              </Text>
              {props.question.answers.map((answer) => (
                <Text key={answer.href} style={{ ...text, margin: "4px 0" }}>
                  <Link href={answer.href} style={{ ...font, color: "#0f5a53" }}>
                    {answer.text}
                  </Link>
                </Text>
              ))}
            </Section>
          )}
          <Hr style={{ margin: "28px 0 16px" }} />
          <Text style={quiet}>{props.footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}

/** Lines as they were written: not every mail program, and no text part, keeps bare line ends. */
function Lines({ of }: { of: string }) {
  return of.split(/\r?\n/).map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
