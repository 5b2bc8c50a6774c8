import { redirect } from "next/navigation";
import { deskContext } from "@/lib/actions/desk-context";

/** Authority requests are worked from the queue, filtered to their procedure. */
export default async function AuthoritiesPage() {
  await deskContext("/staff/authorities");
  redirect("/staff?kind=authority");
}
