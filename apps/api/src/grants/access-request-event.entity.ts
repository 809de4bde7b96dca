import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { AccessRequestEntity } from "./access-request.entity.ts";

/** One step of a request, for both sides to read; insert-only. */
@Entity("access_request_event", { schema: "portal" })
@ForeignKey(() => AccessRequestEntity, ["centerId", "requestId"], ["centerId", "requestId"], {
  name: "access_request_event_request_fk",
})
export class AccessRequestEventEntity {
  @PrimaryColumn({ type: "int" })
  centerId: number;

  @PrimaryColumn({ type: "int" })
  requestId: number;

  @PrimaryColumn({ type: "int" })
  eventNo: number;

  @Column({ type: "timestamptz", default: () => "now()" })
  at: Date;

  @Column({ type: "int" })
  accountId: number;

  @Column({ type: "text" })
  kind: string;

  @Column({ type: "text", nullable: true })
  message: string | null;
}
