export const outboxEn = {
  title: "Letters",
  lead: "What the portal would have sent you by e-mail: it has no mail server, so your letters wait here, 90 days at most. Only you read them. Once a mail server is set, those that wait are sent.",
  none: "The portal has written nothing to you yet.",
  to: "To {{address}}, {{moment}}",
} as const;
