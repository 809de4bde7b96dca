import { useSession } from "../session/session.tsx";
import { SignedInHome } from "./signed-in-home.tsx";
import { VisitorHome } from "./visitor-home.tsx";

/** Where everyone begins. */
export function HomePage() {
  return useSession().viewer ? <SignedInHome /> : <VisitorHome />;
}
