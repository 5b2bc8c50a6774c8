import { notFound } from "next/navigation";

/** Whatever no other page answers, so that its 404 speaks the language of the address. */
export default function Rest() {
  notFound();
}
