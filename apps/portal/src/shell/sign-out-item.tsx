import { Menu, Text } from "@mantine/core";
import { useState } from "react";
import { useLanguage } from "../language/use-language.ts";
import { signOut } from "../session/sign-out.ts";
import { readRefusal } from "../uploads/server-answer.ts";
import { forgetEveryUnfinished } from "../uploads/unfinished-files.ts";
import { forgetWatched } from "../uploads/watched-uploads.ts";

/**
 * Ends the session, lets this browser forget the person's files and loads the home page anew, so that nothing of it
 * stays in memory. Where the server did not end it, says so: the next person here would go on as this one.
 */
export function SignOutItem() {
  const { t, localized } = useLanguage();
  const [failure, setFailure] = useState<string | null>(null);
  const leave = async () => {
    setFailure(null);
    const answer = await signOut();
    if (answer?.ok) {
      forgetWatched();
      forgetEveryUnfinished();
      window.location.assign("/");
      return;
    }
    const said = answer ? readRefusal(await answer.text().catch(() => "")).message : null;
    setFailure(said ? localized(said) : t("ui.offline"));
  };
  return (
    <>
      <Menu.Item closeMenuOnClick={false} onClick={() => void leave()}>
        {t("session.signOut")}
      </Menu.Item>
      {failure === null ? null : (
        <Text role="alert" size="sm" px="sm" py="xs">
          {t("session.stillSignedIn")} {failure}
        </Text>
      )}
    </>
  );
}
