import { Code, Stack, Tabs, Text, Title } from "@mantine/core";
import { useLanguage } from "../language/use-language.ts";
import { CopyText } from "../ui/copy-button.tsx";
import { SNIPPETS, type Task } from "./snippet.ts";

/** The same tasks in four languages, with this portal's own address; what is shown is what runs. */
export function QuickStart({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useLanguage();
  return (
    <Tabs defaultValue="curl" keepMounted={false}>
      <Tabs.List aria-label={t("tools.quickStart")}>
        {Object.keys(SNIPPETS).map((name) => (
          <Tabs.Tab key={name} value={name}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(SNIPPETS).map(([name, snippets]) => (
        <Tabs.Panel key={name} value={name} pt="sm">
          <Stack gap="md">
            {tasks.map((task) => (
              <Snippet key={task} task={task} text={snippets(window.location.origin)[task]} />
            ))}
          </Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function Snippet({ task, text }: { readonly task: Task; readonly text: string }) {
  const { t } = useLanguage();
  return (
    <div>
      <Title order={3} size="h6">
        {t(`tools.task.${task}`)}
      </Title>
      <Text size="sm" mb={6}>
        {t(`tools.taskText.${task}`)}
      </Text>
      <Code block tabIndex={0} role="group" aria-label={t(`tools.task.${task}`)} data-task={task}>
        {text}
      </Code>
      <CopyText
        text={text}
        label={t("tools.copy")}
        aria-label={`${t("tools.copy")}: ${t(`tools.task.${task}`)}`}
        mt="xs"
      />
    </div>
  );
}
