import { redirect } from "next/navigation";

/** Authority requests are worked from the queue, filtered to their procedure. */
export default function AuthoritiesPage() {
  redirect("/staff?kind=authority");
}
