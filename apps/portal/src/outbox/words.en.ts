export const outboxEn = {
  title: "Letters",
  lead: "What the portal would have sent you by e-mail: this demonstration has no mail server. Only you read your letters.",
  none: "The portal has written nothing to you yet.",
  to: "To {{address}}, {{moment}}",
} as const;
